import type { AnalysisOptions, Corpus } from "../../analysis/types";
import type { Imported, Input } from "../engine/engine";
import type { Look, Offer } from "./appState";
import type { MadeEdit } from "./edits";
import type { ExportChoices } from "./exportChoices";
import type { PickHow } from "./picked";
import type { OpenedSession } from "./sessionFile";
import type { WorkspaceActions } from "./workspaceActions";

/** Everything a component can do. */
export interface Actions extends WorkspaceActions {
  /** Opens what was open last, else the sample, with the options of the link. */
  readonly begin: () => void;
  /** Takes over what the fragment of the address says. */
  readonly follow: (fragment: string) => void;
  readonly look: (change: Partial<Look>) => void;
  readonly openImport: (inputs?: readonly Input[]) => void;
  /** Asks what the open list is called and when it was made. */
  readonly openList: () => void;
  readonly openExport: () => void;
  /** How pictures are to be exported. */
  readonly exportAs: (change: Partial<ExportChoices>) => void;
  readonly openKeys: () => void;
  readonly openWords: () => void;
  readonly closeDialog: () => void;
  readonly toggleMode: () => void;
  /** Puts the link of this view on the clipboard. */
  readonly share: () => Promise<void>;
  /** The page on the server is another by now than the one that is open. */
  readonly tellNewer: () => void;
  /** @param offers what can be done about it; with them the notice stays until it is answered */
  readonly notice: (text: string, offers?: readonly Offer[]) => void;
  /** Papers that were read may soon be opened: what that needs is computed until `signal` aborts. */
  readonly prepare: (corpus: Corpus, adding: boolean, signal: AbortSignal) => void;
  /** Opens papers that were read already, as a new workspace or, with `adding`, in place of those they were added to. Can be undone. */
  readonly openPapers: (imported: Imported, adding: boolean) => void;
  /** Opens a session file as a new workspace, with its options and its view. Can be undone. */
  readonly openSession: (opened: OpenedSession) => void;
  readonly openSample: () => void;
  /** Another name or another day of the open list, wherever they stand; the page's own list becomes one of the reader's. Can be undone. */
  readonly editList: (facts: Pick<Corpus, "name" | "asOf">) => void;
  /** `what` names the change for undo: "14 themes". */
  readonly setOptions: (change: Partial<AnalysisOptions>, what: string) => void;
  /** As `setOptions`, while a hand is on a slider: what it passes until it lets go is one change, and none where it comes back. */
  readonly slide: (change: Partial<AnalysisOptions>, what: string) => void;
  readonly letGo: () => void;
  /** The reader's hand is on other options and may leave them there. */
  readonly foresee: (change: Partial<AnalysisOptions>) => void;
  /** Adds papers to those that are picked, or as told. */
  readonly pick: (rows: Iterable<number>, how?: PickHow) => void;
  readonly openCommands: () => void;
  /** One change to the themes; undo takes it back. */
  readonly edit: (made: MadeEdit) => void;
  /** The reader's hand is on this change to the themes and may make it. */
  readonly foreseeEdit: (made: MadeEdit) => void;
  /** Splits a theme of the list into so many parts. */
  readonly splitTheme: (theme: number, into: number) => void;
  /** Goes back to before a change of the past, by its place; redo leads on to it and to all after it. */
  readonly backTo: (change: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}
