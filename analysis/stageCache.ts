import { finished, type Steps } from "./steps";

/** Computes a stage's value, at once or in steps, or hands out a remembered one where the inputs are the very same. */
export interface Cached {
  <T>(stage: string, inputs: readonly unknown[], compute: () => T | Steps<T>): T;
  /** Told as soon as the inputs of a stage are there that is asked for much later: another thread may begin with it. */
  readonly soon?: (stage: string, inputs: readonly unknown[]) => void;
}

/** So many values of a stage are remembered, so that a reader who goes back and forth waits once. */
const REMEMBERED = 6;
/** Of these, which hold the words and neighbours of every paper, fewer are kept. */
const LARGE: ReadonlySet<string> = new Set(["order", "words", "vectors", "grouping", "dates", "timeline", "names", "candidates", "map"]);

interface Entry {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/**
 * Remembers the values of each stage, so that a change of one option computes again only what depends on it.
 * Inputs are compared by identity, plain settings by their JSON.
 *
 * @param large how many values are remembered of stages that hold much: they take about as much memory as the papers
 */
export function stageCache(large = 1): Cached {
  /** Per stage its values, the one used last at the end. */
  const known = new Map<string, Entry[]>();

  /** What was computed from a value that is gone can never be asked for again. */
  function forget({ value }: Entry): void {
    if (typeof value !== "object" && typeof value !== "function") return;
    for (const [stage, entries] of known) {
      const gone = entries.filter(({ inputs }) => inputs.includes(value));
      if (gone.length === 0) continue;
      known.set(
        stage,
        entries.filter((entry) => !gone.includes(entry)),
      );
      gone.forEach(forget);
    }
  }

  return <T>(stage: string, inputs: readonly unknown[], compute: () => T | Steps<T>): T => {
    const entries = known.get(stage) ?? [];
    const found = entries.find((entry) => areSame(entry.inputs, inputs));
    const entry = found ?? { inputs, value: finished(compute()) };
    const most = LARGE.has(stage) ? large : REMEMBERED;
    const all = [...entries.filter((other) => other !== found), entry];
    known.set(stage, all.slice(-most));
    all.slice(0, -most).forEach(forget);
    return entry.value as T;
  };
}

const FORGOTTEN = new Error("not remembered");

/** The value of a stage where it is remembered. */
export function recalled<T>(cached: Cached, stage: string, inputs: readonly unknown[]): { readonly value: T } | undefined {
  try {
    const value = cached<T>(stage, inputs, () => {
      throw FORGOTTEN;
    });
    return { value };
  } catch (error) {
    if (error === FORGOTTEN) return undefined;
    throw error;
  }
}

export function areSame(inputs: readonly unknown[], others: readonly unknown[]): boolean {
  return inputs.length === others.length && inputs.every((input, i) => same(input, others[i]));
}

/** Settings are small; values of stages hold typed arrays and are compared by identity alone. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isSetting(a) && isSetting(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isSetting(value: unknown): boolean {
  if (typeof value === "function") return false;
  return (
    typeof value !== "object" ||
    (value !== null && "stop" in value) ||
    (Array.isArray(value) &&
      value.every((item) => typeof item !== "object" || ["label", "kind", "key"].some((name) => name in (item as object))))
  );
}
