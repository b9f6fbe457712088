import { nameOfStore } from "./listElement";

/** What one tab tells the others: a workspace has other papers or options, another view only, or is deleted; or all are, with `id` "". */
export interface TabMessage {
  readonly id: string;
  readonly what: "work" | "view" | "gone" | "all gone";
}

/** Calls back with what other tabs of this browser say; the answer says something to them. */
export function otherTabs(heard: (message: TabMessage) => void): (message: TabMessage) => void {
  const channel = channelOf(nameOfStore());
  if (!channel) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => heard(data);
  return (message) => channel.postMessage(message);
}

/** Browsers without it, or whose settings forbid it, have tabs that know nothing of each other. */
function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
