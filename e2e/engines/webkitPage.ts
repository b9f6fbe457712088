/** A page in WebKit, by WebDriver. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { chord, type DrivenPage, type Target, xpathOf } from "./drivenPage";
import { openSession } from "./webDriver";

type Found = Readonly<Record<string, string>>;
type Outcome = { readonly json: string | undefined } | { readonly error: string };
/** A window with what it has heard. */
type Listening = Window & { complaints?: string[] };

const NOT_YET = "no such element";

/** @param downloads the folder where the browser puts files */
export async function newWebkitPage(address: string, host: string, downloads: string): Promise<DrivenPage> {
  const session = await openSession(address, {});
  const complaints: string[] = [];

  const evaluate: DrivenPage["evaluate"] = async (run, ...given) => {
    const script = `const [given, done] = arguments;
      (async () => JSON.stringify(await (${run.toString()})(...JSON.parse(given))))().then((json) => done({ json }), (error) => done({ error: String(error) }));`;
    const outcome = await session.command<Outcome>("/execute/async", { script, args: [JSON.stringify(given)] });
    if ("error" in outcome) throw new Error(outcome.error);
    return JSON.parse(outcome.json ?? "null") as never;
  };
  const act = (type: string, actions: object[]): Promise<unknown> =>
    session.command("/actions", { actions: [{ type, id: type, actions }] });
  const located = async (target: Target): Promise<string | undefined> => {
    const asked = typeof target === "string" ? { using: "css selector", value: target } : { using: "xpath", value: xpathOf(target) };
    try {
      return Object.values(await session.command<Found>("/element", asked))[0];
    } catch (error) {
      if (String(error).includes(NOT_YET)) return undefined;
      throw error;
    }
  };

  /** Only from when a page has loaded: WebDriver cannot run anything before. */
  const listen = (): void => {
    const heard: string[] = ((window as Listening).complaints = []);
    const { error } = console;
    console.error = (...words: unknown[]) => {
      heard.push(words.join(" "));
      error(...words);
    };
    addEventListener("error", ({ message }) => heard.push(message));
    addEventListener("unhandledrejection", ({ reason }) => heard.push(String(reason)));
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      heard.push(`the policy forbids ${violatedDirective} ${blockedURI}`),
    );
  };
  const heard = (ours: string): string[] => [
    ...((window as Listening).complaints ?? []),
    ...performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name))
      .filter(({ protocol, host: asked }) => protocol.startsWith("http") && asked !== ours)
      .map(({ href }) => `asked another host: ${href}`),
  ];
  const goTo = async (path: string, body: object): Promise<void> => {
    complaints.push(...(await evaluate(heard, host)));
    await session.command(path, body);
    await evaluate(listen);
  };

  await session.command("/timeouts", { script: 120_000 });
  const size = { width: 1440, height: 900 };
  await session.command("/window/rect", size);
  const bars = await evaluate((height) => height - innerHeight, size.height);
  await session.command("/window/rect", { ...size, height: size.height + bars });

  return {
    complaints,
    evaluate,
    run: async (script) => void (await session.command("/execute/sync", { script, args: [] })),
    open: (url) => goTo("/url", { url }),
    reload: () => goTo("/refresh", {}),
    async click(target) {
      await expect.poll(() => located(target), { message: `find ${JSON.stringify(target)}`, timeout: 60_000 }).toBeTruthy();
      await session.command(`/element/${await located(target)}/click`, {});
    },
    press: async (key, ...held) => void (await act("key", chord([...held, key]))),
    type: async (text) =>
      void (await act(
        "key",
        [...text].flatMap((key) => chord([key])),
      )),
    // the clipboard itself is closed to a page that no hand has touched
    paste: (text) =>
      evaluate((copied) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", copied);
        const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
        if (document.activeElement?.dispatchEvent(event)) document.execCommand("insertText", false, copied);
      }, text),
    count: (selector) => evaluate((searched) => document.querySelectorAll(searched).length, selector),
    text: (selector) => evaluate((searched) => document.querySelector(searched)?.textContent.trim() ?? "", selector),
    async download(ask) {
      const before = new Set(readdirSync(downloads));
      const arrived = (): string | undefined => {
        const names = readdirSync(downloads).filter((name) => !before.has(name));
        const isOnItsWay = names.some((name) => name.endsWith(".wkdownload")); // its own name may stand there before it is whole
        return isOnItsWay ? undefined : names.find((name) => statSync(join(downloads, name)).size > 0);
      };
      await ask();
      await expect.poll(arrived, { message: "a file arrives", timeout: 60_000 }).toBeTruthy();
      return join(downloads, arrived() ?? "");
    },
    async close() {
      complaints.push(...(await evaluate(heard, host)));
      await session.close();
    },
    async screenshot() {
      return Buffer.from(await session.command<string>("/screenshot"), "base64");
    },
  };
}
