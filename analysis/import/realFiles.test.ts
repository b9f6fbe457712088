import { describe, expect, test } from "vitest";
import { foundIn, realFiles } from "../fixtures/manifest";

/** Files that the import reads otherwise than the manifest counts them, and why. */
const OTHERWISE: Readonly<Record<string, { readonly records: number; readonly withAbstract: number; readonly why: string }>> = {};

const files = realFiles("hf_daily_papers_json");

describe.runIf(files.length > 0)("real files of Hugging Face's daily papers give every record and every abstract", () => {
  test.each(files)("$file", async ({ file, records, withAbstract }) => {
    const { why: _, ...expected } = OTHERWISE[file] ?? { records, withAbstract, why: "" };
    expect(await foundIn(file)).toEqual(expected);
  });
});
