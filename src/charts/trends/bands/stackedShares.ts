import { type Chart, textAt } from "../../chart";
import { count } from "../../formats";
import { type ChartStyle, edgeTint, mix, themeColor } from "../../style";
import { group, h, hundredths, marked, type SvgNode } from "../../svg";
import { clipText, textWidth } from "../../textWidth";
import { unitOf } from "../calendar";
import { DIMMED } from "../emphasis";
import { noDates } from "../noDates";
import type { Panel } from "../panelFrame";
import { FEWEST_PAPERS, type ThemeTrendData } from "../trendData";
import { drawNotes } from "../wide/notes";
import { hatchedBins, papersAndYears, valueAxis } from "../wide/timePlot";
import { bandLayout, type BandPlace, LEADER, NAME_SIZE, waysToName } from "./bandLayout";
import { edgeLine, edgePath, type Run, runsOf, type Slope } from "./runs";
import { scaleBar } from "./scaleBar";
import { fewestFor, stackBands, type StackOptions } from "./stackBands";
import { readableOn } from "../../topics/heatScale";

/** How much of its colour a band has: names on it stay readable. */
const TINT = { light: 0.5, dark: 0.4 };
const EDGE = 0.9;
/** Bins that are not complete keep this much of it. */
const PARTIAL = 0.4;

/**
 * Themes as bands one on another over time: shares of all papers, numbers of papers, or a stream of them. Unclear papers
 * are grey. Bands break where there are no papers (shares: fewer than five) and stand apart and pale in a bin that is not
 * complete. Names stand in the bands, those of thin bands at the right.
 */
export function stackedShares(data: ThemeTrendData, options: StackOptions, style: ChartStyle): Chart {
  const { bins, papers } = data;
  const { width, height, shape, selection } = options;
  if (bins.length === 0) return noDates(width, height, "No dates, so no time chart.", style);
  const drawn = (t: number): boolean => papers[t] >= fewestFor(options);
  const runs = runsOf(bins, drawn);
  if (runs.length === 0) {
    return noDates(width, height, `No ${unitOf(bins)} has ${FEWEST_PAPERS} papers or more, too few for shares.`, style);
  }
  const bands = stackBands(data, options);
  const { plot, places, nameWidth, said, from, to } = bandLayout(data, bands, runs, options, style);
  const slope: Slope = shape === "stream" ? "eased" : "straight";
  const chosen = bands.some(({ mark }) => mark.id === selection.theme);
  const isDimmed = ({ band }: BandPlace): boolean => chosen && band.mark.id !== selection.theme;
  return {
    width,
    height,
    body: group(shape, [
      ...hatchedBins(plot, (t) => !drawn(t), style),
      shape === "stream" ? scaleBar(to - from, plot, style) : valueAxis(plot, axisTicks(options, to), style),
      ...places.map((place) => bandNode(place, runs, plot, slope, isDimmed(place), style)),
      group(
        "names",
        places.flatMap((place) => nameNodes(place, plot, nameWidth, isDimmed(place), style)),
      ),
      papersAndYears(bins, papers, plot, style),
      drawNotes(said, height, style),
    ]),
  };
}

/** One theme: a shape for each piece, its edges, and what answers to the pointer in each bin. */
function bandNode(
  { band, upper, lower }: BandPlace,
  runs: readonly Run[],
  { cells }: Panel,
  slope: Slope,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode {
  const { colors, mode, textScale: px } = style;
  const theme = band.mark.id;
  const color = themeColor(band.mark.slot, style, "mark");
  const shapes = runs.flatMap((run) => {
    const strength = (dimmed ? DIMMED : 1) * (run.partial ? PARTIAL : 1);
    const outline = `${edgePath(run, cells, upper, slope, "forth", "M")}${edgePath(run, cells, lower, slope, "back", "L")}Z`;
    const edges = [upper, lower].map((edge) => edgeLine(run, cells, edge, slope, (t) => band.counts[t] > 0)).join("");
    const look = { fill: mix(color, colors.surface, TINT[mode] * strength) };
    const stroke = dimmed ? mix(color, colors.surface, EDGE * DIMMED) : edgeTint(color, colors.surface, EDGE);
    const line = { fill: "none", stroke, "stroke-width": 0.75 * px };
    return [
      h("path", { d: outline, ...look }),
      h("path", { d: edges, ...line, "stroke-dasharray": run.partial ? `${hundredths(2 * px)} ${hundredths(1.5 * px)}` : undefined }),
    ];
  });
  const areas = runs.flatMap(({ from, to }) =>
    cells.slice(from, to + 1).flatMap(({ x, width }, i) => {
      const bin = from + i;
      if (band.counts[bin] === 0) return [];
      const area = { x, y: upper[bin], width, height: lower[bin] - upper[bin], fill: "none", "pointer-events": "all" };
      return [marked({ theme, bin }, h("rect", area))];
    }),
  );
  return marked({ theme }, group(`band-${theme < 0 ? "unclear" : theme}`, [...shapes, ...areas]));
}

/** The name in the band, or at the right with a line to where the band ends. */
function nameNodes(
  { band, inside, beside, end }: BandPlace,
  { x, width }: Panel,
  nameWidth: number,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode[] {
  const { colors, mode, textScale: px } = style;
  const size = NAME_SIZE * px;
  const theme = band.mark.id;
  const fill = dimmed ? colors.text3 : colors.text1;
  const lift = 0.36 * size;
  if (inside) {
    const ground = mix(themeColor(band.mark.slot, style, "mark"), colors.surface, TINT[mode] * (dimmed ? DIMMED : 1));
    const ink = readableOn(dimmed ? colors.text2 : colors.text1, ground);
    const look = { size, weight: 500, fill: ink, anchor: "middle" } as const;
    return [marked({ theme }, textAt(inside.x, inside.y + lift, inside.text, look))];
  }
  if (beside === undefined) return [];
  const edge = x + width;
  const ways = waysToName(band);
  const text = ways.find((way) => textWidth(way, size) <= nameWidth) ?? clipText(ways[ways.length - 1], size, 400, nameWidth);
  const [fromX, fromY, bend, y, to] = [end.x, end.y, edge + (LEADER - 10) * px, beside, edge + (LEADER - 5) * px].map(hundredths);
  const stroke = mix(themeColor(band.mark.slot, style, "mark"), colors.surface, dimmed ? DIMMED : 1);
  return [
    marked(
      { theme },
      h(
        "g",
        {},
        h("path", {
          d: `M${fromX} ${fromY}L${bend} ${y}H${to}`,
          fill: "none",
          stroke,
          "stroke-width": px,
        }),
        textAt(edge + LEADER * px, beside + lift, text, { size, fill }),
      ),
    ),
  ];
}

/** Quarters of all papers; of counts the floor, the half and the top. */
function axisTicks({ value }: StackOptions, top: number): { readonly at: number; readonly label: string }[] {
  if (value === "share") return [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: `${100 * at} %` }));
  return [0, 0.5, 1].map((at) => ({ at, label: count(at * top) }));
}
