/**
 * How good are the themes? Tables beside other programs, as Markdown on standard output; progress goes to standard error.
 * Run: npm run bench:quality -- [--only a,b,c,d,e,f,g,h,i,j] [--out FILE.md]
 *   a  large labelled corpora   b  many small corpora   c  the sample   d  names to read
 *   e  solid and loose themes   f  seconds in Node and in a browser   g  verdicts on trends   h  topics beside a plain count
 *   i  long files and long lists   j  up to a million papers
 * Tables that are not asked for stay in the file as they are.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { writeWhole } from "../analysis/cli/files";
import { isHere } from "./corpora";
import { LABELLED_FILES, labelledTable } from "./labelledTable";
import { LONG_FILES, longListsTable } from "./longListsTable";
import { machine } from "./machine";
import { MILLION_FILES, millionTable } from "./millionTable";
import { NAMES_FILES, namesTable } from "./namesTable";
import { PEER, pythonHas } from "./peer";
import { SAMPLE_FILES } from "./sample";
import { sampleTable } from "./sampleTable";
import { SMALL_FILES, smallTable } from "./smallTable";
import { STABILITY_FILES, stabilityTable } from "./stabilityTable";
import { TIMES_FILES, timesTable } from "./timesTable";
import { TOPIC_COUNT_FILES, topicCountTable } from "./topicCountTable";
import { VERDICT_FILES, verdictTable } from "./verdictTable";

interface Section {
  readonly name: string;
  /** Files of the shared folder. */
  readonly files: readonly string[];
  readonly peers: boolean;
  readonly build: () => string | Promise<string>;
}

const SECTIONS: Readonly<Record<string, Section>> = {
  a: { name: "labelled corpora", files: LABELLED_FILES, peers: true, build: labelledTable },
  b: { name: "small corpora", files: SMALL_FILES, peers: true, build: smallTable },
  c: { name: "the sample", files: SAMPLE_FILES, peers: true, build: sampleTable },
  d: { name: "names", files: NAMES_FILES, peers: false, build: namesTable },
  e: { name: "solid and loose", files: STABILITY_FILES, peers: false, build: stabilityTable },
  f: { name: "seconds", files: TIMES_FILES, peers: false, build: timesTable },
  g: { name: "verdicts", files: VERDICT_FILES, peers: false, build: verdictTable },
  h: { name: "topics", files: TOPIC_COUNT_FILES, peers: false, build: topicCountTable },
  i: { name: "long lists", files: LONG_FILES, peers: false, build: longListsTable },
  j: { name: "a million papers", files: MILLION_FILES, peers: false, build: millionTable },
};

const { values } = parseArgs({ options: { only: { type: "string", default: Object.keys(SECTIONS).join() }, out: { type: "string" } } });
const wanted = values.only.split(",").map((letter) => {
  if (!Object.hasOwn(SECTIONS, letter)) throw new Error(`there is no table "${letter}": give some of ${Object.keys(SECTIONS).join()}`);
  return SECTIONS[letter];
});
const built: string[] = [];
for (const section of wanted) built.push(missingFor(section) ?? (await section.build()));
const text = await format(page(built, values.out), {
  ...(await resolveConfig("bench/RESULTS.md")),
  parser: "markdown",
  proseWrap: "always",
});
process.stdout.write(text);
if (values.out !== undefined) writeWhole(values.out, text);

/** The tables just made, in the places of the old ones of the same heading; new ones at the end. */
function page(parts: readonly string[], file: string | undefined): string {
  const old =
    file !== undefined && existsSync(file)
      ? readFileSync(file, "utf8")
          .split(/\n(?=## )/)
          .slice(1)
      : [];
  const heading = (part: string): string => part.split("\n")[0];
  const made = new Map(parts.map((part) => [heading(part), part]));
  const kept = old.map((part) => made.get(heading(part)) ?? part);
  const fresh = parts.filter((part) => !old.some((other) => heading(other) === heading(part)));
  return `# How good the themes and the trends are

${machine()}. Written by \`npm run bench:quality -- --out bench/RESULTS.md\`, some tables later than others. The papers are not part of this
repository.

${[...kept, ...fresh].join("\n\n")}
`;
}

/** Why a section is left out, or undefined where all that it needs is here. */
function missingFor({ name, files, peers }: Section): string | undefined {
  const missing = [...files, ...(peers ? [PEER] : [])].filter((file) => !isHere(file)).map((file) => `../shared/${file}`);
  if (peers && !pythonHas("sklearn")) missing.push("scikit-learn for /usr/bin/python3");
  return missing.length === 0 ? undefined : `Left out: ${name}, as ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} not here.`;
}
