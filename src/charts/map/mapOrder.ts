import type { Selection, ThemeMark } from "../chart";
import { type MapEmphasis, mapEmphasis } from "./mapEmphasis";
import type { MapData } from "./mapLayout";
import { type PaperGroup, paperGroups } from "./pointLayers";

/** What the reader has chosen of what is on the map. */
export interface MapChoice {
  readonly selection: Selection;
  /** Row -> 1 where a filter leaves the paper out: it is dimmed. */
  readonly dimmed?: Uint8Array | undefined;
  /** Rows of the papers that the reader holds together: they are ringed. */
  readonly picked?: readonly number[] | undefined;
}

/** What is drawn over what; it does not depend on the zoom. */
export interface MapOrder {
  readonly emphasis: MapEmphasis;
  /** Small themes over large ones, and what stands out over all. */
  readonly themes: readonly ThemeMark[];
  readonly papers: readonly PaperGroup[];
}

/** Make it once for a selection and hand it to `themeMap` for every zoom. */
export function mapOrder({ themes, points: { theme } }: MapData, { selection, dimmed, picked }: MapChoice): MapOrder {
  const emphasis = mapEmphasis(selection, theme, dimmed);
  const level = { dimmed: 0, plain: 1, selected: 2 };
  const levelOf = ({ id }: ThemeMark): number => level[emphasis.ofTheme(id)];
  const ordered = themes.toSorted((a, b) => levelOf(a) - levelOf(b) || b.size - a.size || a.id - b.id);
  return { emphasis, themes: ordered, papers: paperGroups(theme, ordered, emphasis, new Set(picked)) };
}
