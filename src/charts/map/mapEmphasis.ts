import type { Selection } from "../chart";

/** How strongly a theme is drawn. */
export type Emphasis = "plain" | "selected" | "dimmed";

export interface MapEmphasis {
  readonly ofTheme: (id: number) => Emphasis;
  readonly isDimmed: (row: number) => boolean;
}

/**
 * Who stands out: the selected theme; or, with a selected paper, that paper before its theme. Themes whose papers are all
 * filtered out are dimmed too.
 *
 * @param theme row -> theme id
 * @param dimmed row -> 1 where a filter leaves the paper out
 */
export function mapEmphasis(selection: Selection, theme: Int32Array, dimmed: Uint8Array | undefined): MapEmphasis {
  const chosen = selection.theme ?? (selection.paper === undefined ? undefined : theme[selection.paper]);
  const kept = dimmed && new Set<number>();
  if (dimmed) for (let row = 0; row < theme.length; row++) if (dimmed[row] === 0) kept?.add(theme[row]);
  const ofTheme = (id: number): Emphasis => {
    if (selection.theme === id) return "selected";
    return (chosen !== undefined && chosen !== id) || (kept !== undefined && !kept.has(id)) ? "dimmed" : "plain";
  };
  const isDimmed = (row: number): boolean =>
    row !== selection.paper && (dimmed?.[row] === 1 || (chosen !== undefined && chosen !== theme[row]));
  return { ofTheme, isDimmed };
}
