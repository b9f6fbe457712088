import type { AnalysisResult, Corpus, ImportReport } from "../types";

/** What a page shows first, computed beforehand: papers as they are read from the text of a list, and their result. */
export interface PreparedList {
  /** Mark of the text that it was computed from. */
  readonly of: string;
  readonly corpus: Corpus;
  readonly report: ImportReport;
  readonly result: AnalysisResult;
}

/** Tells the texts of lists apart: a 32-bit hash (FNV-1a) of the UTF-16 units in hexadecimal, and how many: "1f0c92ab-163105". */
export function textMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, "0")}-${text.length}`;
}

const ARRAYS = { Int8Array, Uint8Array, Int32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;

/** JSON whose typed arrays are {"Int32Array": [1, 2]}; NaN in them is null, as JSON has no other word for it. */
export function preparedJson(list: PreparedList): string {
  return JSON.stringify(list, (_, value: unknown) => {
    const name = arrayName(value);
    return name ? { [name]: Array.from(value as Float64Array) } : value;
  });
}

/** The very values again. */
export function readPrepared(text: string): PreparedList {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    const [entry, ...others] = Object.entries(value);
    if (!entry || others.length > 0 || !(entry[0] in ARRAYS)) return value;
    return ARRAYS[entry[0] as ArrayName].from((entry[1] as (number | null)[]).map((number) => number ?? NaN));
  }) as PreparedList;
}

function arrayName(value: unknown): ArrayName | undefined {
  return (Object.keys(ARRAYS) as ArrayName[]).find((name) => value instanceof ARRAYS[name]);
}
