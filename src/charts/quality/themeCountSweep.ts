import { line, scaleLinear } from "d3";
import type { ThemeCountScore } from "../../../analysis/types";
import { type Chart, textAt } from "../chart";
import { fit } from "../formats";
import type { ChartStyle } from "../style";
import { group, h, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { besideLines } from "./besideLines";

export interface SweepData {
  readonly choice: readonly ThemeCountScore[];
  /** The number that the scores favour, and the one that is shown. */
  readonly suggested: number;
  readonly shown: number;
}

/** What is scored, in plain words, and how its numbers are written. */
const SCORES: readonly { readonly of: keyof ThemeCountScore; readonly name: string; readonly say: (value: number) => string }[] = [
  { of: "modularity", name: "Together: neighbours that share a theme", say: fit },
  { of: "silhouette", name: "Apart: distance from the next theme", say: fit },
  { of: "stability", name: "Again: the same on other runs", say: fit },
  { of: "smallest", name: "Smallest: papers of the smallest theme", say: String },
];

const EDGE = { left: 8, right: 40 };
const HEAD = 24;
const PANEL = { title: 20, least: 38, most: 66, gap: 12 };
/** Plots are the higher, the wider they are. */
const HEIGHT_OF_WIDTH = 0.058;
const AXIS = 34;
const TEXT = 12;
const DOT = 3;

/** Scores of each number of themes: one panel a score over a shared axis; the suggested and the shown number are marked through all. */
export function themeCountSweep({ choice, suggested, shown }: SweepData, width: number, style: ChartStyle): Chart {
  const { colors, textScale: unit } = style;
  const plot = Math.max(PANEL.least * unit, Math.min(PANEL.most * unit, HEIGHT_OF_WIDTH * width));
  const step = (PANEL.title + PANEL.gap) * unit + plot;
  const height = HEAD * unit + SCORES.length * step + AXIS * unit;
  const numbers = choice.map(({ k }) => k);
  const x = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [EDGE.left * unit, width - EDGE.right * unit]);
  const bottom = HEAD * unit + SCORES.length * step - PANEL.gap * unit;
  const small = { size: TEXT * unit, fill: colors.text3 };

  const panel = ({ of, name, say }: (typeof SCORES)[number], place: number): SvgNode => {
    const top = HEAD * unit + place * step;
    const values = choice.map((score) => score[of]);
    const y = scaleLinear([Math.min(0, ...values), Math.max(...values)], [top + PANEL.title * unit + plot, top + PANEL.title * unit + DOT]);
    const path = line<ThemeCountScore>(
      (score) => x(score.k),
      (score) => y(score[of]),
    )(choice);
    const here = choice.find(({ k }) => k === shown);
    return group(of, [
      textAt(EDGE.left * unit, top + TEXT * unit, name, { size: TEXT * unit, weight: 500, fill: colors.text2 }),
      h("line", { x1: x.range()[0], x2: x.range()[1], y1: y(0), y2: y(0), stroke: colors.line, "stroke-width": unit }),
      h("path", { d: path ?? "", fill: "none", stroke: colors.control, "stroke-width": 1.5 * unit }),
      ...choice.map((score) =>
        h("circle", {
          cx: x(score.k),
          cy: y(score[of]),
          r: (score.k === shown ? DOT + 1 : DOT) * unit,
          fill: score.k === shown ? colors.accent : colors.surface,
          stroke: score.k === shown ? colors.accent : colors.control,
          "stroke-width": 1.5 * unit,
        }),
      ),
      ...(here
        ? [
            textAt(width, y(here[of]) + 0.36 * TEXT * unit, say(here[of]), {
              size: TEXT * unit,
              weight: 600,
              fill: colors.accent,
              anchor: "end",
              tabular: true,
            }),
          ]
        : []),
    ]);
  };

  return {
    width,
    height,
    body: group("theme-count", [
      ...marks(),
      ...SCORES.map(panel),
      ...ticks().map((k) => textAt(x(k), bottom + 16 * unit, String(k), { ...small, anchor: "middle", tabular: true })),
      textAt(EDGE.left * unit, bottom + 32 * unit, "Number of themes", small),
    ]),
  };

  /** Upright lines through the plots, not through their titles; one word for both where they are the same number. */
  function marks(): SvgNode[] {
    const both = [
      { k: suggested, word: `suggested: ${suggested}`, color: colors.text3, dashes: "3 3" },
      { k: shown, word: `shown: ${shown}`, color: colors.accent, dashes: undefined },
    ].filter(({ k }) => k >= Math.min(...numbers) && k <= Math.max(...numbers));
    const drawn = shown === suggested ? both.slice(1).map((mark) => ({ ...mark, word: `shown and suggested: ${shown}` })) : both;
    const sorted = [...drawn].sort((one, other) => one.k - other.k);
    const sized = sorted.map(({ k, word }) => ({ x: x(k), width: textWidth(word, TEXT * unit, 500) }));
    const lefts = besideLines(sized, width, 4 * unit);
    return sorted.flatMap(({ k, word, color, dashes }, i) => [
      ...SCORES.map((_, place) => {
        const top = HEAD * unit + place * step + (PANEL.title - 3) * unit;
        const line = { x1: x(k), x2: x(k), y1: top, y2: top + 3 * unit + plot };
        return h("line", { ...line, stroke: color, "stroke-width": unit, "stroke-dasharray": dashes });
      }),
      textAt(lefts[i], TEXT * unit, word, { size: TEXT * unit, weight: 500, fill: color }),
    ]);
  }

  /** Every number where there is room, else every other one, every fifth … */
  function ticks(): number[] {
    const room = (x.range()[1] - x.range()[0]) / (22 * unit);
    const every = Math.max(1, Math.ceil(numbers.length / room));
    return numbers.filter((_, i) => i % every === 0);
  }
}
