import { InputError } from "../../errors";
import { randomFor } from "../../random";
import type { Cache } from "./cache";
import { shiftDay } from "./days";
import { dayOf, type Outside } from "./outside";
import { askedWait, waitInWords } from "./waiting";

const ATTEMPTS = 5;
const FIRST_PAUSE = 2000;
/** Who asks for more is left alone. */
const LONGEST_PAUSE = 300_000;
const USER_AGENT = "papertide/0.1 (lists of papers, one request at a time)";

export interface Request {
  /** Without any key. */
  readonly url: string;
  /** Least milliseconds between two requests to this service. */
  readonly spacing: number;
  /** The answer is about days up to this one and stands so many days after it; before that it is asked for again. */
  readonly until: string;
  readonly settled: number;
  /** A key as the service wants it. It goes along with the request, and nowhere else. */
  readonly key?: { readonly header: string; readonly value: string } | { readonly parameter: string; readonly value: string };
  /** Statuses that say there is nothing. */
  readonly nothing?: readonly number[];
  /** What to do when the service refuses. */
  readonly refused: string;
}

/** Thrown while an answer is read that is not one, and may be one the next time. */
export class AskAgain extends Error {
  readonly code: string;
  readonly hint: string;
  /** Milliseconds that the service asked for. */
  readonly wait: number;

  constructor(code: string, what: string, hint: string, wait = 0) {
    super(what);
    this.code = code;
    this.hint = hint;
    this.wait = wait;
  }
}

/**
 * Asks services of others as they wish to be asked: one request at a time, each service at its own pace, longer pauses
 * after failures (doubling, with jitter), as long as the service says where it says so, and nothing twice.
 */
export interface PoliteClient {
  /**
   * @param read turns the text into a value; an answer is kept only after it could be read
   * @returns undefined where the service says there is nothing
   * Throws InputError "service-busy", "service-refuses", "service-down", "no-network" or "odd-answer".
   */
  readonly get: <T>(request: Request, read: (text: string) => T) => Promise<T | undefined>;
}

/** @param told what is being waited for */
export function politeClient(outside: Outside, cache: Cache, told: (text: string) => void): PoliteClient {
  const { now, sleep } = outside;
  const random = randomFor(0, "pauses");
  /** Host -> when it may be asked next. */
  const free = new Map<string, number>();

  async function ask<T>(request: Request, read: (text: string) => T): Promise<T | undefined> {
    const { host, hostname } = new URL(request.url);
    const early = (free.get(host) ?? 0) - now();
    if (early > 0) await sleep(early);
    free.set(host, now() + request.spacing);
    const { status, headers, text } = await answerOf(request, outside);
    const wait = askedWait(headers, now());
    free.set(host, Math.max(free.get(host) ?? 0, now() + Math.min(wait, LONGEST_PAUSE)));
    if (request.nothing?.includes(status)) return undefined;
    if (status === 429)
      throw new AskAgain(
        "service-busy",
        "it wants fewer requests (429)",
        `try again in ${wait > 0 ? waitInWords(wait) : "some minutes"}`,
        wait,
      );
    if (status === 408 || status >= 500)
      throw new AskAgain("service-down", `it has a problem of its own (${status})`, "try again later", wait);
    if (status === 401 || status === 403)
      throw new InputError("service-refuses", hostname, `it refuses the request (${status})`, request.refused);
    if (status !== 200)
      throw new InputError(
        "odd-answer",
        hostname,
        `it cannot answer this request (${status})`,
        "check the words of the query and the days",
      );
    const value = read(text);
    cache.write({ url: request.url, on: dayOf(now()), text });
    return value;
  }

  return {
    async get(request, read) {
      const kept = cache.read(request.url);
      if (kept && kept.on > shiftDay(request.until, request.settled)) return read(kept.text);
      const { hostname } = new URL(request.url);
      for (let attempt = 1; ; attempt++) {
        try {
          return await ask(request, read);
        } catch (error) {
          if (!(error instanceof AskAgain)) throw error;
          if (attempt === ATTEMPTS || error.wait > LONGEST_PAUSE) throw new InputError(error.code, hostname, error.message, error.hint);
          const pause = Math.max(error.wait, FIRST_PAUSE * 2 ** (attempt - 1)) * (1 + random() / 2);
          told(`${hostname}: ${error.message}; asking again in ${waitInWords(pause)}`);
          await sleep(pause);
        }
      }
    },
  };
}

async function answerOf(
  { url, key }: Request,
  { fetch, patience }: Outside,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const address = new URL(url);
  if (key && "parameter" in key) address.searchParams.set(key.parameter, key.value);
  const headers = { "user-agent": USER_AGENT, ...(key && "header" in key && { [key.header]: key.value }) };
  try {
    // a key goes to the service that it is for, and not on to where that one points
    const response = await fetch(address, { headers, redirect: key ? "error" : "follow", signal: AbortSignal.timeout(patience) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    throw noAnswer(error, patience);
  }
}

function noAnswer(error: unknown, patience: number): AskAgain {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  if (name === "TimeoutError") return new AskAgain("service-down", `no answer within ${waitInWords(patience)}`, "try again later");
  const code = cause?.code ?? "";
  if (["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH"].includes(code))
    return new AskAgain("no-network", "it cannot be reached from here", "check the connection to the internet");
  return new AskAgain(
    "no-network",
    `the connection broke off${code && ` (${code})`}`,
    "check the connection, then run the same command again",
  );
}

/** JSON, whatever it holds. Throws AskAgain where the service sends a page or half an answer. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = /^\s*</.test(text) ? "it sent a web page in place of data" : "its answer is not whole";
    throw new AskAgain("odd-answer", what, "try again later");
  }
}

/** A field inside fields: undefined where there is none. */
export function fieldOf(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === "object" && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined),
    value,
  );
}

/** A list in an answer. Throws AskAgain where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new AskAgain("odd-answer", "its answer holds no list of papers", "try again later; if it stays so, the service has changed");
}
