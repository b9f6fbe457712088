import type { Partition, TextModel, ThemePart } from "../types";
import { labelThemes } from "./themeLabels";
import { rankTerms } from "./themeTerms";
import { termStatistics } from "./termStatistics";

const TERMS = 6;

/**
 * Names the parts of each theme by what tells them apart from each other.
 *
 * @param parts  theme -> the rows of each of its parts
 * @param labels of the themes: what they say already names no part
 * @param done   called with the share of the themes that are done
 */
export function nameParts(
  text: TextModel,
  parts: readonly (readonly Int32Array[])[],
  labels: readonly string[],
  done: (share: number) => void = () => undefined,
): (readonly ThemePart[])[] {
  return parts.map((rows, theme) => {
    done(theme / parts.length);
    return rows.length === 0 ? [] : namedParts(text, rows, labels[theme]);
  });
}

function namedParts(text: TextModel, parts: readonly Int32Array[], within: string): ThemePart[] {
  const assignment = new Int32Array(text.counts.rows).fill(-1);
  parts.forEach((rows, part) => rows.forEach((row) => (assignment[row] = part)));
  const partition: Partition = { count: parts.length, assignment };
  const statistics = termStatistics(
    text,
    partition,
    parts.flatMap((rows) => [...rows]),
  );
  const ranked = parts.map((_, part) => rankTerms(text, statistics, part));
  const labels = labelThemes(text, statistics, ranked, within);
  return parts.map((rows, part) => ({
    label: labels[part].label,
    rows,
    terms: ranked[part].slice(0, TERMS).map(({ column }) => text.vocabulary.surface[column]),
  }));
}
