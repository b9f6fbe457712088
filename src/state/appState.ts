/** What the page knows, and how each event changes it: one reducer, read from top to bottom. */
import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { AnalysisOptions, AnalysisResult, Stage, Whole } from "../../analysis/types";
import type { Selection } from "../charts/chart";
import type { Mode } from "../charts/style";
import type { Input } from "../engine/engine";
import type { Picture } from "../pasteToPicture";
import { type ExportChoices, FIRST_EXPORT } from "./exportChoices";
import type { Picked } from "./picked";

export const VIEWS = ["overview", "themes", "trends", "topics", "papers", "quality"] as const;
export type View = (typeof VIEWS)[number];
export type PaperSort = "title" | "theme" | "fit" | "date";

/** How the reader looks at the picture; all of it but the picked papers stands in the link. */
export interface Look {
  readonly view: View;
  readonly selection: Selection;
  /** The theme that the selected one is compared with; undefined while nothing is compared. */
  readonly against: number | undefined;
  /** First and last day of the chosen period, "" where none is chosen. */
  readonly from: string;
  readonly to: string;
  readonly query: string;
  /** Papers that the reader holds together: rows, rising; not in the link, as rows mean nothing in another list. */
  readonly picked: Picked;
  /** Only the picked papers pass the filters. */
  readonly only: boolean;
  /** Papers that fit their theme less are dimmed. */
  readonly leastFit: number;
  readonly hulls: boolean;
  readonly labels: boolean;
  readonly hierarchyAs: "tree" | "treemap" | "circles" | "matrix";
  readonly trendsAs: "panels" | "lines" | "stack" | "stream" | "ranks" | "slope" | "terms" | "table";
  /** What the time charts show; bands and ranks need themes, as a paper may count for several topics. */
  readonly trendOf: "theme" | "topic";
  readonly trendValue: "share" | "count";
  readonly trendScale: "shared" | "own";
  readonly trendsBeside: "evidence" | "since" | "emerging";
  /** Two periods to compare, first and last days: "2025-05-01/2025-05-31,2025-04-01/2025-04-30", the later one first; "" = the usual ones. */
  readonly compared: string;
  /** What the themes are compared with, see beside.ts: "themes:14"; "" = nothing. */
  readonly comparedWith: string;
  readonly topicValue: "count" | "share" | "lift";
  readonly topicOrder: "papers" | "blocks";
  readonly togetherAs: "network" | "time";
  readonly sort: PaperSort;
  readonly falling: boolean;
  /** Weight of frequency against distinctiveness in the list of phrases, 0 to 1. */
  readonly relevance: number;
  readonly themeOrder: "size" | "name" | "change";
}

export const FIRST_LOOK: Look = {
  view: "overview",
  selection: {},
  against: undefined,
  from: "",
  to: "",
  query: "",
  picked: [],
  only: false,
  leastFit: 0,
  hulls: true,
  labels: true,
  hierarchyAs: "tree",
  trendsAs: "panels",
  trendOf: "theme",
  trendValue: "share",
  trendScale: "shared",
  trendsBeside: "evidence",
  compared: "",
  comparedWith: "",
  topicValue: "count",
  topicOrder: "blocks",
  togetherAs: "network",
  sort: "date",
  falling: true,
  relevance: 0.4,
  themeOrder: "size",
};

/** The list that comes with the page; it has options and a look like any other, but its papers are never kept. */
export const SAMPLE = "sample";

/** A list that is kept in this browser, with what the reader made of it. Its papers stand apart, as a corpus file. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly papers: number;
  /** Milliseconds since 1970, by the clock of that time; 0 where that is not known. */
  readonly changed: number;
  /** Rises with every change of any workspace, whatever the clock says. */
  readonly turn: number;
  /** See listMark.ts; "" where it was kept before there were such marks. */
  readonly list: string;
  readonly options: AnalysisOptions;
  readonly look: Look;
}

/** The workspace whose papers are open, or the sample: its name in the list of workspaces. */
export type Origin = Pick<Workspace, "id" | "name">;

/** Something to do about a notice: "Undo". */
export interface Offer {
  readonly label: string;
  readonly act: () => void;
}

/** What the page was at one time, so that a change can be taken back. */
export interface Step {
  /** What the change after it did, in words: "14 themes". */
  readonly what: string;
  readonly papers: Pick<Picture, "corpus" | "report">;
  readonly options: AnalysisOptions;
  readonly origin: Origin;
}

/** What the reader did, and what can be done again. */
export interface Line {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** What the reader saw when a change began. */
export interface Beginning {
  readonly picture: Picture;
  readonly look: Look;
}

/** The import dialog opens with what was dropped or pasted onto the page. */
export type Dialog =
  | { readonly kind: "import"; readonly inputs: readonly Input[] }
  | { readonly kind: "list" }
  | { readonly kind: "export" }
  | { readonly kind: "keys" }
  | { readonly kind: "commands" }
  | { readonly kind: "words" };

export interface Problem {
  readonly message: string;
  /** What to do; "" for a bug of ours. */
  readonly hint: string;
  /** Tries the same again, where that may help. */
  readonly again?: () => void;
  /** Would the page loaded anew have what is missing? */
  readonly reload?: boolean;
}

export interface AppState extends Line {
  readonly picture: Picture | undefined;
  readonly origin: Origin;
  /** As wanted; those of the picture follow when it is ready. */
  readonly options: AnalysisOptions;
  readonly look: Look;
  readonly mode: Mode;
  readonly dialog: Dialog | undefined;
  readonly exporting: ExportChoices;
  readonly work: { readonly stage: Stage | "reading"; readonly share: number } | undefined;
  readonly problem: Problem | undefined;
  /** Papers that were not drawn are being counted. */
  readonly counting: boolean;
  /** A word to the reader; it goes by itself where it offers nothing. */
  readonly notice: string;
  readonly offers: readonly Offer[];
  /** Kept in this browser, the one changed last first; the sample may be among them. */
  readonly workspaces: readonly Workspace[];
  /** What comes back when work is stopped while an early picture is shown. */
  readonly settled: (Line & { readonly picture: Picture | undefined }) | undefined;
  /** What the pictures follow that are shown under a hand on a slider, until the reader looks elsewhere; undefined where each follows the one before. */
  readonly from: Beginning | undefined;
}

export function firstState(look: Partial<Look>, options: Partial<AnalysisOptions>, mode: Mode): AppState {
  return {
    picture: undefined,
    origin: { id: SAMPLE, name: "" },
    options: { ...DEFAULT_OPTIONS, ...options },
    look: { ...FIRST_LOOK, ...look },
    mode,
    dialog: undefined,
    exporting: FIRST_EXPORT,
    work: undefined,
    problem: undefined,
    counting: false,
    notice: "",
    offers: [],
    workspaces: [],
    past: [],
    future: [],
    settled: undefined,
    from: undefined,
  };
}

export type Action =
  | { readonly type: "look"; readonly change: Partial<Look> }
  | { readonly type: "options"; readonly options: AnalysisOptions; readonly from?: Beginning | undefined }
  | { readonly type: "progress"; readonly stage: Stage | "reading"; readonly share: number }
  | ({
      readonly type: "ready";
      readonly picture: Picture;
      readonly origin: Origin;
      /** How other papers are looked at; undefined leaves of the look what can be left. */
      readonly look?: Look | undefined;
      readonly notice?: string;
      readonly offers?: readonly Offer[];
    } & Line)
  /** It is shown until the one that is computed is there. */
  | ({ readonly type: "early"; readonly picture: Picture } & Line)
  /** Papers that were not drawn are being counted for this result, or were, or cannot be. */
  | { readonly type: "counted"; readonly result: AnalysisResult; readonly whole: Whole | "counting" | undefined }
  | { readonly type: "failed"; readonly problem: Problem | undefined }
  | { readonly type: "dialog"; readonly dialog: AppState["dialog"] }
  | { readonly type: "exporting"; readonly change: Partial<ExportChoices> }
  | { readonly type: "mode"; readonly mode: Mode }
  | { readonly type: "notice"; readonly notice: string; readonly offers?: readonly Offer[] }
  | { readonly type: "workspaces"; readonly workspaces: readonly Workspace[] }
  | { readonly type: "origin"; readonly origin: Origin };

/** The one place where the page's state changes. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case "look":
      return { ...state, look: { ...state.look, ...endOfComparing(state.look, action.change), ...action.change }, from: undefined };
    case "options":
      return { ...state, options: action.options, from: action.from };
    case "progress":
      return { ...state, work: { stage: action.stage, share: action.share }, problem: undefined };
    case "early":
      return {
        ...state,
        picture: action.picture,
        look: lookAfter(state.from ?? state, action.picture),
        past: action.past,
        future: action.future,
        settled: settled(state),
      };
    case "ready":
      return {
        ...state,
        picture: action.picture,
        origin: isRenamed(state, action.picture) ? action.origin : named(action.origin, state.workspaces),
        options: action.picture.result.options,
        look: action.look
          ? lookAfter({ picture: undefined, look: action.look }, action.picture)
          : lookAfter(state.from ?? state, action.picture),
        ...((!state.picture || isOtherList(state.picture, action.picture)) && { exporting: { ...state.exporting, words: {} } }),
        ...(action.notice && { notice: action.notice, offers: action.offers ?? [] }),
        work: undefined,
        problem: undefined,
        counting: false,
        past: action.past,
        future: action.future,
        settled: undefined,
        from: undefined,
      };
    case "counted":
      return state.picture?.result === action.result ? withWhole(state, state.picture, action.whole) : state;
    case "failed":
      return { ...withoutEarly(state), work: undefined, problem: action.problem };
    case "dialog":
      return { ...state, dialog: action.dialog, problem: undefined };
    case "exporting":
      return { ...state, exporting: { ...state.exporting, ...action.change } };
    case "mode":
      return { ...state, mode: action.mode };
    case "notice":
      return { ...state, notice: action.notice, offers: action.offers ?? [] };
    case "workspaces":
      return { ...state, workspaces: action.workspaces, origin: named(state.origin, action.workspaces) };
    case "origin":
      return { ...state, origin: action.origin };
  }
}

/** What is shown when work has come to nothing: the last picture that was more than early, and its options. */
function withoutEarly(state: AppState): AppState {
  const { picture, past, future } = settled(state);
  if (!picture || !state.settled) return { ...state, options: picture?.result.options ?? state.options };
  return {
    ...state,
    picture,
    past,
    future,
    look: lookAfter(state, picture),
    options: picture.result.options,
    counting: false,
    settled: undefined,
  };
}

/** What is shown, but for an early picture. */
export function settled({ settled: before, picture, past, future }: AppState): NonNullable<AppState["settled"]> {
  return before ?? { picture, past, future };
}

function withWhole(state: AppState, picture: Picture, whole: Whole | "counting" | undefined): AppState {
  if (typeof whole !== "object") return { ...state, counting: whole === "counting" };
  return { ...state, picture: { ...picture, result: { ...picture.result, whole } }, counting: false };
}

/** Has the list that is open got another name, or its old one back? */
function isRenamed({ picture: before }: AppState, { corpus }: Picture): boolean {
  return before !== undefined && before.corpus.papers === corpus.papers && before.corpus.name !== corpus.name;
}

/** Other papers; the same papers under another name or of another day are no other list. */
function isOtherList({ corpus: before }: Picture, { corpus }: Picture): boolean {
  const edited = corpus.papers === before.papers && (corpus.name !== before.name || corpus.asOf !== before.asOf);
  return corpus !== before && !edited;
}

/** With the name that it has now: it may have been given another one since, here or in another tab. */
function named(origin: Origin, workspaces: readonly Workspace[]): Origin {
  const name = workspaces.find(({ id }) => id === origin.id)?.name ?? origin.name;
  return name === origin.name ? origin : { ...origin, name };
}

/** A comparison is of the theme that it was opened for. */
function endOfComparing(look: Look, { selection }: Partial<Look>): Partial<Look> {
  return selection !== undefined && selection.theme !== look.selection.theme ? { against: undefined } : {};
}

/** Other papers end every selection and filter; other themes keep what can be kept. */
function lookAfter({ picture: before, look: old }: Pick<AppState, "picture" | "look">, picture: Picture): Look {
  const { selection } = old;
  if (before && isOtherList(before, picture))
    return {
      ...old,
      selection: {},
      against: undefined,
      from: "",
      to: "",
      query: "",
      leastFit: 0,
      compared: "",
      comparedWith: "",
      picked: [],
      only: false,
    };
  const look = { ...old, against: comparedAfter(before, picture, old.against) };
  const themeGone = selection.theme !== undefined && (before !== undefined || selection.theme >= picture.themes.length);
  const topic = selection.topic === undefined ? undefined : sameTopic(before, picture, selection.topic);
  const topicGone = selection.topic !== undefined && topic === undefined;
  const paperGone = selection.paper !== undefined && selection.paper >= picture.corpus.papers.length;
  if (themeGone && before !== undefined) {
    const theme = sameTheme(before, picture, selection.theme);
    return { ...look, selection: selection.paper === undefined ? theme : { ...theme, paper: selection.paper } };
  }
  if (themeGone || topicGone || paperGone) return { ...look, selection: {} };
  return topic === selection.topic ? look : { ...look, selection: { ...selection, topic } };
}

/** The theme compared with, as it is now; it ends where that theme is gone. */
function comparedAfter(before: Picture | undefined, picture: Picture, against: number | undefined): number | undefined {
  if (against === undefined || against >= (before ?? picture).themes.length) return undefined;
  return before ? sameTheme(before, picture, against).theme : against;
}

/** The topic of the same label, or where as many are followed as before the one in its place: it was given another label. */
function sameTopic(before: Picture | undefined, picture: Picture, topic: number): number | undefined {
  const { topics } = picture.result;
  const old = before?.result.topics;
  const same = old ? topics.findIndex(({ label }) => label === old[topic].label) : topic;
  if (same >= 0 && same < topics.length) return same;
  return old?.length === topics.length ? topic : undefined;
}

/** The theme of the same key; else the one that holds most of the old one's papers, if it holds half of them. */
function sameTheme(before: Picture, picture: Picture, theme: number): Selection {
  const kept = theme < 0 ? -1 : picture.result.themes.findIndex(({ key }) => key === before.result.themes[theme].key);
  if (kept >= 0 && picture.result.options.known.length > 0) return { theme: kept };
  const shared = new Int32Array(picture.themes.length);
  before.result.placement.theme.forEach((old, row) => {
    const now = picture.result.placement.theme[row];
    if (old === theme && now >= 0) shared[now]++;
  });
  if (theme < 0) return picture.result.placement.theme.includes(-1) ? { theme } : {};
  const best = shared.indexOf(Math.max(...shared));
  return 2 * shared[best] >= before.themes[theme].size ? { theme: best } : {};
}
