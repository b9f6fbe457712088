import { InputError } from "../../errors";
import { corpusJson } from "../../export/corpusJson";
import type { AnalysisOptions, Corpus } from "../../types";
import { withheldCorpusJson } from "../../withholdText";
import type { CommandLine } from "../commandLine";
import type { Terminal } from "../terminal";
import { buildSite } from "./buildSite";
import { sessionText } from "./sessionText";

/** papertide site: the page with these papers, and with the options of the command line. Throws InputError. */
export async function site(corpus: Corpus, options: AnalysisOptions, values: CommandLine["values"], terminal: Terminal): Promise<void> {
  const { out } = values;
  if (typeof out !== "string") throw new InputError("bad-command-line", "", "site needs a place to write to", "give --out DIR");
  const papers = values["withhold-text"] ? withheldCorpusJson(corpus, options.topics) : corpusJson(corpus);
  const { name, asOf } = corpus;
  await buildSite(sessionText({ name, savedOn: asOf, corpus: papers, options, look: {} }), name, out);
  terminal.out(`${out}: a page with ${corpus.papers.length} papers, for any web server\n`);
}
