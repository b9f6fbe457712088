import { regroup } from "./clusters/regroup";
import { recognizeThemes } from "./curation/recognizeThemes";
import { replayEdits, type Replayed, type ThemeLook } from "./curation/replayEdits";
import type { AnalysisOptions, Clustering, Corpus, Edit, Family, KnownTheme, Theme, Vectors } from "./types";

/** What the reader's changes come to. */
export interface Curation extends Replayed {
  /** The themes as they were found. */
  readonly known: readonly KnownTheme[];
}

/** Themes after the reader's changes. */
export interface CuratedClustering {
  readonly clustering: Clustering;
  /** Theme -> its key, rising. */
  readonly keys: readonly number[];
}

/** The themes that were found are recognised by their papers, and the reader's changes made again in their order. */
export function curate(
  found: Clustering,
  { papers }: Corpus,
  { latent }: Pick<Vectors, "latent">,
  { edits, known }: Pick<AnalysisOptions, "edits" | "known">,
): Curation {
  const ids = papers.map(({ id }) => id);
  const { assignment } = found.partition;
  // where nothing is known the themes are those that the changes were made to
  const keyOfFound = recognizeThemes(found.partition, ids, known, known.length === 0 ? 0 : firstUnused(known, edits));
  const keysFound = assignment.map((theme) => (theme < 0 ? -1 : keyOfFound[theme]));
  const replayed = replayEdits(keysFound, ids, latent, edits);
  const looks = knownLooks(known);
  return {
    ...replayed,
    looks: new Map([...looks, ...Array.from(replayed.looks, ([key, look]) => [key, { ...looks.get(key), ...look }] as const)]),
    known: Array.from(keyOfFound, (key, theme) => ({ key, papers: ids.filter((_, row) => assignment[row] === theme), ...looks.get(key) })),
  };
}

/** Key -> the name and the colour that a theme is known by, where it has them. */
function knownLooks(known: readonly KnownTheme[]): Map<number, ThemeLook & Pick<KnownTheme, "label" | "color">> {
  return new Map(known.map(({ key, papers: _, ...look }) => [key, look]));
}

/** @param keys row -> key of its theme, -1 for none */
export function curatedClustering(found: Clustering, keys: Int32Array, { latent }: Pick<Vectors, "latent">): CuratedClustering {
  const present = [...new Set(keys)].filter((key) => key >= 0).sort((a, b) => a - b);
  const place = new Map(present.map((key, theme) => [key, theme]));
  const partition = { count: present.length, assignment: keys.map((key) => place.get(key) ?? -1) };
  return { clustering: regroup(found, partition, latent), keys: present };
}

/** Themes with the keys, names, colours and notes that the reader knows them by. Families keep theirs. */
export function dressThemes<T extends { readonly themes: readonly Theme[]; readonly families: readonly Family[] }>(
  named: T,
  keys: readonly number[],
  looks: Curation["looks"],
): T {
  const themes = named.themes.map((theme): Theme => {
    const { label, color = null, note = "", hidden = false } = looks.get(keys[theme.id]) ?? {};
    return { ...theme, key: keys[theme.id], ...(label && label !== theme.label && { label, shortLabel: label }), color, note, hidden };
  });
  return { ...named, themes };
}

/** The first key that no theme ever had. */
export function firstUnused(known: readonly KnownTheme[], edits: readonly Edit[]): number {
  return 1 + Math.max(-1, ...known.map(({ key }) => key), ...edits.flatMap(keysIn));
}

function keysIn(edit: Edit): readonly number[] {
  switch (edit.kind) {
    case "merge":
      return edit.themes;
    case "split":
      return [edit.theme, ...edit.parts.map(({ theme }) => theme)];
    default:
      return edit.theme === null ? [] : [edit.theme];
  }
}
