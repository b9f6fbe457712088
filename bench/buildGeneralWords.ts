/**
 * What a list of papers cannot know of its own words, counted over scientific abstracts at large: how common each stem is
 * (analysis/vectors/generalWords.json), and which words nearly always describe the word after them
 * (analysis/text/leadingWords.json). Run: npx tsx bench/buildGeneralWords.ts FILE.jsonl.gz…
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { NO_CHOICES } from "../analysis/options";
import { stem } from "../analysis/text/stemmer";
import { stopWords } from "../analysis/text/stopWords";
import { isWord, type Token, tokenizer } from "../analysis/text/tokenizer";

/** Rarer stems are left to the list at hand. */
const LEAST_PAPERS = 30;
/** A describing word stands so often at least, and in this share of its places before another word that carries meaning. */
const LEAST_PLACES = 60;
const LEADING = 0.7;
const SOURCE = "titles and abstracts of a sample of arXiv papers of all fields (arXiv metadata, CC0)";

const papersOf = new Map<string, number>();
const places = new Map<string, { all: number; leading: number }>();
const isStopWord = stopWords(NO_CHOICES);
const tokenize = tokenizer();
let papers = 0;
for (const path of process.argv.slice(2)) {
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
    papers++;
    countStems([...tokenize(title), ...tokenize(abstract)]);
    countLeading(tokenize(abstract));
  }
}

/** Counts in steps of half an e-fold: close enough for a logarithm, and short to write down. */
const classes = new Map<number, string[]>();
for (const [word, count] of [...papersOf].sort()) {
  if (count < LEAST_PAPERS) continue;
  const rounded = Math.round(Math.exp(Math.round(2 * Math.log(count)) / 2));
  classes.set(rounded, [...(classes.get(rounded) ?? []), word]);
}
const stems = Object.fromEntries([...classes].sort(([a], [b]) => a - b).map(([count, words]) => [count, words.join(" ")]));
write("vectors/generalWords.json", { source: `${SOURCE}; papers that hold a stem, rounded -> stems`, papers, stems });

const words = [...places].filter(([, { all, leading }]) => all >= LEAST_PLACES && leading >= LEADING * all).map(([word]) => word);
write("text/leadingWords.json", { source: `${SOURCE}; words that nearly always stand before another`, words: words.sort().join(" ") });

function countStems(tokens: readonly Token[]): void {
  const plain = tokens.filter(({ lower }) => isWord(lower) && /^[a-z]+$/.test(lower));
  for (const word of new Set(plain.map(({ lower }) => stem(lower)))) papersOf.set(word, (papersOf.get(word) ?? 0) + 1);
}

/** Hyphenated compounds are one word here. */
function countLeading(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length;) {
    let next = i + 1;
    while (next < tokens.length && tokens[next].hyphen) next++;
    const word = tokens
      .slice(i, next)
      .map(({ lower }) => lower)
      .join("-");
    if (/^\p{L}/u.test(word) && !isStopWord(word)) {
      const count = places.get(word) ?? { all: 0, leading: 0 };
      places.set(word, count);
      count.all++;
      const after = tokens[next] as Token | undefined;
      if (after && !after.fresh && isWord(after.lower) && !isStopWord(after.lower)) count.leading++;
    }
    i = next;
  }
}

function write(path: string, value: object): void {
  writeFileSync(fileURLToPath(new URL(`../analysis/${path}`, import.meta.url)), `${JSON.stringify(value, null, 1)}\n`);
}
