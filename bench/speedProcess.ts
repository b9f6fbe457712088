/** One measurement, as JSON on standard output: tsx bench/speedProcess.ts core|whole FILE PAPERS THEMES */
import { corpusOf, readLabelled } from "./corpora";
import { coreRun, wholeRun } from "./speedRun";

const [kind, file, papers, themes] = process.argv.slice(2);
const set = readLabelled(file, Number(papers));
const corpus = corpusOf(set);
console.log(JSON.stringify(kind === "core" ? coreRun(corpus, set.labels, Number(themes)) : wholeRun(corpus, set.labels)));
