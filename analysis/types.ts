/**
 * Every value that passes between stages: plain readonly objects and typed arrays, so that they cross the worker
 * unchanged. One long list of declarations, read as the glossary of the pipeline; no code here. Row = paper (its place in Corpus.papers), column = term (its place in Vocabulary).
 */

// ------------------------------------------------------------------------------------------------------ papers

export type DatePrecision = "day" | "month" | "year" | "none";

/** First made public, on the day of the list that was copied, in a journal or at a conference, changed last; "" = nobody said. */
export type DateKind = "posted" | "listed" | "published" | "updated" | "";

export interface Paper {
  /** The input's own id where it has one, else made from the title; unique in a corpus. */
  readonly id: string;
  readonly title: string;
  /** "" where there is none or where the text is withheld. */
  readonly abstract: string;
  /** As long as its precision: "2025-06-09", "2025-06", "2025" or "". */
  readonly date: string;
  readonly datePrecision: DatePrecision;
  /** http(s) or "". */
  readonly url: string;
  readonly authors: readonly string[];
  /** In place of the abstract where text is withheld: terms of title and abstract together, with their counts. */
  readonly terms?: readonly TermCount[];
}

export type TermCount = readonly [term: string, count: number];

export interface Corpus {
  readonly name: string;
  /** The day the list was made, "2025-07-28", or "" where nobody said. */
  readonly asOf: string;
  /** What the dates of most papers mean. */
  readonly dateKind: DateKind;
  readonly textWithheld: boolean;
  /** Learned from the abstracts or carried by a corpus file whose abstracts are withheld. */
  readonly acronyms: readonly Acronym[];
  /** Hyphenated compounds that count as the joined word ("pre-training" as "pretraining"); carried like acronyms. */
  readonly compounds: readonly string[];
  /** Papers of the list that these were drawn from by chance, where it was too long to be held as a whole; see analyzeMany.ts. */
  readonly drawnFrom?: number;
  readonly papers: readonly Paper[];
}

/** "MoE" stands for "Mixture-of-Experts" in so many papers. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
  readonly papers: number;
}

// ------------------------------------------------------------------------------------------------------ import

/** One text to read papers from: a file that was decoded, or what somebody pasted. */
export interface Source {
  /** File name, or "pasted text". */
  readonly name: string;
  readonly text: string;
}

/** A file as it lies on a disk, packed or not. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that can be read piece by piece, from its beginning each time, so that it need not be in memory as a whole. */
export interface FileStream {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** What a column of a table can hold. */
export type TableField = "title" | "abstract" | "date" | "year" | "authors" | "doi" | "url" | "id";

/** Which column of a table holds what, counted from 0; what no column holds is missing. The year counts where the date is empty. */
export type Columns = Readonly<Partial<Record<TableField, number>>>;

/** What the reader chose about how papers are read. */
export interface ImportWishes {
  readonly columns?: ColumnChoices;
  /** Pairs of ids of papers that the reader took for one, from `ImportReport.near`. */
  readonly accepted?: readonly (readonly [string, string])[];
  /** A file that cannot be read is told in the report and does not stop the others, as long as another has papers. */
  readonly tolerant?: boolean;
  /** The list was read before: papers of it that may be one were offered then, and none are looked for. */
  readonly reopened?: boolean;
}

/** Columns that the reader chose, by the name of the source. */
export type ColumnChoices = Readonly<Record<string, Columns>>;

/** A table before its papers are read: what a person needs to see whether its columns were understood. */
export interface TablePreview {
  /** The sign between columns; a tab is "\t". */
  readonly delimiter: string;
  /** Names of the columns, empty where the table has no line of names. */
  readonly header: readonly string[];
  /** The first rows below the header. */
  readonly rows: readonly (readonly string[])[];
  /** As found by their names and by what stands in them. */
  readonly columns: Columns;
}

/** One thing that was left out or changed on the way in. */
export interface ImportIssue {
  /** Stable: "page-furniture", "duplicate", "no-title", "broken-record" … */
  readonly code: string;
  /** "daily-papers.txt, line 3". */
  readonly where: string;
  /** What and why, a sentence. */
  readonly message: string;
  /** The text it is about, shortened. */
  readonly excerpt: string;
  /** The whole record as it stands in the source, where it is one. */
  readonly record?: string;
  /** Something to know about the list; nothing was left out. */
  readonly note?: boolean;
  /** So many of the same kind, of which this is the first, or the rest of a long row. */
  readonly count?: number;
}

/** Two papers that may be one: rows of the corpus, a < b. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  /** Of titles or abstracts, 0 to 1. */
  readonly likeness: number;
  /** "the titles differ by a few letters, same first author". */
  readonly why: string;
}

/** read = kept + duplicates + dropped, always, in all and for each source. */
export interface ImportReport {
  readonly sources: readonly SourceReport[];
  readonly read: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly dropped: number;
  readonly withAbstract: number;
  /** Papers whose abstract ends in the middle, as pages show it. */
  readonly cut: number;
  readonly dates: Readonly<Record<DatePrecision, number>>;
  readonly issues: readonly ImportIssue[];
  /** Offered to the reader, not merged; likest first, at most 500. */
  readonly near: readonly NearPair[];
}

export interface SourceReport {
  readonly name: string;
  /** In words: "pasted page of titles and abstracts". */
  readonly format: string;
  /** Records found in this source: kept + merged + dropped. */
  readonly read: number;
  /** Papers whose first record stands here, with what the other records gave them. */
  readonly kept: number;
  /** Records of papers that an earlier record stands for. */
  readonly merged: number;
  readonly dropped: number;
  /** Of the kept: with an abstract or terms, without any date, with an abstract that was cut off. */
  readonly withAbstract: number;
  readonly undated: number;
  readonly cut: number;
}

// ------------------------------------------------------------------------------------------------------ matrices

/** Compressed sparse rows: the entries of row i stand at rowStart[i] … rowStart[i + 1] - 1, sorted by column. */
export interface CsrMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Which entries a sparse matrix has. */
export type Pattern = Omit<CsrMatrix, "value">;

/** A sparse matrix of counts; 65,535 where it is more. */
export interface CountMatrix extends Pattern {
  readonly value: Uint16Array;
}

/** Row-major: entry (i, j) stands at value[i * columns + j]. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly value: Float64Array;
}

// ------------------------------------------------------------------------------------------------------ text

/** Terms in column order; made by text/termTable.ts. A term is a word or a phrase, counted under its stems. */
export interface Vocabulary {
  /** Stems joined by a space: "mixtur of expert". Unique. */
  readonly key: readonly string[];
  /** As people write it most often: "mixture of experts", "MoE", "KV cache". */
  readonly surface: readonly string[];
  /** How many stems: 1 = a single word. */
  readonly length: Int32Array;
  /** Papers that hold the term. */
  readonly documentFrequency: Int32Array;
  /** How much the words of a phrase keep each other company, -1 to 1 (normalised PMI); 1 for single words. */
  readonly cohesion: Float64Array;
  /** 1 where the last word describes the one after it and names nothing by itself: "interleaved", "large-scale". */
  readonly leading: Uint8Array;
  /** 1 where the term is too general to name a theme: "model", "training data". */
  readonly generic: Uint8Array;
}

/** The words of the corpus in order, as numbers of stems. Titles only, where abstracts are withheld. */
export interface TokenStream {
  readonly stem: Int32Array;
  /** Per position; the bits are named in text/tokenStream.ts. */
  readonly flags: Uint8Array;
  /** The positions of paper i are start[i] … start[i + 1] - 1. */
  readonly start: Int32Array;
}

/** What the text stage found: the terms of the corpus and how often each stands in each paper. */
export interface TextModel {
  readonly stream: TokenStream;
  /** Stem number -> stem. */
  readonly stems: readonly string[];
  /** Lower-case words, and the stem that each counts under, or -1. */
  readonly forms: readonly string[];
  readonly stemOfForm: Int32Array;
  readonly vocabulary: Vocabulary;
  /** Papers x terms: occurrences in title and abstract together. */
  readonly counts: CountMatrix;
  /** Aligned with counts.value: how many of the occurrences stand in the title. */
  readonly inTitle: Uint16Array;
  readonly acronyms: readonly Acronym[];
  /** Aligned with acronyms: the stems that short and long form count under, joined by a space. */
  readonly acronymKeys: readonly (readonly [short: string, long: string])[];
  /** The reader's choices that these terms were made with. */
  readonly words: WordChoices;
  /** Column of an acronym -> column of its long form, where the papers agree on one and know it by the acronym: LoRA -> low-rank adaptation. */
  readonly longForm: ReadonlyMap<number, number>;
  readonly compounds: readonly string[];
}

/** The weighted words: made by vectors/. */
export interface Vectors {
  /** Papers x weighted terms, tf-idf, rows of length 1 (or 0). */
  readonly weights: CsrMatrix;
  /** Column of `weights` -> column of the vocabulary. */
  readonly term: Int32Array;
  /** Papers x dimensions, truncated SVD of `weights`, rows of length 1 (or 0). */
  readonly latent: DenseMatrix;
}

// ------------------------------------------------------------------------------------------------------ clusters

/** One partition of the papers. */
export interface Partition {
  readonly count: number;
  /** Row -> cluster 0 … count - 1, numbered from the largest to the smallest; -1 where a paper is in none. */
  readonly assignment: Int32Array;
}

/** How good k themes are: one row of the sweep that the reader can look at. */
export interface ThemeCountScore {
  readonly k: number;
  /** Mean cosine silhouette of the latent rows, -1 to 1 (Rousseeuw 1987). */
  readonly silhouette: number;
  /** Of the company that a paper keeps when themes are found with other settings, the share of its theme: mean, 0 to 1. */
  readonly stability: number;
  /** Share of neighbour links inside themes beyond chance (Newman & Girvan 2004); at resolution 1.5, of many papers 1. */
  readonly modularity: number;
  /** Papers of the smallest theme. */
  readonly smallest: number;
}

/** The themes behind each row of the sweep over numbers of themes. */
export interface Sweep {
  /** The papers looked at, rising: all, or of many a sample. */
  readonly rows: Int32Array;
  /** As in `choice`; -1 for papers that are unclear or not looked at. */
  readonly partitions: readonly Partition[];
}

export interface Clustering {
  /** The themes, as found or as the reader changed them; -1 for papers that are unclear: they stand with no theme clearly more often than with another. */
  readonly partition: Partition;
  /** Row -> the theme that the paper stands with most often; of an unclear paper too. */
  readonly nearest: Int32Array;
  /** Row -> how much more often the paper stands with its nearest theme than with the next, -1 to 1. */
  readonly margin: Float64Array;
  /** Theme -> of the company that its papers keep over all runs, the share that is of the theme itself: mean, 0 to 1. */
  readonly stability: Float64Array;
  /** Theme x theme cosines of mean wording, and the average-link tree over them. */
  readonly similarity: DenseMatrix;
  readonly tree: readonly ThemeMerge[];
  /** Row -> cosine silhouette with regard to the nearest theme, -1 to 1 (Rousseeuw 1987). */
  readonly silhouette: Float64Array;
  readonly choice: readonly ThemeCountScore[];
  readonly sweep: Sweep;
  /** The k that the scores favour, whatever the reader chose. */
  readonly suggested: number;
}

// ------------------------------------------------------------------------------------------------------ themes

export interface ThemeTerm {
  readonly term: string;
  /** Share of the theme's best term, 0 to 1. */
  readonly score: number;
  /** Papers of the theme that hold the term, and papers of the whole corpus that do. */
  readonly papers: number;
  readonly papersInCorpus: number;
}

export interface Theme {
  /** Place in AnalysisResult.themes, which are sorted by key: in a list found for the first time 0 is the largest. */
  readonly id: number;
  /** Stays with the theme when themes are found anew, see KnownTheme. */
  readonly key: number;
  /** The name that the reader gave it, else `found`. */
  readonly label: string;
  /** The name by its words. */
  readonly found: string;
  /** A place in the palette that the reader chose, or null. */
  readonly color: number | null;
  /** What the reader noted, or "". */
  readonly note: string;
  /** The reader does not want to see it in charts. */
  readonly hidden: boolean;
  /** For narrow places: the first idea of the label. */
  readonly shortLabel: string;
  readonly size: number;
  /** Best first; phrases and single words. */
  readonly terms: readonly ThemeTerm[];
  /** Rows of the papers that stand for the theme, best first. */
  readonly exemplars: readonly number[];
  readonly stability: number;
  /** Stability as a word: most of the theme comes back whenever papers are drawn anew, or it does not. */
  readonly standing: "solid" | "loose";
  /** Cosine of the mean wording with every other theme's, most alike first. */
  readonly related: readonly { readonly theme: number; readonly similarity: number }[];
  /** Place in AnalysisResult.families; null where the theme is a family by itself. */
  readonly parent: number | null;
  /** What a large theme falls into, largest first; empty where it does not. */
  readonly parts: readonly ThemePart[];
}

/** A part of a large theme. */
export interface ThemePart {
  readonly label: string;
  /** Rows, rising. */
  readonly rows: Int32Array;
  /** Best terms, best first. */
  readonly terms: readonly string[];
}

/** Themes that belong together, by the upper branches of their tree. */
export interface Family {
  /** Place in AnalysisResult.families. */
  readonly id: number;
  readonly label: string;
  /** Two or more, largest first. */
  readonly themes: readonly number[];
}

/** One step of the tree over themes: nodes 0 … themes - 1 are the themes, node themes + i is what step i made. */
export interface ThemeMerge {
  readonly a: number;
  readonly b: number;
  /** How alike the two are, 0 to 1; falls from step to step. */
  readonly similarity: number;
}

/** Where each paper stands; all arrays by row. */
export interface Placement {
  /** -1: unclear, in no theme. */
  readonly theme: Int32Array;
  /** The theme itself, or of an unclear paper the one that it came nearest to. */
  readonly nearest: Int32Array;
  /** Cosine to the mean wording of the nearest theme without the paper itself, -1 to 1. */
  readonly fit: Float64Array;
  /** Best other theme, -1 where there is none. */
  readonly secondTheme: Int32Array;
  readonly secondFit: Float64Array;
  /** How much more often the paper stands with its nearest theme than with the next over all runs, -1 to 1. */
  readonly margin: Float64Array;
  /** Cosine silhouette with regard to the nearest theme, -1 to 1 (Rousseeuw 1987). */
  readonly silhouette: Float64Array;
  /** In the unit square. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

// ------------------------------------------------------------------------------------------------------ topics

/**
 * Words that the reader follows, whatever theme they land in. A paper counts if it holds a name and no excluded one.
 * Label, aliases and excluded names are looked for alike: plain words in any of their forms, an acronym together with its
 * long form, `quantiz*` with any letters for the *, and "LoRA" in double quotes in this spelling alone.
 */
export interface TopicDefinition {
  /** Unlike every other label, upper and lower case being one. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** A paper that holds one of these is left out. */
  readonly exclude: readonly string[];
  /** Slot of the palette, 0 to 19; null where the reader gave no colour. */
  readonly color: number | null;
}

/** Where a name was found; made by text/nameMatcher.ts. */
export interface NameMatch {
  readonly name: string;
  /** The stems of plain words, joined by a space; "" for a pattern or a spelling. */
  readonly key: string;
  /** The papers that hold it, rising. */
  readonly rows: Int32Array;
  /** Its acronyms and long forms as papers introduce them, with the papers that hold these. */
  readonly counterparts: readonly Counterpart[];
  /** How it and the counterparts that count may be written: lower-case phrases, or the name in its quotes. */
  readonly written: readonly string[];
}

export interface Counterpart {
  readonly name: string;
  readonly key: string;
  readonly rows: Int32Array;
  /** False where papers do not agree, seldom spell it out, or the reader took the two apart. */
  readonly counts: boolean;
}

/** Where the names of one topic were found. */
export interface TopicMatches {
  /** The label first, then the aliases. */
  readonly names: readonly NameMatch[];
  readonly exclude: readonly NameMatch[];
}

/** A name and how many papers hold it. */
export interface CountedName {
  readonly name: string;
  readonly papers: number;
}

export interface Topic {
  /** Place in AnalysisResult.topics. */
  readonly id: number;
  readonly label: string;
  readonly color: number | null;
  /** Every name that counts, the label first, with the papers of the topic that hold it. */
  readonly names: readonly CountedName[];
  /** Acronyms and long forms of the names that count with them because papers introduce them so, likewise. */
  readonly counterparts: readonly CountedName[];
  /** Every excluded name with the papers that it leaves out; two of them can leave out the same paper. */
  readonly exclude: readonly CountedName[];
  /** Papers that hold a name and are left out. */
  readonly excluded: number;
  /** How names and counterparts are written in these papers: lower case, or in double quotes in that spelling alone. */
  readonly written: readonly string[];
  /** Names that could count too, with the papers that each would add, most telling first. */
  readonly notCounted: readonly (CountedName & { readonly why: "acronym" | "often near" })[];
  /** Rows, rising. */
  readonly papers: Int32Array;
  /** Themes that hold papers of the topic, most papers first. Lift: times as many as if topic and theme were strangers. */
  readonly themes: readonly { readonly theme: number; readonly papers: number; readonly lift: number }[];
}

/** What a reader of these papers might follow. */
export interface TopicSuggestion {
  readonly label: string;
  readonly aliases: readonly string[];
  /** Papers that hold the label or an alias. */
  readonly papers: number;
  readonly why: "acronym" | "frequent phrase" | "came up lately";
}

/** Two topics named in the same papers. */
export interface TopicPair {
  readonly a: number;
  readonly b: number;
  /** Papers that name both, and their rows, rising. */
  readonly papers: number;
  readonly rows: Int32Array;
  /** Times as many as if the two were strangers. */
  readonly lift: number;
  /** Pointwise mutual information in bits (Church & Hanks 1990): log2 of the lift. */
  readonly pmi: number;
}

// ------------------------------------------------------------------------------------------------------ trends

export type BinUnit = "day" | "week" | "month" | "quarter" | "half-year" | "year";

/** From the first day to the last, both included: "2025-01-01" … "2025-06-30". */
export interface Bin {
  readonly from: string;
  readonly to: string;
  /** "2025 H1", "Jun 2025". */
  readonly label: string;
  /** The list ends before the bin does, or begins after it did. */
  readonly partial: boolean;
}

export type Verdict = "new" | "rising" | "steady" | "fading" | "too few";

/** Whether a share changed between two windows, and by how much. */
export interface Change {
  readonly verdict: Verdict;
  /** Share since minus share before, -1 to 1, with its 95 % interval (Newcombe 1998, method 10), widened by dispersion. */
  readonly effect: number;
  readonly effectLow: number;
  readonly effectHigh: number;
  /** p of the test, adjusted over all themes (or topics, or terms) by Benjamini & Hochberg; 1 where untested. */
  readonly q: number;
  /** Variance of the counts over that of papers that come independently, 1 or more; 1 where the exact test was used. */
  readonly dispersion: number;
  /** Papers of the group in the two windows. */
  readonly before: number;
  readonly since: number;
}

/** Papers of one theme or topic over time; arrays by bin. */
export interface Trend extends Change {
  readonly counts: Int32Array;
  /** Count over the papers of the bin, 0 to 1; NaN where the bin has no papers at all. */
  readonly shares: Float64Array;
  /** 95 % interval of the share (Wilson 1927); 0 and 1 where the bin has no papers. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Row of the earliest dated paper, -1 where none is dated. */
  readonly first: number;
}

export interface Trends {
  readonly unit: BinUnit;
  /** Without gaps from the first dated paper to the last; empty where no paper has a date that fits the unit. */
  readonly bins: readonly Bin[];
  /** Bin -> papers of the corpus. */
  readonly papers: Int32Array;
  /** Row -> bin, -1 where the paper has no date or one that is coarser than the unit. */
  readonly binOfPaper: Int32Array;
  /** Papers with no date at all, and with one coarser than the unit. */
  readonly undated: number;
  readonly tooCoarse: number;
  /** What the effects compare; complete bins before `cut` against complete bins from `cut` on. The test sees every bin. */
  readonly cut: number;
  readonly papersBefore: number;
  readonly papersSince: number;
  /** By theme id, by topic id. */
  readonly themes: readonly Trend[];
  readonly topics: readonly Trend[];
  /** Surest first. */
  readonly bursts: readonly Burst[];
  /** Terms of three papers or more that no paper held before the last complete bin, most papers first. */
  readonly firstSeen: readonly TermInTime[];
  /** The last complete bin against the one before, and against the same of a year before, where there are such. */
  readonly sinceLast: readonly Comparison[];
}

/** Bins from one to another, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Periods {
  readonly before: Period;
  readonly since: Period;
}

/** What is new, growing and fading between two periods. */
export interface Comparison extends Periods {
  readonly papersBefore: number;
  readonly papersSince: number;
  /** By theme id, by topic id. */
  readonly themes: readonly Change[];
  readonly topics: readonly Change[];
  /** Words and phrases whose share changed, surest first; none that says the same as a theme or as a surer term. */
  readonly terms: readonly (Change & TermInTime)[];
}

/** A word or phrase over time. */
export interface TermInTime {
  readonly term: string;
  /** Bin -> papers that hold it. */
  readonly counts: Int32Array;
  /** The bins that it is told for: those of the burst, the later period. */
  readonly bins: Period;
  /** Rows of all dated papers that hold it, rising. */
  readonly rows: Int32Array;
  /** The theme that holds most of its papers in those bins, -1 where most are unclear. */
  readonly theme: number;
}

/** A term that suddenly stood in far more papers (Kleinberg 2002), beyond what chance gives among so many terms. */
export interface Burst extends TermInTime {
  /** First day of its first bin, last day of its last. */
  readonly from: string;
  readonly to: string;
  /** How much cheaper the high state explains these bins than the calm one, in nats. */
  readonly weight: number;
  /** No paper held the term before. */
  readonly fresh: boolean;
}

// ------------------------------------------------------------------------------------------------------ curation

/** A theme as it was found once, so that it can be recognised when themes are found anew. */
export interface KnownTheme {
  /** Stays with the theme; theme ids are places in a list and change. */
  readonly key: number;
  /** Ids of its papers, as found, before the reader's changes. */
  readonly papers: readonly string[];
  /** The name and the place in the palette that it is known by; without them it is named by its words and coloured anew. */
  readonly label?: string;
  readonly color?: number;
}

/** One change that the reader made to the themes, named by their keys, and papers by their ids. They are made again in this order. */
export type Edit =
  | { readonly kind: "rename"; readonly theme: number; readonly label: string }
  /** Into the first. */
  | { readonly kind: "merge"; readonly themes: readonly number[] }
  /** The largest part keeps the key of the theme. */
  | {
      readonly kind: "split";
      readonly theme: number;
      readonly parts: readonly { readonly theme: number; readonly papers: readonly string[] }[];
    }
  /** null: they fit nowhere. */
  | { readonly kind: "move"; readonly papers: readonly string[]; readonly theme: number | null }
  /** A new theme, under a key that was never used. */
  | { readonly kind: "group"; readonly papers: readonly string[]; readonly theme: number }
  /** A place in the palette; null: whatever colour suits it. */
  | { readonly kind: "paint"; readonly theme: number; readonly color: number | null }
  | { readonly kind: "note"; readonly theme: number; readonly text: string }
  | { readonly kind: "hide"; readonly theme: number; readonly hidden: boolean };

// ------------------------------------------------------------------------------------------------------ the whole

export interface AnalysisOptions {
  /** "auto", or how many themes. */
  readonly themes: "auto" | number;
  readonly seed: number;
  readonly bin: "auto" | BinUnit;
  readonly topics: readonly TopicDefinition[];
  readonly words: WordChoices;
  /** The reader's changes to the themes, and the themes that they were made to. */
  readonly edits: readonly Edit[];
  readonly known: readonly KnownTheme[];
}

/** The reader's hand in what counts as a word; all in lower case. */
export interface WordChoices {
  /** Words to leave out, besides those of the built-in list. */
  readonly stop: readonly string[];
  /** Words to keep although the built-in list leaves them out. */
  readonly keep: readonly string[];
  /** Short forms of acronyms that do not stand for their long form here: "moe". */
  readonly apart: readonly string[];
}

export interface AnalysisResult {
  readonly schemaVersion: 1;
  readonly options: AnalysisOptions;
  readonly corpus: Pick<Corpus, "name" | "asOf" | "dateKind" | "textWithheld" | "drawnFrom">;
  /** Of a list that papers were drawn from: what is counted over all of it. Everything else here is of the drawn papers. */
  readonly whole?: Whole;
  readonly placement: Placement;
  readonly themes: readonly Theme[];
  readonly families: readonly Family[];
  /** themes - 1 steps. */
  readonly tree: readonly ThemeMerge[];
  readonly choice: readonly ThemeCountScore[];
  readonly suggested: number;
  /** The themes as found, before the reader's changes; given back in the options, they are recognised next time. */
  readonly known: readonly KnownTheme[];
  /** The first key that no theme ever had, for a theme that the reader makes. */
  readonly nextKey: number;
  /** Changes that could not be made: places in options.edits. */
  readonly lost: readonly number[];
  readonly topics: readonly Topic[];
  readonly topicPairs: readonly TopicPair[];
  /** At most 24. */
  readonly topicSuggestions: readonly TopicSuggestion[];
  readonly trends: Trends;
  readonly acronyms: readonly Acronym[];
}

/**
 * Sizes and trends of the themes of drawn papers in the whole list. A drawn paper counts where the result shows it; every other
 * joins the theme whose mean wording is most like its own, or none where the next theme comes too near, see clusters/nearestByWords.ts.
 * Terms, exemplars, parts, fits, topics, bursts, comparisons of periods and the map are of the drawn papers alone.
 */
export interface Whole {
  /** All papers of the list. Records that share an arXiv number, a DOI, or id and title are one. */
  readonly papers: number;
  /** Theme -> its papers. With `unclear` they add up to `papers`. */
  readonly sizes: Int32Array;
  readonly unclear: number;
  /** Of the drawn papers in a theme, the share that joins the same theme by the rule for the others, 0 to 1. */
  readonly agreement: number;
  readonly trends: WholeTrends;
}

/** Time in the whole list; unit, bins and cut are those of the drawn papers. */
export interface WholeTrends extends Pick<Trends, "papers" | "undated" | "tooCoarse" | "papersBefore" | "papersSince"> {
  /** Papers dated before the first bin or after the last. */
  readonly outside: number;
  /** By theme id; counts, shares, intervals and verdicts as in `Trends`. */
  readonly themes: readonly Omit<Trend, "first">[];
}

/** What the result was made from, rows sorted by id; stays in the worker to answer "why is this paper here?". */
export interface Evidence {
  readonly text: TextModel;
  readonly vectors: Vectors;
  readonly clustering: Clustering;
  /** Row here -> row in Corpus.papers. */
  readonly order: Int32Array;
}

/** The names that the themes would have at one number of themes, largest theme first. */
export interface ThemeNames {
  readonly k: number;
  readonly names: readonly { readonly label: string; readonly size: number }[];
}

/** Themes of one run, as far as another is compared with them. */
export interface Grouping {
  /** By theme. */
  readonly labels: readonly string[];
  readonly sizes: readonly number[];
  /** Papers that were looked at and are in no theme. */
  readonly unclear: number;
  /** Row -> theme; -1 for papers that are unclear or that the run did not look at. */
  readonly theme: Int32Array;
}

/** Papers that two groupings have in common, or that lead from one to the other: how many on either side, and their rows, rising. */
export interface Flow {
  /** Theme of the first and of the second grouping; -1: unclear. */
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly since: number;
  readonly rows: Int32Array;
}

/** Two groupings of the same papers. */
export interface SettingsCompared {
  readonly kind: "settings";
  readonly first: Grouping;
  readonly second: Grouping;
  /** `before` = `since`: the papers in both; every paper is in one flow. Ordered by from, then to, unclear last. */
  readonly flows: readonly Flow[];
  /** By theme of the first: its counterpart in the second, one to one, -1 where it has none. */
  readonly counterpart: readonly number[];
  /** How alike the two are, over the papers that have a theme in both. */
  readonly ari: number;
  readonly ami: number;
  /** How many those are. */
  readonly clear: number;
}

/** Themes found in the papers of one period and in those of the next. */
export interface PeriodsCompared {
  readonly kind: "periods";
  readonly first: Grouping;
  readonly second: Grouping;
  /** `before`: papers of `from` whose nearest later theme is `to`; `since`: papers of `to` whose nearest earlier theme is `from`. */
  readonly flows: readonly Flow[];
  /** By theme: the theme of the other period of the most similar mean wording, and the cosine of the two, 0 to 1. */
  readonly likestLater: readonly Likest[];
  readonly likestEarlier: readonly Likest[];
  /** Papers that are in neither period, as their date is missing or too coarse. */
  readonly undated: number;
}

export interface Likest {
  readonly theme: number;
  readonly similarity: number;
}

/** Why a paper is where it is: the likeness of its words with the mean wording of its nearest theme and of the next. */
export interface Explanation {
  /** Words that the paper shares with its theme, with the part of the likeness that each brings, 0 to 1, best first. */
  readonly matched: readonly {
    readonly term: string;
    readonly part: number;
    /** Papers of the theme that hold the term. */
    readonly papers: number;
  }[];
  /** Words that bring the paper nearer to its theme than to the next, and the other way round; surest first. */
  readonly forTheme: readonly Pull[];
  readonly forSecond: readonly Pull[];
  /** Papers of the most similar wording: rows of Corpus.papers and cosines of the latent rows. */
  readonly nearest: readonly {
    readonly row: number;
    readonly similarity: number;
    /** The words that both hold, most telling first, at most four. */
    readonly shared: readonly string[];
  }[];
}

/** A word of a paper, and how much more it adds to the cosine with the one theme than with the other. */
export interface Pull {
  readonly term: string;
  readonly by: number;
}

/** A term and how differently two lists of papers hold it. */
export interface ContrastTerm {
  readonly term: string;
  /** Papers of the first and of the second list that hold it. */
  readonly inA: number;
  readonly inB: number;
  /** Log-odds ratio in standard errors: above 0 the first list holds it more often; within 2 of 0 chance is enough. */
  readonly z: number;
}

/** What sets two lists of papers apart. */
export interface WordContrast {
  readonly papersA: number;
  readonly papersB: number;
  /** Terms that were compared. */
  readonly compared: number;
  /** More often in the first list, and more often in the second; surest first. */
  readonly a: readonly ContrastTerm[];
  readonly b: readonly ContrastTerm[];
}

/** One paper found. */
export interface Hit {
  readonly row: number;
  readonly inTitle: boolean;
  /** The words of the paper that matched, lower case. */
  readonly words: readonly string[];
  /** How its farthest word was found: as it is, as the beginning of a longer one, or with one letter changed. */
  readonly how: "whole" | "beginning" | "typo";
}

/** What a search gives. */
export interface SearchAnswer {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Words of the list that come nearest to words that no paper holds. */
  readonly nearest: readonly string[];
  /** Why the query could not be read and was searched as plain words, a sentence; "" where it was read. */
  readonly problem: string;
}

/** Where papers stand on the map, see layout/documentLayout.ts. */
export type Places = Pick<Placement, "x" | "y">;

/** `documentLayout` with `randomFor(seed, "map")` in another thread. */
export type MapElsewhere = (latent: DenseMatrix, neighbours: CsrMatrix, seed: number, done: (share: number) => void) => Promise<Places>;

/** "themes", 0.4: that stage is 40 % done. */
export type Report = (stage: Stage, share: number) => void;
export type Stage = "words" | "vectors" | "themes" | "trends" | "map";
