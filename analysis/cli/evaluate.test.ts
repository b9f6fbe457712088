import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { fieldOf, inventedPapers } from "../fixtures/papers";
import { main } from "./main";

const folder = mkdtempSync(join(tmpdir(), "papertide-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function papertide(words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await main(words, { out: (text) => (out += text), err: (text) => (err += text), width: 110, live: false });
  return { code, out, err };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const lines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const labelled = inventedPapers(8).map((paper) => ({ ...paper, label: fieldOf(paper) }));
const list = file("labelled.jsonl", lines([...labelled, { id: "x", title: "A paper that nobody labelled", abstract: "" }]));

test("prints a table of figures, one a line, the values below each other", async () => {
  const { code, out, err } = await papertide(["evaluate", list, "--themes", "4"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^papers +32 {2}1 more without a label were left out$/m);
  expect(out).toMatch(/^labels +4$/m);
  expect(out).toMatch(/^AMI +1\.000 {2}/m);
  expect(out).toMatch(/^stability +[01]\.\d{3} {2}/m);
  const ends = out
    .trimEnd()
    .split("\n")
    .map((line) => /^\w+(?: \w+)* +-?\d[\d.]*(?: %)?/.exec(line)?.[0].length);
  expect(new Set(ends).size).toBe(1);
});

test("writes the same as JSON, from a compressed file too, at the number of themes that the analysis chooses", async () => {
  const path = join(folder, "figures.json");
  expect(await papertide(["evaluate", file("labelled.jsonl.gz", gzipSync(lines(labelled))), "--seed", "3", "--out", path])).toMatchObject({
    code: 0,
    out: "",
  });
  const figures = JSON.parse(readFileSync(path, "utf8")) as Record<string, number>;
  expect(Object.keys(figures)).toEqual(
    "papers labels themes nmi ami ari unclear amiClear npmi diversity stability unlabelled seconds".split(" "),
  );
  expect(figures).toMatchObject({ papers: 32, labels: 4, unlabelled: 0 });
  expect(figures.ami).toBeGreaterThan(0.8);
});

describe("what a person can mend is one line on stderr and exit code 2", () => {
  const [first, ...others] = labelled;
  test.each([
    ["no label", lines(inventedPapers(8)), "no paper has a label — "],
    ["one label", lines(labelled.map((paper) => ({ ...paper, label: "all" }))), 'every paper has the label "all" — '],
    ["few papers", lines(labelled.slice(0, 5)), "5 labelled papers are too few to judge themes by — "],
    [
      "a broken line",
      `${lines([first])}{"id": "y", "ti\n${lines(others)}`,
      "a broken line.jsonl, line 2: this line is no whole JSON record",
    ],
    ["a list", JSON.stringify(labelled), "line 1: this line is no whole JSON record"],
    ["no text", lines([...labelled, { id: "z", label: "violins" }]), "line 33: neither a title nor an abstract — "],
  ])("%s", async (name, text, sentence) => {
    const { code, out, err } = await papertide(["evaluate", file(`${name}.jsonl`, text)]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test("two files", async () => {
    expect(await papertide(["evaluate", list, list])).toMatchObject({
      code: 2,
      err: expect.stringContaining("evaluate takes one file — "),
    });
  });
});
