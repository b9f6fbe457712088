import { InputError } from "./errors";
import { parseEdits, parseKnown } from "./parseEdits";
import { nameFault, tidyName } from "./text/nameSyntax";
import type { AnalysisOptions, BinUnit, TopicDefinition, WordChoices } from "./types";

export const BIN_UNITS: readonly BinUnit[] = ["day", "week", "month", "quarter", "half-year", "year"];

/** A topic without exclusions and colour. */
export function plainTopic(label: string, aliases: readonly string[] = []): TopicDefinition {
  return { label, aliases, exclude: [], color: null };
}

/** Topics of the sample corpus, and a start for everybody who follows how language models are trained. */
export const SAMPLE_TOPICS: readonly TopicDefinition[] = [
  plainTopic("MoE", ["mixture of experts"]),
  plainTopic("LoRA", ["low-rank adaptation"]),
  plainTopic("Long context", ["context length", "context window", "long sequence", "sequence length"]),
  plainTopic("KV cache", ["key-value cache"]),
  plainTopic("Continual learning", ["lifelong learning", "class-incremental learning"]),
  plainTopic("Continual pre-training", ["domain-adaptive pre-training"]),
  plainTopic("Distillation", ["KD"]),
  plainTopic("Pruning", ["sparsification"]),
  plainTopic("Quantization", ["low-bit", "low-precision"]),
  plainTopic("Curriculum", ["curricula", "easy-to-hard"]),
  plainTopic("Federated learning", ["federated"]),
  plainTopic("Instruction tuning", ["instruction fine-tuning"]),
  plainTopic("RL", ["reinforcement learning", "RLHF", "GRPO"]),
  plainTopic("Speech", ["ASR", "spoken"]),
  plainTopic("Interleaved multimodal", ["interleaved vision-language"]),
];

/** Colours that a topic can have: slots 0 … 19 of the palette of themes. */
export const TOPIC_COLORS = 20;

/** One setting: the same row checks the value, draws the settings panel and writes the command line's help. */
export interface OptionField {
  readonly name: "themes" | "seed" | "bin";
  readonly label: string;
  readonly help: string;
  /** Words that are allowed besides numbers. */
  readonly words: readonly string[];
  /** Whole numbers from min to max; undefined where only words are allowed. */
  readonly range?: { readonly min: number; readonly max: number };
  readonly default: string | number;
}

export const OPTION_FIELDS: readonly OptionField[] = [
  {
    name: "themes",
    label: "Themes",
    help: "How many themes: auto, or a number",
    words: ["auto"],
    range: { min: 2, max: 200 },
    default: "auto",
  },
  {
    name: "seed",
    label: "Seed",
    help: "Another seed starts the search for themes elsewhere",
    words: [],
    range: { min: 0, max: 4294967295 },
    default: 0,
  },
  {
    name: "bin",
    label: "Time step",
    help: "Step of the time charts: auto, day, week, month, quarter, half-year or year",
    words: ["auto", ...BIN_UNITS],
    default: "auto",
  },
];

/** The built-in list of words as it is. */
export const NO_CHOICES: WordChoices = { stop: [], keep: [], apart: [] };

export const DEFAULT_OPTIONS: AnalysisOptions = {
  themes: "auto",
  seed: 0,
  bin: "auto",
  topics: SAMPLE_TOPICS,
  words: NO_CHOICES,
  edits: [],
  known: [],
};

/**
 * Whatever came from a link, a file or a command line -> options; what is missing is the default.
 * Throws InputError "bad-option", "bad-topics", "bad-words" or "bad-edits" that names the value.
 */
export function resolveOptions(given: Readonly<Record<string, unknown>>): AnalysisOptions {
  const [themes, seed, bin] = OPTION_FIELDS.map((field) => checked(field, given[field.name]));
  return {
    themes: themes as "auto" | number,
    seed: seed as number,
    bin: bin as "auto" | BinUnit,
    topics: given.topics === undefined ? SAMPLE_TOPICS : parseTopics(given.topics),
    words: given.words === undefined ? NO_CHOICES : parseWords(given.words),
    edits: given.edits === undefined ? [] : parseEdits(given.edits),
    known: given.known === undefined ? [] : parseKnown(given.known),
  };
}

function checked(field: OptionField, value: unknown): string | number {
  if (value === undefined) return field.default;
  if (typeof value === "string" && field.words.includes(value)) return value;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (field.range && Number.isInteger(number) && (number as number) >= field.range.min && (number as number) <= field.range.max)
    return number as number;
  const allowed = [...field.words, ...(field.range ? [`a whole number from ${field.range.min} to ${field.range.max}`] : [])];
  throw new InputError("bad-option", "", `${field.name} cannot be ${JSON.stringify(value)}`, `give ${allowed.join(" or ")}`);
}

/** `{stop?, keep?, apart?}`, each a list of words -> lower case, sorted, each once. Throws InputError "bad-words". */
export function parseWords(value: unknown): WordChoices {
  const given = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const listOf = (name: string): string[] => {
    const list = given[name] ?? [];
    if (!Array.isArray(list) || list.some((word) => typeof word !== "string"))
      throw new InputError(
        "bad-words",
        "",
        `the list of words "${name}" is no list of words`,
        'write {"stop": ["token"], "keep": [], "apart": ["moe"]}',
      );
    return [...new Set((list as string[]).map((word) => word.trim().toLowerCase()).filter(Boolean))].sort();
  };
  return { stop: listOf("stop"), keep: listOf("keep"), apart: listOf("apart") };
}

const TOPIC_FIELDS = ["label", "aliases", "exclude", "color"];
/** What to do about a list of topics that cannot be read. */
export const TOPIC_EXAMPLE = 'write [{"label": "LoRA", "aliases": ["low-rank adaptation"], "exclude": ["LoRaWAN"], "color": 3}]';

/**
 * `[{label, aliases?, exclude?, color?}]` from JSON; the other fields may be left out, others may not be there. Names are
 * tidied, each once. Throws InputError "bad-topics" that says which entry, what about it, and what to do.
 */
export function parseTopics(value: unknown): TopicDefinition[] {
  if (!Array.isArray(value)) throw badTopics("is no list", TOPIC_EXAMPLE);
  const labels = new Set<string>();
  return value.map((item: unknown, i) => {
    const topic = parseTopic(item, `entry ${i + 1}`);
    if (labels.has(topic.label.toLowerCase())) throw badTopics(`names "${topic.label}" twice`, "give each topic a label of its own");
    labels.add(topic.label.toLowerCase());
    return topic;
  });
}

function parseTopic(item: unknown, entry: string): TopicDefinition {
  const given = (typeof item === "object" && item !== null ? item : {}) as Record<string, unknown>;
  const { label, color = null } = given;
  if (typeof label !== "string" || label.trim() === "") throw badTopics(`has no label in ${entry}`, TOPIC_EXAMPLE);
  const stranger = Object.keys(given).find((field) => !TOPIC_FIELDS.includes(field));
  if (stranger !== undefined) throw badTopics(`has "${stranger}" in ${entry}`, `take it out; a topic has ${TOPIC_FIELDS.join(", ")}`);
  if (color !== null && !(Number.isInteger(color) && (color as number) >= 0 && (color as number) < TOPIC_COLORS))
    throw badTopics(`has the color ${JSON.stringify(color)} in ${entry}`, `give a whole number from 0 to ${TOPIC_COLORS - 1}, or null`);
  const [name] = parseNames([label], "a label", entry);
  const aliases = parseNames(given.aliases ?? [], "aliases", entry);
  return {
    label: name,
    aliases: aliases.filter((alias) => alias.toLowerCase() !== name.toLowerCase()),
    exclude: parseNames(given.exclude ?? [], "exclude", entry),
    color: color as number | null,
  };
}

/** Tidy names, each once whatever its case; names in quotes keep theirs. */
function parseNames(value: unknown, field: string, entry: string): string[] {
  if (!Array.isArray(value) || value.some((name) => typeof name !== "string" || name.trim() === ""))
    throw badTopics(`has ${field} in ${entry} that are no words`, TOPIC_EXAMPLE);
  const names = (value as string[]).map((name) => parseName(name, `${entry} of the list of topics`));
  const keys = names.map((name) => (name.startsWith('"') ? name : name.toLowerCase()));
  return names.filter((_, i) => keys.indexOf(keys[i]) === i);
}

/** A name of a topic, tidy. Throws InputError "bad-topics". */
export function parseName(text: string, where = ""): string {
  const name = tidyName(text);
  const fault = nameFault(name);
  if (fault === undefined) return name;
  throw new InputError(
    "bad-topics",
    where,
    `the name ${name} ${fault}`,
    'write words (long context), a beginning (quantiz*) or "LoRA" in quotes',
  );
}

function badTopics(what: string, hint: string): InputError {
  return new InputError("bad-topics", "", `the list of topics ${what}`, hint);
}

/** Do they ask for the same result? */
export function sameOptions(a: AnalysisOptions, b: AnalysisOptions): boolean {
  return (Object.keys(a) as (keyof AnalysisOptions)[]).every(
    (key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]),
  );
}
