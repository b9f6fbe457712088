/** A page in a browser that the test runner cannot drive itself, and what a person does there. */

/** A selector of CSS, or a button that can be pressed by what it says, or any element by its own text. */
export type Target = string | { readonly button: string } | { readonly text: string };

export interface DrivenPage {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** With the mouse, once the element is there. */
  click(target: Target): Promise<void>;
  /** A character or a WebDriver code of a key, while others are held down. */
  press(key: string, ...held: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Into what has the focus, as from another program. */
  paste(text: string): Promise<void>;
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
  /** Errors in the console, what the page's policy forbade, and requests to other hosts; whole once the page is closed. */
  readonly complaints: readonly string[];
}

export interface Launched {
  /** A page of 1440 x 900 CSS pixels with a storage of its own; requests to other hosts than this one are complaints. */
  newPage(host: string): Promise<DrivenPage>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Where it is not on this machine: what to do. */
  readonly missing: string | undefined;
  readonly launch: () => Promise<Launched>;
}

export const KEYS = { control: "\uE009", enter: "\uE007", escape: "\uE00C" };

/** By XPath rather than by role: the tree for screen readers lags behind on a busy machine. */
export function xpathOf(target: Exclude<Target, string>): string {
  if ("text" in target) return `//*[normalize-space(text()) = "${target.text}"]`;
  return `//button[normalize-space() = "${target.button}" and not(@disabled)]`;
}

/** Each key down, then each up again in the other order. */
export function chord(keys: readonly string[]): object[] {
  const [down, up] = ["keyDown", "keyUp"].map((type) => keys.map((value) => ({ type, value })));
  return [...down, ...up.reverse()];
}
