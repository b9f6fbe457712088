import { regroup } from "./clusters/regroup";
import { recognizeThemes } from "./curation/recognizeThemes";
import { replayEdits, type ThemeLook } from "./curation/replayEdits";
import type { AnalysisOptions, Clustering, Corpus, Edit, KnownTheme, Vectors } from "./types";

/** Themes after the reader's changes. */
export interface Curated {
  readonly clustering: Clustering;
  /** Theme -> its key, rising. */
  readonly keys: readonly number[];
  readonly looks: ReadonlyMap<number, ThemeLook>;
  readonly known: readonly KnownTheme[];
  readonly lost: readonly number[];
}

/** Themes as found -> themes as the reader wants them: recognised by their papers, then changed as the list of edits says. */
export function curateThemes(
  found: Clustering,
  { papers }: Corpus,
  { latent }: Pick<Vectors, "latent">,
  { edits, known, seed }: Pick<AnalysisOptions, "edits" | "known" | "seed">,
): Curated {
  const ids = papers.map(({ id }) => id);
  const { assignment } = found.partition;
  // where nothing is known the themes are those that the changes were made to
  const keyOfFound = recognizeThemes(found.partition, ids, known, known.length === 0 ? 0 : firstUnused(known, edits));
  const keysFound = assignment.map((theme) => (theme < 0 ? -1 : keyOfFound[theme]));
  const { keys, looks, lost } = replayEdits(keysFound, ids, latent, edits);
  const present = [...new Set(keys)].filter((key) => key >= 0).sort((a, b) => a - b);
  const place = new Map(present.map((key, theme) => [key, theme]));
  const partition = { count: present.length, assignment: keys.map((key) => place.get(key) ?? -1) };
  return {
    clustering: regroup(found, partition, latent, seed),
    keys: present,
    looks,
    known: Array.from(keyOfFound, (key, theme) => ({ key, papers: ids.filter((_, row) => assignment[row] === theme) })),
    lost,
  };
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
