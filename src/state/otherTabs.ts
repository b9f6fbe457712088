import { nameOfStore } from "./listElement";

/** What one tab tells the others: a workspace has other papers or options, another view only, or is deleted; or all are, with `id` "". */
export interface TabMessage {
  readonly id: string;
  readonly what: "work" | "view" | "gone" | "all gone";
}

/** Calls back with what other tabs of this browser say; the answer says something to them. */
export function otherTabs(heard: (message: TabMessage) => void): (message: TabMessage) => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(nameOfStore());
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => heard(data);
  return (message) => channel.postMessage(message);
}
