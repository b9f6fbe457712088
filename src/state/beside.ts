import { parseWords } from "../../analysis/options";
import type { AnalysisOptions, Grouping, Trends } from "../../analysis/types";
import { date } from "../charts/formats";
import type { Picture } from "../pasteToPicture";

/** What is compared with the themes shown: one setting that differs, or the papers before a time step with those since. */
export type Beside =
  | { readonly kind: "themes"; readonly themes: "auto" | number }
  | { readonly kind: "seed"; readonly seed: number }
  | { readonly kind: "words"; readonly stop: string }
  | { readonly kind: "periods"; readonly since: string };

/** As in the link: "themes:14", "seed:3", "words:federated, speech", "periods:2025-01-01". */
export function besideText(beside: Beside): string {
  const value = { themes: "", seed: "", stop: "", since: "", ...beside };
  return `${beside.kind}:${value.themes}${value.seed}${value.stop}${value.since}`;
}

/** Undefined where the text says nothing that can be compared. */
export function readBeside(text: string): Beside | undefined {
  const [, kind, value] = /^(themes|seed|words|periods):(.*)$/.exec(text) ?? [];
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (kind === "themes" && (value === "auto" || (number >= 2 && number <= 200)))
    return { kind, themes: value === "auto" ? "auto" : number };
  if (kind === "seed" && number >= 0) return { kind, seed: number };
  if (kind === "words" && value.trim() !== "") return { kind, stop: value };
  if (kind === "periods" && /^\d{4}-\d\d-\d\d$/.test(value)) return { kind, since: value };
  return undefined;
}

/** The options of the other setting; those shown, where periods are compared. */
export function optionsBeside(options: AnalysisOptions, beside: Beside): AnalysisOptions {
  switch (beside.kind) {
    case "themes":
      return { ...options, themes: beside.themes };
    case "seed":
      return { ...options, seed: beside.seed };
    case "words":
      return {
        ...options,
        words: parseWords({ ...options.words, stop: [...options.words.stop, ...beside.stop.toLowerCase().split(",")] }),
      };
    case "periods":
      return options;
  }
}

/** Row -> 0: before the day, 1: since, -1: no date that says. */
export function periodsAt({ bins, binOfPaper }: Pick<Trends, "bins" | "binOfPaper">, since: string): Int8Array {
  return Int8Array.from(binOfPaper, (bin) => (bin < 0 ? -1 : Number(bins[bin].from >= since)));
}

/** What the two sides are called. */
export function sideNames(picture: Picture, beside: Beside, themes: number): { readonly first: string; readonly second: string } {
  const now = `Now: ${picture.themes.length} themes`;
  switch (beside.kind) {
    case "themes":
      return { first: now, second: beside.themes === "auto" ? `Automatic: ${themes} themes` : `With ${themes} themes` };
    case "seed":
      return { first: now, second: `With seed ${beside.seed}: ${themes} themes` };
    case "words":
      return { first: now, second: `Without “${beside.stop.trim()}”: ${themes} themes` };
    case "periods":
      return { first: `Before ${date(beside.since)}`, second: `Since ${date(beside.since)}` };
  }
}

/** The themes shown, as they are compared. */
export function groupingOf({ themes, result }: Picture): Grouping {
  const { theme } = result.placement;
  return {
    labels: themes.map(({ label }) => label),
    sizes: themes.map(({ size }) => size),
    unclear: theme.reduce((sum, of) => sum + Number(of < 0), 0),
    theme,
  };
}
