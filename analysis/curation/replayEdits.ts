import { dot, groupDirections, rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Edit } from "../types";

/** What the reader's changes make of the themes. */
export interface Replayed {
  /** Row -> key of its theme, -1 for none. */
  readonly keys: Int32Array;
  readonly looks: ReadonlyMap<number, ThemeLook>;
  /** Changes that could not be made, as their place in the list. */
  readonly lost: readonly number[];
}

/** What the reader said of a theme. */
export interface ThemeLook {
  readonly label?: string;
  readonly color?: number | null;
  readonly note?: string;
  readonly hidden?: boolean;
}

/**
 * Makes the reader's changes one after the other. A change that names a theme or papers that are not there any more is
 * left out and told; everything else stays as it was made, whatever was found anew: a moved paper stays moved, and
 * papers that came later go to the part of a split theme that they are most alike.
 *
 * @param found  row -> key of the theme that it was found in, -1 for none
 * @param ids    row -> id of the paper
 * @param latent papers x dimensions, unit rows
 */
export function replayEdits(found: Int32Array, ids: readonly string[], latent: DenseMatrix, edits: readonly Edit[]): Replayed {
  const rowOfId = new Map(ids.map((id, row) => [id, row]));
  const keys = found.slice();
  const looks = new Map<number, ThemeLook>();
  const lost: number[] = [];
  const exists = (key: number): boolean => keys.includes(key);
  const look = (key: number, change: ThemeLook): boolean => {
    if (!exists(key)) return false;
    looks.set(key, { ...looks.get(key), ...change });
    return true;
  };
  const rows = (papers: readonly string[]): number[] => papers.flatMap((id) => rowOfId.get(id) ?? []);

  const make = (edit: Edit): boolean => {
    switch (edit.kind) {
      case "rename":
        return look(edit.theme, { label: edit.label });
      case "paint":
        return look(edit.theme, { color: edit.color });
      case "note":
        return look(edit.theme, { note: edit.text });
      case "hide":
        return look(edit.theme, { hidden: edit.hidden });
      case "merge": {
        const there = edit.themes.filter(exists);
        const [into] = edit.themes;
        keys.forEach((key, row) => {
          if (there.includes(key)) keys[row] = into;
        });
        return there.length > 1;
      }
      case "move": {
        const moved = rows(edit.papers);
        if (edit.theme !== null && !exists(edit.theme)) return false;
        for (const row of moved) keys[row] = edit.theme ?? -1;
        return moved.length > 0;
      }
      case "group": {
        const chosen = rows(edit.papers);
        for (const row of chosen) keys[row] = edit.theme;
        return chosen.length > 0;
      }
      case "split":
        return split(keys, edit, rows, latent);
    }
  };
  edits.forEach((edit, i) => {
    if (!make(edit)) lost.push(i);
  });
  return { keys, looks, lost };
}

function split(
  keys: Int32Array,
  { theme, parts }: Edit & { readonly kind: "split" },
  rows: (papers: readonly string[]) => number[],
  latent: DenseMatrix,
): boolean {
  const members = new Set(Array.from(keys.keys()).filter((row) => keys[row] === theme));
  const listed = parts.map(({ papers }) => rows(papers).filter((row) => members.has(row)));
  if (listed.filter((part) => part.length > 0).length < 2) return false;
  const place = new Int32Array(keys.length).fill(-1);
  listed.forEach((part, i) => part.forEach((row) => (place[row] = i)));
  const centres = groupDirections(latent, place, parts.length);
  for (const row of members) {
    let best = place[row];
    if (best < 0) {
      let most = -Infinity;
      listed.forEach((part, i) => {
        const alike = part.length > 0 ? dot(rowOf(latent, row), rowOf(centres, i)) : -Infinity;
        if (alike > most) [most, best] = [alike, i];
      });
    }
    keys[row] = parts[best].theme;
  }
  return true;
}
