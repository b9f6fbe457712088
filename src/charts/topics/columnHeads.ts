import { type Selection, textAt, type ThemeMark } from "../chart";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, hundredths, marked, type SvgNode } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { DIMMED, type Emphasis } from "./emphasis";
import { HEAD_OFFSET } from "./tableLayout";

/** What stands over a column. */
export interface ColumnHead {
  readonly theme: ThemeMark;
  readonly label: string;
  readonly width: number;
}

const SIZE = 12;
const LONGEST = 140;
const DOT = 4;

/** The heads with their widths in pixels; labels that are too long are shortened. */
export function columnHeads(themes: readonly ThemeMark[], textScale: number): ColumnHead[] {
  const size = SIZE * textScale;
  return themes.map((theme) => {
    const label = clipText(theme.shortLabel, size, 600, LONGEST * textScale);
    return { theme, label, width: textWidth(label, size, 600) };
  });
}

/**
 * A dot in the theme's colour over each column, and its label rising from it.
 *
 * @param centre of a column, by its place
 * @param y of the dots
 */
export function drawHeads(
  heads: readonly ColumnHead[],
  at: { readonly centre: (column: number) => number; readonly y: number; readonly angle: number },
  selection: Selection,
  { dimsTheme }: Emphasis,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: u } = style;
  const size = SIZE * u;
  const { y } = at;
  return group(
    "column-heads",
    heads.map(({ theme, label, width }, column) => {
      const x = at.centre(column);
      const chosen = selection.theme === theme.id;
      const dimmed = dimsTheme(theme.id);
      const color = themeColor(theme.slot, style, "mark");
      const start = x + HEAD_OFFSET * u;
      const weight = chosen ? 600 : 400;
      const texts = [
        textAt(start, y + 0.36 * size, label, { size, weight, fill: chosen ? colors.text1 : dimmed ? colors.text3 : colors.text2 }),
        h("rect", { x: start, y: y - 0.7 * size, width, height: 1.4 * size, fill: "none", "pointer-events": "all" }),
      ];
      return marked(
        { theme: theme.id },
        h(
          "g",
          {},
          h("circle", { cx: x, cy: y, r: DOT * u, fill: dimmed ? mix(color, colors.surface, DIMMED) : color }),
          h("g", { transform: `rotate(${-at.angle} ${hundredths(x)} ${hundredths(y)})` }, ...texts),
        ),
      );
    }),
  );
}
