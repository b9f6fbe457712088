/** A page in Firefox, and what a person does there. */
import { expect } from "@playwright/test";
import type { Bidi } from "./bidi";

/** A selector of CSS, or a button that can be pressed by what it says, or any element by its own text. */
export type Target = string | { readonly button: string } | { readonly text: string };

export interface FirefoxPage {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** With the mouse, once the element is there. */
  click(target: Target): Promise<void>;
  /** A character or a WebDriver code of a key, while others are held down. */
  press(key: string, ...held: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs in the page; what is given and what comes back goes through JSON. */
  evaluate<A extends unknown[], T>(run: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** Runs a script, whatever the page's policy says of scripts. */
  run(script: string): Promise<void>;
  /** How many elements match a selector of CSS, and what the first of them says. */
  count(selector: string): Promise<number>;
  text(selector: string): Promise<string>;
  /** The path of the file that comes of this. */
  download(act: () => Promise<void>): Promise<string>;
  /** With all that it has kept. */
  close(): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  /** Errors in the console, what the page's policy forbade, and requests to other hosts. */
  readonly complaints: readonly string[];
}

export const KEYS = { control: "\uE009", enter: "\uE007", escape: "\uE00C" };

interface Entry {
  readonly level: string;
  readonly text: string | null;
}
interface Sent {
  readonly request: { readonly url: string };
}
interface Ended {
  readonly status: string;
  readonly filepath: string | null;
}
type Answer = { type: "success"; result: { value?: string } } | { type: "exception"; exceptionDetails: { text: string } };

/** By XPath rather than by role: the tree for screen readers lags behind on a busy machine. */
function locatorOf(target: Target): object {
  if (typeof target === "string") return { type: "css", value: target };
  if ("text" in target) return { type: "xpath", value: `//*[normalize-space(text()) = "${target.text}"]` };
  return { type: "xpath", value: `//button[normalize-space() = "${target.button}" and not(@disabled)]` };
}

const EVENTS = ["log.entryAdded", "network.beforeRequestSent", "browsingContext.downloadEnd"];

/** Opens a tab of 1440 x 900 CSS pixels with a storage of its own. */
export async function newFirefoxPage(bidi: Bidi, host: string): Promise<FirefoxPage> {
  const { userContext } = await bidi.command<{ userContext: string }>("browser.createUserContext", {});
  const { context } = await bidi.command<{ context: string }>("browsingContext.create", { type: "tab", userContext });
  const complaints: string[] = [];
  const downloads: Ended[] = [];
  bidi.on<Entry>("log.entryAdded", ({ level, text }) => level === "error" && complaints.push(text ?? "an error without words"));
  bidi.on<Sent>("network.beforeRequestSent", ({ request: { url } }) => {
    if (url.startsWith("http") && new URL(url).host !== host) complaints.push(`asked another host: ${url}`);
  });
  bidi.on<Ended>("browsingContext.downloadEnd", (ended) => downloads.push(ended));
  await bidi.command("session.subscribe", { events: EVENTS, contexts: [context] });
  await bidi.command("browsingContext.setViewport", { context, viewport: { width: 1440, height: 900 } });
  const report = () =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      console.error("the policy forbids", violatedDirective, blockedURI, sample),
    );
  await bidi.command("script.addPreloadScript", { functionDeclaration: report.toString(), contexts: [context] });

  const located = async (target: Target): Promise<string | undefined> => {
    const locator = locatorOf(target);
    const { nodes } = await bidi.command<{ nodes: { sharedId: string }[] }>("browsingContext.locateNodes", { context, locator });
    return nodes[0]?.sharedId;
  };
  const evaluate: FirefoxPage["evaluate"] = async (run, ...given) => {
    const answer = await bidi.command<Answer>("script.callFunction", {
      functionDeclaration: `async (given) => JSON.stringify(await (${run.toString()})(...JSON.parse(given)))`,
      arguments: [{ type: "string", value: JSON.stringify(given) }],
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value ?? "null") as never;
  };
  const act = (actions: object): Promise<unknown> => bidi.command("input.performActions", { context, actions: [actions] });
  const keys = (actions: object[]): Promise<unknown> => act({ type: "key", id: "keys", actions });

  return {
    complaints,
    evaluate,
    run: async (expression) => void (await bidi.command("script.evaluate", { expression, target: { context }, awaitPromise: false })),
    open: async (url) => void (await bidi.command("browsingContext.navigate", { context, url, wait: "complete" })),
    reload: async () => void (await bidi.command("browsingContext.reload", { context, wait: "complete" })),
    async click(target) {
      await expect.poll(() => located(target), { message: `find ${JSON.stringify(target)}`, timeout: 30_000 }).toBeTruthy();
      const element = { sharedId: await located(target) };
      await bidi.command("script.callFunction", {
        functionDeclaration: "(element) => element.scrollIntoView({ block: 'nearest' })",
        arguments: [element],
        target: { context },
        awaitPromise: false,
      });
      const move = { type: "pointerMove", x: 0, y: 0, origin: { type: "element", element } };
      const button = { button: 0 };
      await act({ type: "pointer", id: "mouse", actions: [move, { type: "pointerDown", ...button }, { type: "pointerUp", ...button }] });
    },
    async press(key, ...held) {
      const [down, up] = ["keyDown", "keyUp"].map((type) => [...held, key].map((value) => ({ type, value })));
      await keys([...down, ...up.reverse()]);
    },
    type: async (text) => void (await keys([...text].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value }))))),
    count: (selector) => evaluate((searched) => document.querySelectorAll(searched).length, selector),
    text: (selector) => evaluate((searched) => document.querySelector(searched)?.textContent.trim() ?? "", selector),
    async download(ask) {
      const before = downloads.length;
      await ask();
      await expect.poll(() => downloads.length, { message: "a file arrives", timeout: 30_000 }).toBe(before + 1);
      const { status, filepath } = downloads[before];
      if (status !== "complete" || filepath === null) throw new Error(`the download is ${status}`);
      return filepath;
    },
    close: async () => void (await bidi.command("browser.removeUserContext", { userContext })),
    async screenshot() {
      const { data } = await bidi.command<{ data: string }>("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
  };
}
