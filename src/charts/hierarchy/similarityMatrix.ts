import type { Theme, ThemeMerge } from "../../../analysis/types";
import { type Chart, type Selection, textAt, type ThemeMark } from "../chart";
import { type ChartStyle, mix, themeColor } from "../style";
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
const NUMBER = 11;
const LEAST_CELL = 14;
const MOST_CELL = 56;
const WITH_NUMBERS = 28;
const NAME = { least: 98, narrow: 150, wide: 230 };
const NARROW = 520;
const HEAD = 22;
const LEGEND = 34;
/** What is left of the colour of cells that do not tell of the chosen theme. */
const ASIDE = 0.25;

/** Themes x themes in the order of their tree; the darker a cell, the more alike the wording (cosine of the mean, 0 to 1). */
export function similarityMatrix(
  data: SimilarityData,
  options: { readonly width: number; readonly height: number; readonly selection: Selection; readonly against?: number | undefined },
  style: ChartStyle,
): Chart {
  const { colors, textScale: unit } = style;
  const { width, height, selection, against } = options;
  const order = leafOrder(data.themes.length, data.tree);
  const head = HEAD * unit;
  const names = width < NARROW * unit ? NAME.narrow : NAME.wide;
  const nameWidth = between(NAME.least * unit, width - order.length * LEAST_CELL * unit, names * unit);
  const room = Math.min((width - nameWidth) / order.length, Math.max(WITH_NUMBERS * unit, (height - head - LEGEND * unit) / order.length));
  const cell = between(LEAST_CELL * unit, room, MOST_CELL * unit);
  const numbers = cell >= WITH_NUMBERS * unit;
  const similar = (a: number, b: number): number => data.related[a].find(({ theme }) => theme === b)?.similarity ?? 1;
  const size = TEXT * unit;
  const ramp = (value: number): string => rampColor(value, colors);

  const rows = order.map((a, i): SvgNode => {
    const theme = data.themes[a];
    const top = head + i * cell;
    const chosen = selection.theme === a;
    const ink = selection.theme !== undefined && !chosen ? colors.text3 : colors.text1;
    const number = String(i + 1);
    const nameRoom = nameWidth - 36 * unit - textWidth(number, size);
    return marked(
      { theme: a },
      h(
        "g",
        {},
        h("rect", { x: 0, y: top, width: nameWidth, height: cell, fill: "none", "pointer-events": "all" }),
        h("circle", { cx: 6 * unit, cy: top + cell / 2, r: 4.5 * unit, fill: themeColor(theme.slot, style, "mark") }),
        textAt(16 * unit, top + cell / 2 + 0.36 * size, clipText(theme.shortLabel, size, chosen ? 600 : 400, nameRoom), {
          size,
          weight: chosen ? 600 : 400,
          fill: ink,
        }),
        textAt(nameWidth - 8 * unit, top + cell / 2 + 0.36 * size, number, { size, fill: colors.text3, anchor: "end", tabular: true }),
        ...order.flatMap((b, j) => {
          const value = similar(a, b);
          const x = nameWidth + j * cell;
          const full = a === b ? colors.sunken : ramp(value);
          const aside = selection.theme !== undefined && selection.theme >= 0 && selection.theme !== a && selection.theme !== b;
          const ground = aside ? mix(full, colors.surface, ASIDE) : full;
          const compared = selection.theme === a ? against === b : selection.theme === b && against === a;
          const box = h(
            "rect",
            {
              x,
              y: top,
              width: cell - unit,
              height: cell - unit,
              fill: ground,
              ...(compared && { stroke: colors.text1, "stroke-width": 2 * unit }),
            },
            h("title", {}, `${theme.shortLabel} and ${data.themes[b].shortLabel}: ${value.toFixed(2)}`),
          );
          return [
            a === b ? box : marked({ against: b }, box),
            ...(numbers && a !== b
              ? [
                  marked(
                    { against: b },
                    textAt(x + cell / 2, top + cell / 2 + 0.36 * NUMBER * unit, hundredth(value), {
                      size: NUMBER * unit,
                      fill: aside ? colors.text2 : inkOn(ground),
                      anchor: "middle",
                      tabular: true,
                    }),
                  ),
                ]
              : []),
          ];
        }),
      ),
    );
  });
  const heads = order.map((_, j) =>
    textAt(nameWidth + (j + 0.5) * cell, head - 7 * unit, cell > 16 * unit || j % 5 === 0 ? String(j + 1) : "", {
      size,
      fill: colors.text3,
      anchor: "middle",
      tabular: true,
    }),
  );
  const bottom = head + order.length * cell;
  const same = "1 same wording";
  const legendAt = Math.min(nameWidth, width - 118 * unit - textWidth(same, size));
  const legend = [0, 0.25, 0.5, 0.75, 1].map((value, i) =>
    h("rect", { x: legendAt + i * 22 * unit, y: bottom + 14 * unit, width: 22 * unit, height: 8 * unit, fill: ramp(value) }),
  );
  const words = [
    textAt(legendAt - 8 * unit, bottom + 22 * unit, "unlike 0", { size, fill: colors.text3, anchor: "end" }),
    textAt(legendAt + 118 * unit, bottom + 22 * unit, same, { size, fill: colors.text3 }),
  ];
  return {
    width: Math.max(width, nameWidth + order.length * cell),
    height: bottom + LEGEND * unit,
    body: group("similarity", [...heads, ...rows, ...legend, ...words]),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
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
