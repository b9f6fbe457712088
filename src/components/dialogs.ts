/** What lies over the views, fetched when it is first opened, see fetched.tsx. */
import { fetched } from "./fetched";

export const CommandPalette = fetched(async () => (await import("./CommandPalette")).CommandPalette);
export const ExportDialog = fetched(async () => (await import("./ExportDialog")).ExportDialog);
export const ImportDialog = fetched(async () => (await import("./ImportDialog")).ImportDialog);
export const KeysDialog = fetched(async () => (await import("./KeysDialog")).KeysDialog);
export const ListDialog = fetched(async () => (await import("./ListDialog")).ListDialog);
export const PickedBar = fetched(async () => (await import("./PickedBar")).PickedBar);
export const WordsDialog = fetched(async () => (await import("./WordsDialog")).WordsDialog);
