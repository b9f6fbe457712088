import { expect, test } from "vitest";
import { findThemes, type FoundThemes } from "./analyze";
import { readText } from "./cli/files";
import { DAILY_PAPERS, isShared, sharedPath } from "./fixtures/shared";
import { importPapers } from "./import/importPapers";
import { DEFAULT_OPTIONS } from "./options";
import { splitInto } from "./clusters/themeParts";
import { randomFor } from "./random";
import type { Corpus, Edit } from "./types";

const FIRST = 1_200;
const LATER = 200;

const listOf = async (papers: number): Promise<Corpus> => {
  const text = readText(sharedPath(DAILY_PAPERS)).split("\n").slice(0, papers).join("\n");
  return (await importPapers([{ name: "daily", text }], "")).corpus;
};
const themeOf = (found: FoundThemes, id: string): number => {
  const place = found.clustering.partition.assignment[found.sorted.papers.findIndex((paper) => paper.id === id)];
  return place < 0 ? -1 : found.themes[place].key;
};
const membersOf = ({ sorted, clustering, themes }: FoundThemes, key: number): string[] => {
  const place = themes.findIndex((theme) => theme.key === key);
  return sorted.papers.filter((_, row) => clustering.partition.assignment[row] === place).map(({ id }) => id);
};

test.skipIf(!isShared(DAILY_PAPERS))(
  "a reader renames, merges, splits and moves; then 200 papers come and themes are found anew: every change is still there",
  async () => {
    const list = await listOf(FIRST);
    const plain = findThemes(list, DEFAULT_OPTIONS);
    const { clustering, vectors, sorted, curation, themes } = plain;
    const rows = Array.from(clustering.partition.assignment.keys()).filter((row) => clustering.partition.assignment[row] === 1);
    const [most, rest] = splitInto(vectors.latent, rows, 2, randomFor(0, "split"));
    const next = themes.length;
    const ids = (of: ArrayLike<number>): string[] => Array.from(of, (row) => sorted.papers[row].id);
    const moved = membersOf(plain, 4).slice(0, 3);
    const out = membersOf(plain, 5)[0];
    const edits: Edit[] = [
      { kind: "rename", theme: 0, label: "The reader's own name" },
      { kind: "merge", themes: [2, 3] },
      {
        kind: "split",
        theme: 1,
        parts: [
          { theme: 1, papers: ids(most) },
          { theme: next, papers: ids(rest) },
        ],
      },
      { kind: "move", papers: moved, theme: 0 },
      { kind: "move", papers: [out], theme: null },
      { kind: "paint", theme: 5, color: 11 },
      { kind: "note", theme: 5, text: "Look again" },
    ];
    const edited = findThemes(list, { ...DEFAULT_OPTIONS, edits, known: curation.known });
    expect(edited.curation.lost).toEqual([]);
    const before = new Map(edited.themes.map(({ key }) => [key, membersOf(edited, key)]));

    const longer = await listOf(FIRST + LATER);
    const after = findThemes(longer, { ...DEFAULT_OPTIONS, edits, known: edited.curation.known });
    expect(after.curation.lost).toEqual([]);
    expect(after.themes.find(({ key }) => key === 0)?.label).toBe("The reader's own name");
    expect(after.themes.some(({ key }) => key === 3)).toBe(false);
    for (const id of moved) expect(themeOf(after, id)).toBe(0);
    expect(themeOf(after, out)).toBe(-1);
    expect(after.themes.find(({ key }) => key === 5)).toMatchObject({ color: 11, note: "Look again" });
    for (const key of [0, 1, 2, next]) {
      const now = new Set(membersOf(after, key));
      const stayed = (before.get(key) ?? []).filter((id) => now.has(id)).length;
      expect(stayed / (before.get(key) ?? []).length).toBeGreaterThan(0.5);
    }
  },
  120_000,
);
