/** Computes a stage's value, or hands out the last one where the inputs are the very same. */
export type Cached = <T>(stage: string, inputs: readonly unknown[], compute: () => T) => T;

/**
 * Remembers the last value of each stage, so that a change of one option computes again only what depends on it.
 * Inputs are compared by identity, plain settings by their JSON.
 */
export function stageCache(): Cached {
  const last = new Map<string, { inputs: readonly unknown[]; value: unknown }>();
  return <T>(stage: string, inputs: readonly unknown[], compute: () => T): T => {
    const known = last.get(stage);
    if (known && known.inputs.length === inputs.length && known.inputs.every((input, i) => same(input, inputs[i]))) return known.value as T;
    const value = compute();
    last.set(stage, { inputs, value });
    return value;
  };
}

/** Settings are small; values of stages hold typed arrays and are compared by identity alone. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (isSetting(a) && isSetting(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isSetting(value: unknown): boolean {
  return (
    typeof value !== "object" ||
    (value !== null && "stop" in value) ||
    (Array.isArray(value) &&
      value.every((item) => typeof item !== "object" || ["label", "kind", "key"].some((name) => name in (item as object))))
  );
}
