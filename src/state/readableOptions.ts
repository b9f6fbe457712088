import { resolveOptions } from "../../analysis/options";
import type { AnalysisOptions } from "../../analysis/types";

/** Options from a link or from this browser, where nobody can mend them: what cannot be read is the default, the rest stays. */
export function readableOptions(given: unknown): AnalysisOptions {
  if (typeof given !== "object" || given === null) return resolveOptions({});
  return resolveOptions(Object.fromEntries(Object.entries(given).filter(([name, value]) => canBeRead(name, value))));
}

function canBeRead(name: string, value: unknown): boolean {
  try {
    resolveOptions({ [name]: value });
    return true;
  } catch {
    return false;
  }
}
