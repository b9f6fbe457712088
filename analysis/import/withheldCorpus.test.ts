import { expect, test } from "vitest";
import { corpusOf, inventedPapers } from "../fixtures/papers";
import { withheldCorpusJson } from "../withholdText";
import { importPapers } from "./importPapers";

const corpus = { ...corpusOf(inventedPapers(6)), name: "Four fields", asOf: "2021-01-02" };
const withheld = { name: "published.json", text: JSON.stringify(withheldCorpusJson(corpus, [])) };

test("a file with abstracts gives them to a list whose text is withheld, which keeps its name, ids, dates and order", async () => {
  const abstracts = corpus.papers
    .map(({ title, abstract }) => ({
      title: title.toUpperCase(),
      abstract,
      date: "1999-05-05",
      id: `other ${title.length}`,
      authors: ["Ann Person"],
    }))
    .reverse();
  const file = { name: "abstracts.json", text: JSON.stringify(abstracts) };
  for (const files of [
    [withheld, file],
    [file, withheld],
  ]) {
    const { corpus: read, report } = await importPapers(files, "2026-11-23");
    expect(read).toMatchObject({ name: "Four fields", asOf: "2021-01-02", textWithheld: false });
    expect(new Set(read.papers.map(({ id, title, abstract, date }) => `${id} ${title} ${abstract} ${date}`))).toEqual(
      new Set(corpus.papers.map(({ id, title, abstract, date }) => `${id} ${title} ${abstract} ${date}`)),
    );
    expect(report).toMatchObject({ read: 48, kept: 24, duplicates: 24, withAbstract: 24 });
  }
  const { corpus: first } = await importPapers([withheld, file], "2026-11-23");
  expect(first.papers.map(({ id }) => id)).toEqual(corpus.papers.map(({ id }) => id));
  expect(first.papers[0].authors).toEqual(["Ann Person"]);
});

test("abstracts of some of its papers leave the terms of the others", async () => {
  const some = corpus.papers.slice(0, 3).map(({ title, abstract }) => ({ title, abstract }));
  const { corpus: read } = await importPapers([withheld, { name: "some.json", text: JSON.stringify(some) }], "2026-11-23");
  expect(read.textWithheld).toBe(true);
  expect(read.papers.filter(({ abstract }) => abstract !== "")).toHaveLength(3);
  expect(read.papers.filter(({ terms }) => terms)).toHaveLength(21);
});
