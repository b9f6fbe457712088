/** A result and options as they cross to and from the worker: a hundred thousand ids and names, one by one, would hold up the page. */
import type { Acronym, AnalysisOptions, AnalysisResult, KnownTheme, Paper } from "../../analysis/types";

/** Without the options that it was asked for with. */
export interface PackedResult extends Omit<AnalysisResult, "options" | "known" | "acronyms"> {
  readonly known: readonly PackedKnown[];
  readonly acronyms: PackedAcronyms;
}

export interface PackedOptions extends Omit<AnalysisOptions, "known"> {
  readonly known: readonly PackedKnown[];
}

/** Ids of papers as rows of the list; -1 - i for the i-th of those that are not in it. */
interface PackedKnown extends Omit<KnownTheme, "papers"> {
  readonly rows: Int32Array;
  readonly absent: readonly string[];
}

/** Short and long forms one after the other, and where each ends. */
interface PackedAcronyms {
  readonly text: string;
  readonly ends: Int32Array;
  readonly papers: Int32Array;
}

type Papers = readonly Pick<Paper, "id">[];

export function packedResult({ options: _options, known, acronyms, ...rest }: AnalysisResult, papers: Papers): PackedResult {
  return { ...rest, known: packedKnown(known, papers), acronyms: packedAcronyms(acronyms) };
}

export function unpackedResult({ known, acronyms, ...rest }: PackedResult, options: AnalysisOptions, papers: Papers): AnalysisResult {
  return { ...rest, options, known: unpackedKnown(known, papers), acronyms: unpackedAcronyms(acronyms) };
}

/** @param papers those of the list that they are asked for with */
export function packedOptions(options: AnalysisOptions, papers: Papers): PackedOptions {
  return { ...options, known: packedKnown(options.known, papers) };
}

export function unpackedOptions(options: PackedOptions, papers: Papers): AnalysisOptions {
  return { ...options, known: unpackedKnown(options.known, papers) };
}

/** Ids that were unpacked here, as they crossed: what is known of a result is asked with again and again. */
const crossed = new WeakMap<readonly string[], { readonly of: Papers; readonly packed: Pick<PackedKnown, "rows" | "absent"> }>();

function packedKnown(known: readonly KnownTheme[], list: Papers): PackedKnown[] {
  return known.map(({ papers, ...look }) => {
    const before = crossed.get(papers);
    return { ...look, ...(before?.of === list ? before.packed : packedIds(papers, list)) };
  });
}

function packedIds(ids: readonly string[], list: Papers): Pick<PackedKnown, "rows" | "absent"> {
  const rowOf = rowsById(list);
  const absent: string[] = [];
  const rows = Int32Array.from(ids, (id) => rowOf.get(id) ?? -absent.push(id));
  return { rows, absent };
}

function unpackedKnown(known: readonly PackedKnown[], list: Papers): KnownTheme[] {
  const ids = idsOf(list);
  return known.map(({ key, rows, absent, ...look }) => {
    const papers = new Array<string>(rows.length);
    for (let i = 0; i < papers.length; i++) papers[i] = rows[i] < 0 ? absent[-1 - rows[i]] : ids[rows[i]];
    crossed.set(papers, { of: list, packed: { rows, absent } });
    return { key, papers, ...look };
  });
}

const idLists = new WeakMap<Papers, readonly string[]>();

/** In a list of their own they lie side by side, as rows of a theme are looked up in any order; it is made once for a list. */
export function idsOf(list: Papers): readonly string[] {
  const known = idLists.get(list) ?? list.map(({ id }) => id);
  idLists.set(list, known);
  return known;
}

const rowMaps = new WeakMap<Papers, ReadonlyMap<string, number>>();

function rowsById(list: Papers): ReadonlyMap<string, number> {
  const known = rowMaps.get(list) ?? new Map(list.map(({ id }, row) => [id, row]));
  rowMaps.set(list, known);
  return known;
}

function packedAcronyms(acronyms: readonly Acronym[]): PackedAcronyms {
  const forms = acronyms.flatMap(({ short, long }) => [short, long]);
  let end = 0;
  return {
    text: forms.join(""),
    ends: Int32Array.from(forms, (form) => (end += form.length)),
    papers: Int32Array.from(acronyms, ({ papers }) => papers),
  };
}

function unpackedAcronyms({ text, ends, papers }: PackedAcronyms): Acronym[] {
  return Array.from(papers, (held, i) => {
    const middle = ends[2 * i];
    return { short: text.slice(i === 0 ? 0 : ends[2 * i - 1], middle), long: text.slice(middle, ends[2 * i + 1]), papers: held };
  });
}
