import { type Chart, textAt, type ThemeMark } from "../chart";
import { count } from "../formats";
import { type ChartStyle, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { fittingLabel } from "../trends/panelTitle";

const TITLE_SIZE = 12;
const TITLE_HEIGHT = 22;
const ROW = 24;
const SIZE = 13;
const DOT = 6;
const NAME_START = 20;
const GAP = 28;

/** The list beside or below the map in a picture: "Papers per theme", then dot, name and count of each theme, largest first, thin lines between. */
export function themeLegend(themes: readonly ThemeMark[], width: number, style: ChartStyle, columns = 1): Chart {
  const { colors, textScale: unit } = style;
  const size = SIZE * unit;
  const sorted = themes.toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0) || b.size - a.size || a.id - b.id);

  const rows = Math.ceil(sorted.length / columns);
  const wide = (width - (columns - 1) * GAP * unit) / columns;

  const rowOf = (theme: ThemeMark, place: number): SvgNode => {
    const row = place % rows;
    const left = Math.floor(place / rows) * (wide + GAP * unit);
    const top = (TITLE_HEIGHT + row * ROW) * unit;
    const middle = top + (ROW / 2) * unit;
    const baseline = middle + 0.36 * size;
    const value = count(theme.size);
    const nameWidth = wide - NAME_START * unit - textWidth(value, size, 600) - size;
    return marked(
      { theme: theme.id },
      h(
        "g",
        {},
        ...(row > 0
          ? [h("line", { x1: left, y1: top, x2: left + wide, y2: top, stroke: colors.line, "stroke-width": Math.max(1, unit / 2) })]
          : []),
        h("circle", { cx: left + DOT * unit, cy: middle, r: DOT * unit, fill: themeColor(theme.slot, style, "mark") }),
        textAt(left + NAME_START * unit, baseline, fittingLabel(theme, size, 400, nameWidth), { size, fill: colors.text1 }),
        textAt(left + wide, baseline, value, { size, weight: 600, fill: colors.text1, anchor: "end", tabular: true }),
      ),
    );
  };

  const title = textAt(0, TITLE_SIZE * unit, "Papers per theme", { size: TITLE_SIZE * unit, fill: colors.text3 });
  return { width, height: (TITLE_HEIGHT + rows * ROW) * unit, body: group("legend", [title, ...sorted.map(rowOf)]) };
}
