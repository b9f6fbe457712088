import { existsSync } from "node:fs";
import { basename } from "node:path";
import { InputError } from "../../errors";
import { corpusJson } from "../../export/corpusJson";
import type { CommandLine } from "../commandLine";
import { jsonText, readText, writeWhole } from "../files";
import { progressLine, type Terminal } from "../terminal";
import { cacheFolder } from "./cache";
import { parseDay } from "./days";
import { gatherPapers } from "./gatherPapers";
import { dayOf, type Outside } from "./outside";

/** papertide fetch SOURCE: the papers of a service between two days, as a corpus file. Throws InputError. */
export async function fetchPapers({ inputs, values }: CommandLine, terminal: Terminal, outside: Outside): Promise<void> {
  const [source = "", ...others] = inputs;
  if (source === "" || others.length > 0)
    throw new InputError("bad-command-line", "", "fetch takes one source", "name one: hf, arxiv, openalex or semanticscholar");
  const { out, query, name, cache, to } = values;
  if (typeof out !== "string") throw new InputError("bad-command-line", "", "fetch needs a place to write to", "give --out FILE.json");
  const before = values.add && existsSync(out) ? { name: basename(out), text: readText(out) } : undefined;
  const progress = progressLine(terminal);
  try {
    const corpus = await gatherPapers(
      {
        source,
        query: typeof query === "string" ? query : "",
        from: parseDay(values.from, "--from"),
        to: to === undefined ? dayOf(outside.now()) : parseDay(to, "--to"),
        name: typeof name === "string" ? name : "",
        cache: typeof cache === "string" ? cache : cacheFolder(outside),
      },
      outside,
      progress.tell,
      before,
    );
    progress.end();
    writeWhole(out, jsonText(corpusJson(corpus)));
    const without = corpus.papers.filter(({ abstract }) => abstract === "").length;
    terminal.out(`${corpus.papers.length} papers, ${without === 0 ? "all with an abstract" : `${without} without an abstract`}\n`);
  } finally {
    progress.end();
  }
}
