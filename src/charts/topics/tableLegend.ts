import { textAt } from "../chart";
import { count, percent } from "../formats";
import type { ChartStyle } from "../style";
import { group, h, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { type CellValue, cellText, type HeatScale, rampColor } from "./heatScale";
import type { Legend } from "./legendPlaces";
import { diamond, DIAMOND } from "./rowTimeline";

/** One thing of a legend, drawn with its left edge at x and its middle at y. */
interface Item {
  readonly width: number;
  readonly draw: (x: number, y: number) => SvgNode[];
}

const SIZE = 11;
const GAP = 8;
const SWATCH = { width: 12, height: 12 };
const STEPS = 10;
const TITLES: Readonly<Record<CellValue, string>> = {
  count: "papers",
  share: "% of the topic’s papers",
  lift: "times as many as by chance",
};
const BRIEF_TITLES: Readonly<Record<CellValue, string>> = { count: "papers", share: "% of topic", lift: "lift" };

/**
 * What the colours of the cells mean: "papers ▇▇▇ 1 – 10".
 *
 * @param brief for narrow pictures
 */
export function rampLegend(scale: HeatScale, withHollow: boolean, brief: boolean, style: ChartStyle): Legend {
  const { value, least, most } = scale;
  const title = words(brief ? BRIEF_TITLES[value] : TITLES[value], style);
  const ramp = [rampItem(scale, brief ? STEPS / 2 : STEPS, style), words(rangeText(scale), style)];
  if (value !== "lift") return inLine("ramp-legend", [title, ...(most > least ? ramp : [])], style);
  const below = [swatch({ fill: rampColor(0, style.colors), stroke: style.colors.line }, style), words("fewer", style)];
  const hollow = [swatch({ fill: "none", stroke: style.colors.lineStrong }, style), words("too few papers to say", style)];
  return inLine("ramp-legend", [title, ...below, ...ramp, ...(withHollow ? hollow : [])], style);
}

/** What the marks on the time axis mean. */
export function timelineLegend(withCoarse: boolean, style: ChartStyle): Legend {
  const { colors, textScale: u } = style;
  const half = DIAMOND * u;
  const first: Item = {
    width: 2 * half,
    draw: (x, y) => [diamond(x + half, y, half - u, { fill: colors.surface, stroke: colors.text2, "stroke-width": 1.25 * u })],
  };
  const dot = (look: Readonly<Record<string, string | number>>): Item => ({
    width: 7 * u,
    draw: (x, y) => [h("circle", { cx: x + 3.5 * u, cy: y, r: 3 * u, ...look })],
  });
  const coarse = [dot({ fill: colors.sunken, stroke: colors.control, "stroke-width": u }), words("day not known", style)];
  return inLine(
    "timeline-legend",
    [
      first,
      words("first seen", style),
      dot({ fill: colors.control }),
      words("paper, in the colour of its theme", style),
      ...(withCoarse ? coarse : []),
    ],
    style,
  );
}

function rangeText({ value, least, most }: HeatScale): string {
  if (value === "count") return `${least} – ${count(most)}`;
  return value === "share" ? `0 – ${percent(most)}` : `1 – ${cellText("lift", most)}`;
}

/** Colours by value in equal steps, so that a cell's colour can be looked up; one step a paper where there are few. */
function rampItem(scale: HeatScale, longest: number, { colors, textScale: u }: ChartStyle): Item {
  const { value, least, most } = scale;
  const steps = value === "count" ? Math.min(longest, most) : longest;
  const width = SWATCH.width * u;
  const draw = (x: number, y: number): SvgNode[] =>
    Array.from({ length: steps }, (_, i) => {
      const fill = rampColor(scale.place(least + (i / (steps - 1)) * (most - least)), colors);
      return h("rect", { x: x + i * width, y: y - (SWATCH.height / 2) * u, width, height: SWATCH.height * u, fill });
    });
  return { width: steps * width, draw };
}

function swatch(look: Readonly<Record<string, string>>, { textScale: u }: ChartStyle): Item {
  const { width, height } = SWATCH;
  return {
    width: width * u,
    draw: (x, y) => [
      h("rect", {
        x: x + 0.5 * u,
        y: y - (height / 2 - 0.5) * u,
        width: (width - 1) * u,
        height: (height - 1) * u,
        rx: 2 * u,
        ...look,
        "stroke-width": u,
      }),
    ],
  };
}

function words(text: string, { colors, textScale: u }: ChartStyle): Item {
  const size = SIZE * u;
  return { width: textWidth(text, size), draw: (x, y) => [textAt(x, y + 0.36 * size, text, { size, fill: colors.text3 })] };
}

function inLine(name: string, items: readonly Item[], { textScale: u }: ChartStyle): Legend {
  const starts: number[] = [];
  let width = 0;
  for (const item of items) {
    starts.push(width);
    width += item.width + GAP * u;
  }
  return {
    width: width - GAP * u,
    draw: (left, middle) =>
      group(
        name,
        items.flatMap((item, i) => item.draw(left + starts[i], middle)),
      ),
  };
}
