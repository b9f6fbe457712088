import { analyze } from "../analyze";
import { analyzeMany } from "../analyzeMany";
import { InputError } from "../errors";
import { corpusJson } from "../export/corpusJson";
import { resultJson } from "../export/resultJson";
import { importPapers } from "../import/importPapers";
import type { ManyPapers } from "../import/manyPapers";
import { parseWords, resolveOptions, TOPIC_EXAMPLE } from "../options";
import type { AnalysisOptions, AnalysisResult, Corpus, ImportReport, WordChoices } from "../types";
import { withheldCorpusJson } from "../withholdText";
import { type CommandLine, parseCommandLine, USAGE } from "./commandLine";
import { evaluate } from "./evaluate";
import { exitCode } from "./exitCode";
import type { pictureOfPapers } from "./export/exportInput";
import { fetchPapers } from "./fetch/fetchPapers";
import { OUTSIDE, type Outside } from "./fetch/outside";
import { jsonText, readFiles, readText, writeWhole } from "./files";
import { manyPapersIn } from "./manyInput";
import { naming } from "./naming";
import { resultTable } from "./resultTable";
import { type HeadOf, site } from "./site/site";
import { type Terminal, TERMINAL, withProgress } from "./terminal";

/** The command-line tool. Exit code 0 done, 2 the person can mend it (one line on standard error), 1 a bug. */
export function main(words: readonly string[], terminal: Terminal = TERMINAL, outside: Outside = OUTSIDE): Promise<number> {
  return exitCode(terminal, async () => {
    const line = parseCommandLine(words);
    if (line.values.help || line.command === "help") terminal.out(USAGE);
    else await run(line, terminal, outside);
  });
}

const COMMANDS = ["analyse", "corpus", "evaluate", "export", "fetch", "list", "site"];

async function run(line: CommandLine, terminal: Terminal, outside: Outside): Promise<void> {
  const { command, inputs, values } = line;
  if (command === "") throw new InputError("bad-command-line", "", "no command was given", "papertide --help lists the commands");
  if (!COMMANDS.includes(command)) {
    throw new InputError("bad-command-line", "", `there is no command "${command}"`, "papertide --help lists the commands");
  }
  if (command === "fetch") return fetchPapers(line, terminal, outside);
  if (inputs.length === 0) throw new InputError("bad-command-line", "", "no input was given", "name a file, or - for standard input");
  if (command === "evaluate") return evaluate(line, optionsFrom(values), terminal);
  if (command === "export") return exportCharts(line, terminal);
  if (command === "list") return (await import("./export/listPapers")).listPapers(await pictureOf(line, terminal), values, terminal);
  const options = optionsFrom(values);
  const many = await readMany(line, options, terminal);
  const report = await (command === "analyse" && many
    ? analyseMany(inputs, many, options, values, terminal)
    : withHeld(line, many, options, terminal));
  if (typeof values.report === "string") writeWhole(values.report, jsonText(report));
}

/** What is done with papers that are held in memory; of a list too long for that with those drawn from it. @returns what was read */
async function withHeld(
  line: CommandLine,
  many: ManyPapers | undefined,
  options: AnalysisOptions,
  terminal: Terminal,
): Promise<ImportReport> {
  const { command, inputs, values } = line;
  const { corpus, report } = many ? await drawnOnly(many, terminal) : await readCorpus(inputs, values);
  if (command === "corpus") writeCorpus(corpus, options, values);
  else if (command === "site") await site(corpus, options, values, terminal, headOfSite);
  else await analyse(inputs, corpus, report, options, values, terminal);
  return report;
}

function optionsFrom(values: CommandLine["values"]): AnalysisOptions {
  const topics = typeof values.topics === "string" ? topicsFrom(values.topics) : undefined;
  return resolveOptions({ themes: values.themes, seed: values.seed, bin: values.bin, topics, words: wordsFrom(values) });
}

async function readCorpus(inputs: readonly string[], values: CommandLine["values"]): Promise<{ corpus: Corpus; report: ImportReport }> {
  const told = factsFrom(values);
  const { corpus, report } = await importPapers(readFiles(inputs), today());
  return { report, corpus: { ...corpus, ...told } };
}

/** The inputs where they are too long to be held; undefined where they are not. */
async function readMany({ inputs, values }: CommandLine, { seed }: AnalysisOptions, terminal: Terminal): Promise<ManyPapers | undefined> {
  const told = factsFrom(values);
  const many = await manyPapersIn(inputs, today(), seed, terminal);
  return many && { ...many, corpus: { ...many.corpus, ...told } };
}

async function drawnOnly({ corpus, papers, others }: ManyPapers, terminal: Terminal): Promise<{ corpus: Corpus; report: ImportReport }> {
  terminal.err(`papertide: ${papers} papers are too many to be held; ${corpus.papers.length} of them were drawn by chance\n`);
  return { corpus, report: await others(() => undefined) };
}

/** What the command line says of the list. */
function factsFrom({ name, "as-of": asOf }: CommandLine["values"]): Partial<Pick<Corpus, "name" | "asOf">> {
  if (typeof asOf === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(asOf))
    throw new InputError("bad-command-line", "", `--as-of cannot be "${asOf}"`, "write a day as 2025-07-28");
  return { ...(typeof name === "string" && { name }), ...(typeof asOf === "string" && { asOf }) };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function writeCorpus(corpus: Corpus, { topics }: AnalysisOptions, values: CommandLine["values"]): void {
  if (typeof values.out !== "string")
    throw new InputError("bad-command-line", "", "corpus needs a place to write to", "give --out FILE.json");
  writeWhole(values.out, jsonText(values["withhold-text"] ? withheldCorpusJson(corpus, topics) : corpusJson(corpus)));
}

async function analyse(
  inputs: readonly string[],
  given: Corpus,
  report: ImportReport,
  options: AnalysisOptions,
  values: CommandLine["values"],
  terminal: Terminal,
): Promise<void> {
  const corpus = values["withhold-text"] ? await withheld(given, options) : given;
  const { result } = naming(inputs, () => withProgress(terminal, (progress) => analyze(corpus, options, progress)));
  show(result, corpus, report, values, terminal);
}

/** The same of a list that is too long to be held. */
async function analyseMany(
  inputs: readonly string[],
  many: ManyPapers,
  options: AnalysisOptions,
  values: CommandLine["values"],
  terminal: Terminal,
): Promise<ImportReport> {
  if (values["withhold-text"])
    throw new InputError(
      "bad-command-line",
      "",
      "--withhold-text needs papers that can be held",
      "leave it out, or draw papers first: papertide corpus",
    );
  const { result, report } = await naming(inputs, () => withProgress(terminal, (progress) => analyzeMany(many, options, progress)));
  show(result, many.corpus, report, values, terminal);
  return report;
}

function show(result: AnalysisResult, corpus: Corpus, report: ImportReport, values: CommandLine["values"], terminal: Terminal): void {
  if (typeof values.out === "string") writeWhole(values.out, jsonText(resultJson(result, corpus, report)));
  else terminal.out(resultTable(result, corpus, report, terminal.width));
}

/** Charts and what draws them are loaded for this command alone. */
async function exportCharts(line: CommandLine, terminal: Terminal): Promise<void> {
  const [{ exportChoices }, { exportList }] = await Promise.all([import("./export/exportChoices"), import("./export/exportList")]);
  const choices = exportChoices(line.values);
  await exportList(await pictureOf(line, terminal), choices, terminal);
}

/** What charts are drawn from: a result file as it was analysed, or papers. */
async function pictureOf(line: CommandLine, terminal: Terminal): ReturnType<typeof pictureOfPapers> {
  const from = await import("./export/exportInput");
  const { inputs, values } = line;
  const options = optionsFrom(values);
  const many = await readMany(line, options, terminal);
  if (many) return from.pictureOfPapers(inputs, await drawnOnly(many, terminal), options, terminal);
  return (await from.pictureOfResult(line)) ?? from.pictureOfPapers(inputs, await readCorpus(inputs, values), options, terminal);
}

/** What draws its picture is loaded for this command alone. */
const headOfSite: HeadOf = async (...of) => (await import("./export/sitePreview")).sitePreview(...of);

/** What another program would read from the published file. */
async function withheld(corpus: Corpus, { topics }: AnalysisOptions): Promise<Corpus> {
  const published = await importPapers([{ name: corpus.name, text: JSON.stringify(withheldCorpusJson(corpus, topics)) }], "");
  return published.corpus;
}

/** "--stop-words token,data" and its like. */
function wordsFrom(values: CommandLine["values"]): WordChoices {
  const listOf = (name: string): string[] => (typeof values[name] === "string" ? values[name].split(",") : []);
  return parseWords({ stop: listOf("stop-words"), keep: listOf("keep-words"), apart: listOf("split-acronyms") });
}

function topicsFrom(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("bad-topics", path, "not well-formed JSON", TOPIC_EXAMPLE);
  }
}
