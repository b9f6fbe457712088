/** All that a fetch needs of the world, so that tests give their own. */
export interface Outside {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Keys of services, the cache folder, and in tests the addresses of services. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds after which an answer is no longer waited for. */
  readonly patience: number;
}

export const OUTSIDE: Outside = {
  fetch: (...request) => globalThis.fetch(...request),
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  env: process.env,
  patience: 60_000,
};

/** "2026-11-25", UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
