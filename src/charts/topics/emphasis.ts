import type { Topic } from "../../../analysis/types";
import type { Selection } from "../chart";

/** What of the table steps back for the sake of what the reader has chosen. */
export interface Emphasis {
  readonly dimsTopic: (topic: Topic) => boolean;
  readonly dimsTheme: (theme: number) => boolean;
  readonly dimsPaper: (paper: number) => boolean;
}

/** Part of its colour that a dimmed mark keeps. */
export const DIMMED = 0.55;

/** @param themeOf row -> theme id, -1 for none */
export function emphasisOf(selection: Selection, themeOf: Int32Array): Emphasis {
  const { topic, theme, paper } = selection;
  if (topic !== undefined) return { dimsTopic: ({ id }) => id !== topic, dimsTheme: never, dimsPaper: never };
  if (theme !== undefined) {
    return {
      dimsTopic: ({ themes, papers }) =>
        theme < 0 ? !papers.some((row) => themeOf[row] < 0) : !themes.some((held) => held.theme === theme),
      dimsTheme: (id) => id !== theme,
      dimsPaper: (row) => themeOf[row] !== theme,
    };
  }
  if (paper !== undefined) {
    return {
      dimsTopic: ({ papers }) => !papers.includes(paper),
      dimsTheme: (id) => id !== themeOf[paper],
      dimsPaper: (row) => row !== paper,
    };
  }
  return { dimsTopic: never, dimsTheme: never, dimsPaper: never };
}

function never(): boolean {
  return false;
}
