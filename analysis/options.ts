import { InputError } from "./errors";
import type { AnalysisOptions, BinUnit, TopicDefinition, WordChoices } from "./types";

export const BIN_UNITS: readonly BinUnit[] = ["day", "week", "month", "quarter", "half-year", "year"];

/** Topics of the sample corpus, and a start for everybody who follows how language models are trained. */
export const SAMPLE_TOPICS: readonly TopicDefinition[] = [
  { label: "MoE", aliases: ["mixture of experts"] },
  { label: "LoRA", aliases: ["low-rank adaptation"] },
  { label: "Long context", aliases: ["context length", "context window", "long sequence", "sequence length"] },
  { label: "KV cache", aliases: ["key-value cache"] },
  { label: "Continual learning", aliases: ["lifelong learning", "class-incremental learning"] },
  { label: "Continual pre-training", aliases: ["domain-adaptive pre-training"] },
  { label: "Distillation", aliases: ["KD"] },
  { label: "Pruning", aliases: ["sparsification"] },
  { label: "Quantization", aliases: ["low-bit", "low-precision"] },
  { label: "Curriculum", aliases: ["curricula", "easy-to-hard"] },
  { label: "Federated learning", aliases: ["federated"] },
  { label: "Instruction tuning", aliases: ["instruction fine-tuning"] },
  { label: "RL", aliases: ["reinforcement learning", "RLHF", "GRPO"] },
  { label: "Speech", aliases: ["ASR", "spoken"] },
  { label: "Interleaved multimodal", aliases: ["interleaved vision-language"] },
];

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

export const DEFAULT_OPTIONS: AnalysisOptions = { themes: "auto", seed: 0, bin: "auto", topics: SAMPLE_TOPICS, words: NO_CHOICES };

/**
 * Whatever came from a link, a file or a command line -> options; what is missing is the default.
 * Throws InputError "bad-option" or "bad-topics" that names the value.
 */
export function resolveOptions(given: Readonly<Record<string, unknown>>): AnalysisOptions {
  const [themes, seed, bin] = OPTION_FIELDS.map((field) => checked(field, given[field.name]));
  return {
    themes: themes as "auto" | number,
    seed: seed as number,
    bin: bin as "auto" | BinUnit,
    topics: given.topics === undefined ? SAMPLE_TOPICS : parseTopics(given.topics),
    words: given.words === undefined ? NO_CHOICES : parseWords(given.words),
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

/** `[{label, aliases?}]` from JSON. Throws InputError "bad-topics". */
export function parseTopics(value: unknown): TopicDefinition[] {
  const bad = (what: string): InputError =>
    new InputError("bad-topics", "", `the list of topics ${what}`, 'write [{"label": "LoRA", "aliases": ["low-rank adaptation"]}]');
  if (!Array.isArray(value)) throw bad("is no list");
  const labels = new Set<string>();
  return value.map((item: unknown, i) => {
    const { label, aliases = [] } = (typeof item === "object" && item !== null ? item : {}) as { label?: unknown; aliases?: unknown };
    if (typeof label !== "string" || label.trim() === "") throw bad(`has no label in entry ${i + 1}`);
    if (labels.has(label.trim().toLowerCase())) throw bad(`names "${label.trim()}" twice`);
    labels.add(label.trim().toLowerCase());
    if (!Array.isArray(aliases) || aliases.some((alias) => typeof alias !== "string" || alias.trim() === ""))
      throw bad(`has aliases in entry ${i + 1} that are no words`);
    return { label: label.trim(), aliases: (aliases as string[]).map((alias) => alias.trim()) };
  });
}
