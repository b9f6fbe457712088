import { resolveOptions, SAMPLE_TOPICS } from "../../analysis/options";
import type { AnalysisOptions } from "../../analysis/types";
import { FIRST_LOOK, type Look, VIEWS } from "./appState";
import { readTopicsText, topicsText } from "./topicsInLink";

/** What the fragment of an address says; whatever it gets wrong is left out. */
export interface Linked {
  readonly look: Partial<Look>;
  readonly options: Partial<AnalysisOptions>;
}

const NUMBERS = { leastFit: "fit", relevance: "relevance" } as const;
const CHOICES = {
  view: { key: "view", values: VIEWS },
  hierarchyAs: { key: "shape", values: ["tree", "treemap", "circles", "matrix"] },
  trendsAs: { key: "as", values: ["panels", "lines", "stack", "stream", "ranks", "slope", "terms", "table"] },
  trendOf: { key: "of", values: ["theme", "topic"] },
  trendScale: { key: "scale", values: ["shared", "own"] },
  trendsBeside: { key: "beside", values: ["evidence", "since", "emerging"] },
  trendValue: { key: "trend", values: ["share", "count"] },
  topicValue: { key: "cells", values: ["count", "share", "lift"] },
  topicOrder: { key: "rows", values: ["papers", "blocks"] },
  togetherAs: { key: "together", values: ["network", "time"] },
  sort: { key: "sort", values: ["title", "theme", "fit", "date"] },
  themeOrder: { key: "order", values: ["size", "name", "change"] },
} as const;
const FLAGS = { hulls: "hulls", labels: "labels", falling: "falling" } as const;
const TEXTS = { query: "q", from: "from", to: "to", compared: "compared", comparedWith: "with" } as const;
const WORDS = ["stop", "keep", "apart"] as const;
const SELECTED = ["theme", "topic", "paper"] as const;

/** "#view=trends&theme=3&themes=14": only what differs from a first look. */
export function fragmentOf(look: Look, options: AnalysisOptions): string {
  const words = new URLSearchParams();
  for (const [field, { key }] of Object.entries(CHOICES))
    put(words, key, look[field as keyof typeof CHOICES], FIRST_LOOK[field as keyof typeof CHOICES]);
  for (const [field, key] of Object.entries(NUMBERS))
    put(words, key, look[field as keyof typeof NUMBERS], FIRST_LOOK[field as keyof typeof NUMBERS]);
  for (const [field, key] of Object.entries(FLAGS))
    put(words, key, Number(look[field as keyof typeof FLAGS]), Number(FIRST_LOOK[field as keyof typeof FLAGS]));
  for (const [field, key] of Object.entries(TEXTS)) put(words, key, look[field as keyof typeof TEXTS], "");
  if (look.against !== undefined) words.set("against", String(look.against));
  for (const kind of SELECTED) if (look.selection[kind] !== undefined) words.set(kind, String(look.selection[kind]));
  put(words, "themes", options.themes, "auto");
  put(words, "seed", options.seed, 0);
  put(words, "bin", options.bin, "auto");
  for (const kind of WORDS) put(words, kind, options.words[kind].join(","), "");
  put(words, "topics", topicsText(options.topics), topicsText(SAMPLE_TOPICS));
  return words.toString();
}

export function readFragment(fragment: string): Linked {
  const words = new URLSearchParams(fragment.replace(/^#/, ""));
  const look: Record<string, unknown> = {};
  for (const [field, { key, values }] of Object.entries(CHOICES)) {
    const value = words.get(key);
    if (value !== null && (values as readonly string[]).includes(value)) look[field] = value;
  }
  for (const [field, key] of Object.entries(NUMBERS)) {
    const value = Number(words.get(key) ?? NaN);
    if (value >= 0 && value <= 1) look[field] = value;
  }
  for (const [field, key] of Object.entries(FLAGS)) if (["0", "1"].includes(words.get(key) ?? "")) look[field] = words.get(key) === "1";
  for (const [field, key] of Object.entries(TEXTS)) if (words.get(key)) look[field] = words.get(key);
  const chosen = SELECTED.flatMap((kind) =>
    (kind === "theme" ? /^(?:\d{1,7}|-1)$/ : /^\d{1,7}$/).test(words.get(kind) ?? "") ? [[kind, Number(words.get(kind))] as const] : [],
  );
  if (/^\d{1,7}$/.test(words.get("against") ?? "")) look.against = Number(words.get("against"));
  if (chosen.length > 0) look.selection = Object.fromEntries(chosen);
  const topics = words.has("topics") ? readTopicsText(words.get("topics") ?? "") : undefined;
  return { look: look, options: { ...readOptions(words), ...(topics && { topics }) } };
}

function readOptions(words: URLSearchParams): Partial<AnalysisOptions> {
  const given = Object.fromEntries(["themes", "seed", "bin"].flatMap((key) => (words.has(key) ? [[key, words.get(key)] as const] : [])));
  const lists = WORDS.flatMap((kind) => (words.get(kind) ? [[kind, words.get(kind)?.split(",")] as const] : []));
  try {
    const { themes, seed, bin, words: choices } = resolveOptions({ ...given, words: Object.fromEntries(lists) });
    return { themes, seed, bin, words: choices };
  } catch {
    return {};
  }
}

function put(words: URLSearchParams, key: string, value: string | number, usual: string | number): void {
  if (value !== usual) words.set(key, String(value));
}
