import { InputError } from "../errors";
import { isObject } from "../import/json/jsonValues";
import { normalizePaper } from "../import/normalizePaper";
import type { Corpus, Paper } from "../types";

/** Fewer would not lose a whole paper when 5 % are dropped. */
const LEAST_PAPERS = 20;

/** Papers with what somebody else said they are about. */
export interface LabelledPapers {
  readonly corpus: Corpus;
  /** By row of the corpus. */
  readonly labels: readonly string[];
  /** Papers that were left out because they carry no label. */
  readonly unlabelled: number;
}

/**
 * JSON Lines of {id, title, abstract, label} -> papers, repaired as on every import, but not merged: each keeps its label.
 *
 * Throws InputError "broken-json" with the line, "no-text" where a record has neither title nor abstract, and
 * "no-labels", "one-label" or "too-few-papers" where the labels are nothing to judge by.
 */
export function labelledPapers(text: string, file: string): LabelledPapers {
  const papers: Paper[] = [];
  const labels: string[] = [];
  const ids = new Set<string>();
  let records = 0;
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const where = `${file}, line ${i + 1}`;
    const { id, title, abstract, label } = recordOf(line, where);
    records++;
    if (typeof label !== "string" || label === "") return;
    const read = normalizePaper({ where, id, title, abstract }, "");
    if (!("paper" in read)) throw new InputError("no-text", where, read.message, "take the line out, or give the paper its text");
    const { paper } = read;
    papers.push(ids.has(paper.id) ? { ...paper, id: `${paper.id} line ${i + 1}` } : paper);
    ids.add(paper.id);
    labels.push(label);
  });
  refuseUseless(labels, file);
  const corpus: Corpus = { name: file, asOf: "", dateKind: "", textWithheld: false, acronyms: [], compounds: [], papers };
  return { corpus, labels, unlabelled: records - papers.length };
}

function recordOf(line: string, where: string): Readonly<Record<string, unknown>> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    record = undefined;
  }
  if (isObject(record)) return record;
  throw new InputError("broken-json", where, "this line is no whole JSON record", "give JSON Lines, a {id, title, abstract, label} a line");
}

function refuseUseless(labels: readonly string[], file: string): void {
  if (labels.length === 0) throw new InputError("no-labels", file, "no paper has a label", 'give each record a "label"');
  if (labels.length < LEAST_PAPERS)
    throw new InputError(
      "too-few-papers",
      file,
      `${labels.length} labelled ${labels.length === 1 ? "paper is" : "papers are"} too few to judge themes by`,
      `give ${LEAST_PAPERS} or more`,
    );
  if (new Set(labels).size === 1)
    throw new InputError("one-label", file, `every paper has the label "${labels[0]}"`, "give papers of two labels or more");
}
