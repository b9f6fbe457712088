import type { Theme, ThemeMerge } from "../../../analysis/types";
import { type Chart, type Selection, textAt, type ThemeMark } from "../chart";
import { type ChartStyle, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { inkOn, rampColor } from "../topics/heatScale";
import { leafOrder } from "./leafOrder";

export interface SimilarityData {
  readonly themes: readonly ThemeMark[];
  readonly related: readonly Theme["related"][];
  readonly tree: readonly ThemeMerge[];
}

const TEXT = 12;
const LEAST_CELL = 12;
const MOST_CELL = 34;
const WITH_NUMBERS = 28;
const NAME = { wide: 190, narrow: 104 };
const NARROW = 520;
const LEGEND = 34;

/** Themes x themes in the order of their tree; the darker a cell, the more alike the wording (cosine of the mean, 0 to 1). */
export function similarityMatrix(
  data: SimilarityData,
  options: { readonly width: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { colors, mode, textScale: unit } = style;
  const { width, selection } = options;
  const order = leafOrder(data.themes.length, data.tree);
  const nameWidth = (width < NARROW * unit ? NAME.narrow : NAME.wide) * unit;
  const cell = Math.max(LEAST_CELL * unit, Math.min(MOST_CELL * unit, (width - nameWidth) / Math.max(1, order.length)));
  const numbers = cell >= WITH_NUMBERS * unit;
  const head = 22 * unit;
  const similar = (a: number, b: number): number => data.related[a].find(({ theme }) => theme === b)?.similarity ?? 1;
  const size = TEXT * unit;
  const ramp = (value: number): string => rampColor(value, colors);

  const rows = order.map((a, i): SvgNode => {
    const theme = data.themes[a];
    const top = head + i * cell;
    const chosen = selection.theme === a;
    const ink = selection.theme !== undefined && !chosen ? colors.text3 : colors.text1;
    const number = String(i + 1);
    const room = nameWidth - 36 * unit - textWidth(number, size);
    return marked(
      { theme: a },
      h(
        "g",
        {},
        h("rect", { x: 0, y: top, width: nameWidth, height: cell, fill: "none", "pointer-events": "all" }),
        h("circle", { cx: 6 * unit, cy: top + cell / 2, r: 4.5 * unit, fill: themeColor(theme.slot, mode, "mark") }),
        textAt(16 * unit, top + cell / 2 + 0.36 * size, clipText(theme.shortLabel, size, chosen ? 600 : 400, room), {
          size,
          weight: chosen ? 600 : 400,
          fill: ink,
        }),
        textAt(nameWidth - 8 * unit, top + cell / 2 + 0.36 * size, number, { size, fill: colors.text3, anchor: "end", tabular: true }),
        ...order.flatMap((b, j) => {
          const value = similar(a, b);
          const x = nameWidth + j * cell;
          const ground = a === b ? colors.sunken : ramp(value);
          return [
            h(
              "rect",
              { x, y: top, width: cell - unit, height: cell - unit, fill: ground },
              h("title", {}, `${theme.shortLabel} and ${data.themes[b].shortLabel}: ${value.toFixed(2)}`),
            ),
            ...(numbers && a !== b
              ? [
                  textAt(x + cell / 2, top + cell / 2 + 0.36 * 0.9 * size, hundredth(value), {
                    size: 0.9 * size,
                    fill: inkOn(ground),
                    anchor: "middle",
                    tabular: true,
                  }),
                ]
              : []),
          ];
        }),
      ),
    );
  });
  const heads = order.map((_, j) =>
    textAt(nameWidth + (j + 0.5) * cell, head - 7 * unit, cell > 14 * unit || j % 5 === 0 ? String(j + 1) : "", {
      size,
      fill: colors.text3,
      anchor: "middle",
      tabular: true,
    }),
  );
  const bottom = head + order.length * cell;
  const legend = [0, 0.25, 0.5, 0.75, 1].map((value, i) =>
    h("rect", { x: nameWidth + i * 22 * unit, y: bottom + 14 * unit, width: 22 * unit, height: 8 * unit, fill: ramp(value) }),
  );
  const words = [
    textAt(nameWidth - 8 * unit, bottom + 22 * unit, "unlike 0", { size, fill: colors.text3, anchor: "end" }),
    textAt(nameWidth + 118 * unit, bottom + 22 * unit, "1 same wording", { size, fill: colors.text3 }),
  ];
  return {
    width: Math.max(width, nameWidth + order.length * cell),
    height: bottom + LEGEND * unit,
    body: group("similarity", [...heads, ...rows, ...legend, ...words]),
  };
}

/** ".42" */
function hundredth(value: number): string {
  return value >= 0.995
    ? "1"
    : value
        .toFixed(2)
        .replace("-", "−")
        .replace(/^(−?)0/, "$1");
}
