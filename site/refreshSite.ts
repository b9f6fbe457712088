import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../analysis/analyze";
import { exitCode } from "../analysis/cli/exitCode";
import { shiftDay } from "../analysis/cli/fetch/days";
import { gatherPapers } from "../analysis/cli/fetch/gatherPapers";
import { dayOf, type Outside } from "../analysis/cli/fetch/outside";
import { readText, writeWhole } from "../analysis/cli/files";
import { sessionText } from "../analysis/cli/site/sessionText";
import { progressLine, type Terminal } from "../analysis/cli/terminal";
import { InputError } from "../analysis/errors";
import { corpusJson } from "../analysis/export/corpusJson";
import { resolveOptions } from "../analysis/options";
import type { ImportReport, KnownTheme } from "../analysis/types";
import { withheldCorpusJson } from "../analysis/withholdText";
import type { Engine } from "../src/engine/engine";
import { papersToPicture } from "../src/pasteToPicture";
import { parseSettings } from "./settings";
import { themesToKnow } from "./themesToKnow";

/** The list that the site shows, below its folder. */
export const SITE_LIST = "site/list.json";

/**
 * Brings the list of a site up to date: reads site.json, fetches the papers of its last days, finds their themes and
 * recognises those of the last list, which keep key, name and colour. The list is written whole, or stays as it is: when
 * nothing changed, and when anything fails.
 *
 * @returns the exit code
 */
export function refreshSite(folder: string, cache: string, terminal: Terminal, outside: Outside): Promise<number> {
  return exitCode(terminal, async () => {
    const settings = parseSettings(readText(join(folder, "site.json")));
    const path = join(folder, SITE_LIST);
    const textBefore = existsSync(path) ? readFileSync(path, "utf8") : "";
    const knownBefore = knownIn(textBefore, path);
    const today = dayOf(outside.now());
    const progress = progressLine(terminal);
    try {
      const corpus = await gatherPapers(
        { ...settings, from: shiftDay(today, 1 - settings.days), to: today, cache },
        outside,
        progress.tell,
      );
      const options = resolveOptions({ topics: settings.topics, known: knownBefore });
      const { result, themes } = await papersToPicture({ corpus, report: NO_REPORT }, options, ENGINE, (stage) => progress.tell(stage));
      const known = themesToKnow(result, themes, knownBefore, new Set(corpus.papers.map(({ id }) => id)));
      const { name, asOf } = corpus;
      const papers = settings.withholdText ? withheldCorpusJson(corpus, options.topics) : corpusJson(corpus);
      const text = sessionText({ name, savedOn: asOf, corpus: papers, options: { ...options, known }, look: {} });
      if (text !== textBefore) writeWhole(path, text);
      progress.end();
      const still = themes.filter(({ id }) => knownBefore.some(({ key }) => key === result.themes[id].key)).length;
      const recognised = knownBefore.length > 0 ? `, ${still} known from before` : "";
      terminal.out(
        `${text === textBefore ? "Nothing new" : "New list"}: ${corpus.papers.length} papers up to ${asOf}, ${themes.length} themes${recognised}\n`,
      );
    } finally {
      progress.end();
    }
  });
}

/** The analysis without a worker. */
const ENGINE = {
  analyze: (corpus, options, report) => Promise.resolve(analyze(corpus, options, report).result),
} as Partial<Engine> as Engine;

/** The list is analysed, not shown: nobody asks how it was read. */
const NO_REPORT = {} as ImportReport;

/** The themes of the last list. Throws InputError "broken-list". */
function knownIn(text: string, path: string): readonly KnownTheme[] {
  if (text === "") return [];
  try {
    const { options } = JSON.parse(text) as { readonly options: Readonly<Record<string, unknown>> };
    return resolveOptions(options).known;
  } catch {
    throw new InputError(
      "broken-list",
      path,
      "the last list cannot be read",
      "take it back from an earlier commit, or delete it to begin anew",
    );
  }
}
