import { expect, test } from "vitest";
import { corpusJson } from "../../analysis/export/corpusJson";
import { corpusOf } from "../../analysis/fixtures/papers";
import type { Paper } from "../../analysis/types";
import { corpusPacker } from "./corpusPacker";

const paper = (id: string): Paper => ({
  id,
  title: `On “bees” ]} ${id}`,
  abstract: "Hives lose heat.",
  date: "2025",
  datePrecision: "year",
  url: "",
  authors: ["Ada Byron"],
});

test.each([[[]], [[3]], [[2, 0, 3]]])("a list packed in pieces of %j papers is the list written at once", async (sizes: number[]) => {
  const pieces = sizes.map((size, i) => Array.from({ length: size }, (_, k) => paper(`${i}-${k}`)));
  const corpus = corpusOf(pieces.flat());
  const packer = corpusPacker(corpus);
  for (const piece of pieces) await packer.add(piece);
  const unpacked = new Blob([await packer.end()]).stream().pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(unpacked).text()).toBe(JSON.stringify(corpusJson(corpus)));
});
