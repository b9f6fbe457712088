import { DEFAULT_OPTIONS, SAMPLE_TOPICS } from "../../analysis/options";
import type { AnalysisOptions } from "../../analysis/types";
import { FIRST_LOOK, type Look, VIEWS } from "./appState";
import { packText, unpackText } from "./deflate";
import { readableOptions } from "./readableOptions";
import { readTopicsText, topicsText } from "./topicsInLink";

/** What the fragment of an address says; whatever it gets wrong is left out. */
export interface Linked {
  readonly look: Partial<Look>;
  readonly options: Partial<AnalysisOptions>;
  /** Which list the link was made with, see listMark.ts; "" where that is not said. */
  readonly list: string;
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
const DAYS: readonly string[] = ["from", "to"];
const WORDS = ["stop", "keep", "apart"] as const;
const SELECTED = ["theme", "topic", "paper"] as const;
/** Options that a person can read in the link; all others travel together, packed, as "s". */
const READABLE: readonly string[] = ["themes", "seed", "bin", "words", "topics"];

/** "#view=trends&theme=3&themes=14": only what differs from a first look, and the mark of the list if it has one. */
export function fragmentOf(look: Look, options: AnalysisOptions, list = ""): string {
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
  // what themes were found before says something only where the reader changed them
  const carried = options.edits.length > 0 ? options : { ...options, known: [] };
  const others = Object.entries(carried).filter(([name, value]) => !READABLE.includes(name) && !isUsual(name, value));
  if (others.length > 0) words.set("s", packText(JSON.stringify(Object.fromEntries(others))));
  put(words, "list", list, "");
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
  for (const [field, key] of Object.entries(TEXTS)) {
    const text = words.get(key) ?? "";
    if (DAYS.includes(field) ? /^\d{4}-\d{2}-\d{2}$/.test(text) : text !== "") look[field] = text;
  }
  const chosen = SELECTED.flatMap((kind) =>
    (kind === "theme" ? /^(?:\d{1,7}|-1)$/ : /^\d{1,7}$/).test(words.get(kind) ?? "") ? [[kind, Number(words.get(kind))] as const] : [],
  );
  if (/^\d{1,7}$/.test(words.get("against") ?? "")) look.against = Number(words.get("against"));
  if (chosen.length > 0) look.selection = Object.fromEntries(chosen);
  const list = words.get("list") ?? "";
  return { look, options: readOptions(words), list: /^[0-9a-f]{8}-\d{1,7}$/.test(list) ? list : "" };
}

/** A look out of a file or a store: what it says wrong is as at first. */
export function readLook(given: unknown): Look {
  const selection = given instanceof Object && "selection" in given && given.selection instanceof Object ? given.selection : {};
  const { look } = readFragment(fragmentOf({ ...FIRST_LOOK, ...(given as object), selection }, DEFAULT_OPTIONS));
  return { ...FIRST_LOOK, ...look };
}

/** Topics only where the link names them, and known themes only with changes to them: whoever follows it keeps the own ones else. */
function readOptions(words: URLSearchParams): Partial<AnalysisOptions> {
  const given = Object.fromEntries(["themes", "seed", "bin"].flatMap((key) => (words.has(key) ? [[key, words.get(key)] as const] : [])));
  const lists = WORDS.flatMap((kind) => (words.get(kind) ? [[kind, words.get(kind)?.split(",")] as const] : []));
  const {
    topics: _,
    known,
    ...options
  } = readableOptions({ ...unpacked(words.get("s") ?? ""), ...given, words: Object.fromEntries(lists) });
  const topics = words.has("topics") ? readTopicsText(words.get("topics") ?? "") : undefined;
  return { ...options, ...(options.edits.length > 0 && { known }), ...(topics && { topics }) };
}

function unpacked(packed: string): object {
  try {
    const value: unknown = JSON.parse(unpackText(packed) ?? "{}");
    return value instanceof Object ? value : {};
  } catch {
    return {};
  }
}

function isUsual(name: string, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify((DEFAULT_OPTIONS as unknown as Readonly<Record<string, unknown>>)[name]);
}

function put(words: URLSearchParams, key: string, value: string | number, usual: string | number): void {
  if (value !== usual) words.set(key, String(value));
}
