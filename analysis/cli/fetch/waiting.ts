const SECOND = 1000;

/**
 * How long a service asks to be left alone, in milliseconds: `Retry-After` in seconds or as a date (RFC 9110), else the
 * `RateLimit` fields of the IETF draft, `"api";r=0;t=42` or `RateLimit-Remaining: 0` with `RateLimit-Reset: 42`.
 * 0 where it asks for nothing.
 */
export function askedWait(headers: Headers, now: number): number {
  const after = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(after)) return Number(after) * SECOND;
  const until = Date.parse(after);
  if (!Number.isNaN(until)) return Math.max(0, until - now);
  const limit = headers.get("ratelimit") ?? "";
  const left = /\br=(\d+)/.exec(limit)?.[1] ?? headers.get("ratelimit-remaining") ?? headers.get("x-ratelimit-remaining");
  const reset = /\bt=(\d+)/.exec(limit)?.[1] ?? headers.get("ratelimit-reset") ?? headers.get("x-ratelimit-reset");
  if (left === null || Number(left) > 0 || reset === null) return 0;
  const seconds = Number(reset);
  if (!Number.isFinite(seconds)) return 0;
  return seconds * SECOND > now / 2 ? Math.max(0, seconds * SECOND - now) : seconds * SECOND; // some give the moment, not the time until it
}

/** "40 seconds", "5 minutes". */
export function waitInWords(milliseconds: number): string {
  const seconds = Math.max(1, Math.ceil(milliseconds / SECOND));
  if (seconds < 100) return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 100 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
