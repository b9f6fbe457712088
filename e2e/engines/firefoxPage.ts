/** A page in Firefox, by WebDriver BiDi. */
import { expect } from "@playwright/test";
import type { Bidi } from "./bidi";
import { chord, type DrivenPage, KEYS, type Target, xpathOf } from "./drivenPage";

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

const locatorOf = (target: Target): object =>
  typeof target === "string" ? { type: "css", value: target } : { type: "xpath", value: xpathOf(target) };

const EVENTS = ["log.entryAdded", "network.beforeRequestSent", "browsingContext.downloadEnd"];

/** Opens a tab of 1440 x 900 CSS pixels with a storage of its own. */
export async function newFirefoxPage(bidi: Bidi, host: string): Promise<DrivenPage> {
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
  const evaluate: DrivenPage["evaluate"] = async (run, ...given) => {
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
      await expect.poll(() => located(target), { message: `find ${JSON.stringify(target)}`, timeout: 60_000 }).toBeTruthy();
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
    press: async (key, ...held) => void (await keys(chord([...held, key]))),
    type: async (text) => void (await keys([...text].flatMap((key) => chord([key])))),
    async paste(text) {
      await evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await keys(chord([KEYS.control, "v"]));
    },
    count: (selector) => evaluate((searched) => document.querySelectorAll(searched).length, selector),
    text: (selector) => evaluate((searched) => document.querySelector(searched)?.textContent.trim() ?? "", selector),
    async download(ask) {
      const before = downloads.length;
      await ask();
      await expect.poll(() => downloads.length, { message: "a file arrives", timeout: 60_000 }).toBe(before + 1);
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
