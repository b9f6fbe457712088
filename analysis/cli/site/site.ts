import { gzipSync } from "node:zlib";
import { InputError } from "../../errors";
import { corpusJson } from "../../export/corpusJson";
import { PACKED_FROM, pageWithList } from "../../export/pageWithList";
import type { AnalysisOptions, Corpus } from "../../types";
import { withheldCorpusJson } from "../../withholdText";
import type { CommandLine } from "../commandLine";
import { writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { buildSite, ROOT } from "./buildSite";
import { sessionText } from "./sessionText";
import type { SiteHead } from "./siteHead";

/** What links to a site tell of it. @param address where it will be; undefined where that is not known */
export type HeadOf = (list: string, address: string | undefined, terminal: Terminal) => Promise<SiteHead>;

/** papertide site: the page with these papers, and with the options of the command line, as a folder or as one file. Throws InputError. */
export async function site(
  corpus: Corpus,
  options: AnalysisOptions,
  values: CommandLine["values"],
  terminal: Terminal,
  headOf: HeadOf,
): Promise<void> {
  const { out, url } = values;
  if (typeof out !== "string")
    throw new InputError("bad-command-line", "", "site needs a place to write to", "give --out DIR, or --single-file --out FILE.html");
  const address = addressOf(url ?? process.env.SITE_URL);
  const papers = values["withhold-text"] ? withheldCorpusJson(corpus, options.topics) : corpusJson(corpus);
  const { name, asOf } = corpus;
  const list = sessionText({ name, savedOn: asOf, corpus: papers, options, look: {} });
  if (values["single-file"]) {
    await writeSinglePage(list, name, out);
    terminal.out(`${out}: a page with ${corpus.papers.length} papers in one file, to open anywhere\n`);
  } else {
    await buildSite(list, name, out, () => headOf(list, address, terminal));
    terminal.out(`${out}: a page with ${corpus.papers.length} papers, for any web server\n`);
  }
}

/** "https://name.github.io/papers" -> "https://name.github.io/papers/". Throws InputError "bad-command-line". */
export function addressOf(given: string | boolean | undefined): string | undefined {
  if (typeof given !== "string" || given === "") return undefined;
  if (!/^https?:\/\/[^\s?#]+$/.test(given))
    throw new InputError("bad-command-line", "", `the site cannot be at "${given}"`, "write --url https://name.github.io/papers/");
  return given.replace(/\/*$/, "/");
}

async function writeSinglePage(list: string, name: string, out: string): Promise<void> {
  const { singlePage } = await import("./singlePage");
  const packed = list.length >= PACKED_FROM;
  const data = packed ? gzipSync(list).toString("base64") : list;
  writeWhole(out, pageWithList(await singlePage(ROOT), { name, data, packed }));
}
