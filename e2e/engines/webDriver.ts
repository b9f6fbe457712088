/** WebDriver, the W3C's protocol for driving browsers by requests over HTTP. */

export interface WebDriver {
  /** Rejects with the browser's own words; `path` is below the session, and a body makes it a POST. */
  command<T = unknown>(path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

interface Answer {
  readonly value: unknown;
}
interface Failure {
  readonly error: string;
  readonly message: string;
}

/** Whoever asks for a picture of a page that has nothing new to paint may wait for ever. */
const MOST_SECONDS = 120;

/** @param address of a driver, http://host:port */
export async function openSession(address: string, capabilities: object): Promise<WebDriver> {
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(address + path, {
      method,
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(MOST_SECONDS * 1000),
    });
    const { value } = (await answer.json()) as Answer;
    if (answer.ok) return value;
    const { error, message } = value as Failure;
    throw new Error(`${error}: ${message}`);
  };
  const { sessionId } = (await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    command: <T>(path: string, body?: object) => ask(body ? "POST" : "GET", session + path, body) as Promise<T>,
    close: async () => void (await ask("DELETE", session)),
  };
}
