// A WebSocket as a pipe: each line of the input is sent, each message is a line of the output. Node 20 has WebSocket only behind a flag,
// which workers of the test runner cannot be given: node --experimental-websocket e2e/engines/socketPipe.mjs ws://…
import { createInterface } from "node:readline";

const socket = new globalThis.WebSocket(process.argv[2]);
socket.onmessage = ({ data }) => process.stdout.write(`${data}\n`);
socket.onclose = () => process.exit();
socket.onopen = () => {
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => socket.send(line));
  lines.on("close", () => socket.close());
};
