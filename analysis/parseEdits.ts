import { InputError } from "./errors";
import type { Edit, KnownTheme } from "./types";

type Json = Readonly<Record<string, unknown>>;

const isKey = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((text) => typeof text === "string");
const isParts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 1 && value.every((part: Json | null) => isKey(part?.theme) && isTexts(part?.papers));

/** What each kind of change must hold. */
const HOLDS: Readonly<Record<Edit["kind"], (edit: Json) => boolean>> = {
  rename: ({ theme, label }) => isKey(theme) && typeof label === "string",
  merge: ({ themes }) => Array.isArray(themes) && themes.length > 1 && themes.every(isKey),
  split: ({ theme, parts }) => isKey(theme) && isParts(parts),
  move: ({ papers, theme }) => isTexts(papers) && (theme === null || isKey(theme)),
  group: ({ papers, theme }) => isTexts(papers) && isKey(theme),
  paint: ({ theme, color }) => isKey(theme) && (color === null || isKey(color)),
  note: ({ theme, text }) => isKey(theme) && typeof text === "string",
  hide: ({ theme, hidden }) => isKey(theme) && typeof hidden === "boolean",
};

/** A list of changes from a file or a link. Throws InputError "bad-edits" that names the entry. */
export function parseEdits(value: unknown): Edit[] {
  if (!Array.isArray(value)) throw bad("is no list");
  return value.map((item: unknown, i) => {
    const edit = (typeof item === "object" && item !== null ? item : {}) as Json;
    const holds = Object.hasOwn(HOLDS, String(edit.kind)) ? HOLDS[edit.kind as Edit["kind"]] : undefined;
    if (!holds) throw bad(`has a change of an unknown kind in entry ${i + 1}`);
    if (!holds(edit)) throw bad(`has a change that is not whole in entry ${i + 1} (${String(edit.kind)})`);
    return item as Edit;
  });
}

/** Themes as they were found once. Throws InputError "bad-edits". */
export function parseKnown(value: unknown): KnownTheme[] {
  const isLook = ({ label, color }: Json): boolean =>
    (label === undefined || typeof label === "string") && (color === undefined || isKey(color));
  const whole =
    Array.isArray(value) && value.every((theme: Json | null) => theme && isKey(theme.key) && isTexts(theme.papers) && isLook(theme));
  if (!whole) throw bad("comes with themes that are not whole");
  return value as KnownTheme[];
}

function bad(what: string): InputError {
  return new InputError("bad-edits", "", `the list of changes to themes ${what}`, "save the session again, or open the list without it");
}
