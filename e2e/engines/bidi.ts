/** WebDriver BiDi, the W3C's protocol for driving browsers: commands with their answers, and events. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Bidi {
  /** Rejects with the browser's own words. */
  command<T = unknown>(method: string, params: object): Promise<T>;
  /** Called for each event of this name, once it is subscribed to. */
  on<T>(event: string, heard: (params: T) => void): void;
  close(): void;
}

interface Message {
  type: "success" | "error" | "event";
  id: number | null;
  result?: unknown;
  error?: string;
  message?: string;
  method?: string;
  params?: unknown;
}

/** Opens a session at ws://host:port, the address that the browser prints when it starts. */
export async function openSession(address: string): Promise<Bidi> {
  const pipe = fileURLToPath(new URL("socketPipe.mjs", import.meta.url));
  const socket = spawn(process.execPath, ["--experimental-websocket", "--no-warnings", pipe, `${address}/session`], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const listeners: [event: string, heard: (params: unknown) => void][] = [];
  let sent = 0;

  createInterface({ input: socket.stdout }).on("line", (line) => {
    const { type, id, result, error, message, method, params } = JSON.parse(line) as Message;
    if (type === "event") return listeners.filter(([event]) => event === method).forEach(([, heard]) => heard(params));
    const asked = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (type === "success") asked?.resolve(result);
    else asked?.reject(new Error(`${error}: ${message}`));
  });
  socket.on("exit", () => waiting.forEach(({ reject }) => reject(new Error("the browser has ended the connection"))));

  const bidi: Bidi = {
    command: <T>(method: string, params: object) =>
      new Promise<T>((resolve, reject) => {
        sent++;
        waiting.set(sent, { resolve: resolve as (result: unknown) => void, reject });
        socket.stdin.write(`${JSON.stringify({ id: sent, method, params })}\n`);
      }),
    on: (event, heard) => listeners.push([event, heard as (params: unknown) => void]),
    close: () => socket.stdin.end(),
  };
  await bidi.command("session.new", { capabilities: {} });
  return bidi;
}
