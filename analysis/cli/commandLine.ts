import { parseArgs } from "node:util";
import { InputError } from "../errors";
import { OPTION_FIELDS } from "../options";

export const USAGE = `papertide — themes and trends of a list of papers

  papertide analyse  INPUT… [options]   find themes; prints a table, or writes a result file
  papertide corpus   INPUT… --out FILE  papers only, ready to publish
  papertide evaluate LABELLED [options] how well themes agree with given labels, hold together and stay the same
  papertide export   INPUT… --out DIR   charts, slide deck, workbook and report; of a result file as it was analysed
  papertide fetch    SOURCE --out FILE  papers of hf, arxiv, openalex or semanticscholar between two days
  papertide list     INPUT… [options]   papers, or those of one theme or topic, as BibTeX, RIS, CSV or Markdown
  papertide site     INPUT… --out DIR   a static page with these papers in it, or one file: --single-file --out FILE.html

INPUT is a file (pasted page, CSV, JSON, JSON Lines or a Papertide corpus, also gzip-compressed), or - for standard input.
Several inputs become one list; the same paper in two of them is merged. Above 150,000 papers 100,000 are drawn by chance; sizes and
trends of themes still count all.
LABELLED is JSON Lines of {id, title, abstract, label}, also gzip-compressed; papers without a label are left out.
SOURCE hf is the Hugging Face Daily Papers. The others need a --query in their own language: "cat:cs.CL" for arxiv, words of
titles and abstracts for openalex and semanticscholar. Keys are read from OPENALEX_API_KEY and S2_API_KEY. A stopped fetch
goes on where it was when it is started again.

Options
  --out FILE          write the result, the corpus or the figures as JSON
  --report FILE       write what was read, merged and left out as JSON
  --topics FILE       topics to follow, as JSON:
                      [{"label": "LoRA", "aliases": ["low-rank adaptation"], "exclude": ["LoRaWAN"], "color": 3}]
                      all but the label can be left out; quantiz* stands for every ending, "\\"LoRA\\"" for this spelling alone
  --from DAY --to DAY fetch: first and last day, 2026-10-01; without --to up to today
  --query TEXT        fetch: what to look for
  --add               fetch: keep the papers that are in FILE already
  --cache DIR         fetch: where answers are kept, so that nothing is asked twice
  --charts A,B|all    export: which charts, by the names in their files; without it all, in deck and report the usual ones
  --format A,B        export: svg, png, csv, pptx (deck), xlsx (workbook), md (report with its pictures, as zip) (default svg)
                      list: bib, ris, csv or md (default md)
  --of NAME           list: the theme or topic
  --theme MODE        export: light or dark (default light)
  --page SHAPE        export: wide (16:9), classic (4:3), square, document (17 cm wide) (default wide)
  --typeface NAME     export: inter, or arial for LibreOffice (default inter)
  --width PIXELS      export: across a PNG (default twice the page's)
  --single-file       site: one HTML file that needs neither a server nor a network
  --url ADDRESS       site: where it will be, so that links to it show its map; SITE_URL in the environment means the same
  --withhold-text     term counts in place of abstracts
  --name NAME         name of the list
  --as-of DATE        the day the list was made, 2025-07-28
  --stop-words A,B    words and phrases to leave out
  --keep-words A,B    words to keep although the built-in list leaves them out
  --split-acronyms A  acronyms that do not stand for their long form here
${OPTION_FIELDS.map((field) => `  --${field.name.padEnd(17)} ${field.help} (default ${field.default})`).join("\n")}
`;

export interface CommandLine {
  readonly command: string;
  readonly inputs: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** Splits the words of the command line. Throws InputError "bad-command-line". */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const text = { type: "string" } as const;
  const options = {
    help: { type: "boolean", short: "h" },
    out: text,
    report: text,
    topics: text,
    "withhold-text": { type: "boolean" },
    name: text,
    "as-of": text,
    from: text,
    to: text,
    query: text,
    add: { type: "boolean" },
    cache: text,
    charts: text,
    format: text,
    of: text,
    theme: text,
    page: text,
    typeface: text,
    width: text,
    "single-file": { type: "boolean" },
    url: text,
    "stop-words": text,
    "keep-words": text,
    "split-acronyms": text,
    ...Object.fromEntries(OPTION_FIELDS.map((field) => [field.name, text])),
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [command = "", ...inputs] = positionals;
    return { command, inputs, values: values };
  } catch (error) {
    const what = (error as Error).message.split(/[.'] ?(?:To specify|Use)/)[0].replace(/\.$/, "");
    throw new InputError("bad-command-line", "", what.charAt(0).toLowerCase() + what.slice(1), "papertide --help lists the options");
  }
}
