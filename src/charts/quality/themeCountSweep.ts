import { line, scaleLinear } from "d3";
import type { ThemeCountScore } from "../../../analysis/types";
import { type Chart, textAt } from "../chart";
import { fit } from "../formats";
import type { ChartStyle } from "../style";
import { group, h, type SvgNode } from "../svg";

export interface SweepData {
  readonly choice: readonly ThemeCountScore[];
  /** The number that the scores favour, and the one that is shown. */
  readonly suggested: number;
  readonly shown: number;
}

/** What is scored, in plain words, and how its numbers are written. */
const SCORES: readonly { readonly of: keyof ThemeCountScore; readonly name: string; readonly say: (value: number) => string }[] = [
  { of: "modularity", name: "Neighbours kept together (modularity)", say: fit },
  { of: "silhouette", name: "Apart from the next theme (silhouette)", say: fit },
  { of: "stability", name: "Together again on other runs (stability)", say: fit },
  { of: "smallest", name: "Papers of the smallest theme", say: String },
];

const EDGE = { left: 8, right: 40 };
const HEAD = 24;
const PANEL = { title: 18, plot: 44, gap: 14 };
const AXIS = 34;
const TEXT = 12;
const DOT = 3;

/** Scores of each number of themes: one panel a score over a shared axis; the suggested and the shown number are marked through all. */
export function themeCountSweep({ choice, suggested, shown }: SweepData, width: number, style: ChartStyle): Chart {
  const { colors, textScale: unit } = style;
  const step = (PANEL.title + PANEL.plot + PANEL.gap) * unit;
  const height = HEAD * unit + SCORES.length * step + AXIS * unit;
  const numbers = choice.map(({ k }) => k);
  const x = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [EDGE.left * unit, width - EDGE.right * unit]);
  const bottom = HEAD * unit + SCORES.length * step - PANEL.gap * unit;
  const small = { size: TEXT * unit, fill: colors.text3 };

  const panel = ({ of, name, say }: (typeof SCORES)[number], place: number): SvgNode => {
    const top = HEAD * unit + place * step;
    const values = choice.map((score) => score[of]);
    const y = scaleLinear(
      [Math.min(0, ...values), Math.max(...values)],
      [top + (PANEL.title + PANEL.plot) * unit, top + PANEL.title * unit + DOT],
    );
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

  /** Upright lines; one word for both where they are the same number, else each on its own side. */
  function marks(): SvgNode[] {
    const same = shown === suggested;
    const mark = (k: number, word: string, color: string, anchor: "start" | "end"): SvgNode[] => [
      h("line", {
        x1: x(k),
        x2: x(k),
        y1: HEAD * unit - 4,
        y2: bottom,
        stroke: color,
        "stroke-width": unit,
        "stroke-dasharray": color === colors.accent ? undefined : "3 3",
      }),
      textAt(x(k) + (anchor === "start" ? 4 : -4) * unit, TEXT * unit, word, { size: TEXT * unit, weight: 500, fill: color, anchor }),
    ];
    const side = (k: number): "start" | "end" => (x(k) > width / 2 ? "end" : "start");
    if (same) return mark(shown, `shown and suggested: ${shown}`, colors.accent, side(shown));
    const left = Math.min(shown, suggested);
    const sideOf = (k: number): "start" | "end" => (x(left) > width / 3 ? (k === left ? "end" : "start") : side(k));
    const apart = Math.abs(x(shown) - x(suggested)) > 100 * unit;
    return [
      ...(numbers.includes(suggested) || suggested <= Math.max(...numbers)
        ? mark(suggested, `suggested: ${suggested}`, colors.text3, apart ? side(suggested) : sideOf(suggested))
        : []),
      ...(shown >= Math.min(...numbers) && shown <= Math.max(...numbers)
        ? mark(shown, `shown: ${shown}`, colors.accent, apart ? side(shown) : sideOf(shown))
        : []),
    ];
  }

  /** Every number where there is room, else every other one, every fifth … */
  function ticks(): number[] {
    const room = (x.range()[1] - x.range()[0]) / (22 * unit);
    const every = Math.max(1, Math.ceil(numbers.length / room));
    return numbers.filter((_, i) => i % every === 0);
  }
}
