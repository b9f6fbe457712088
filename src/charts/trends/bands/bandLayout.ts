import { count } from "../../formats";
import type { ChartStyle } from "../../style";
import { textWidth } from "../../textWidth";
import type { Panel } from "../panelFrame";
import { countTop } from "../tops";
import { type ThemeTrendData, total } from "../trendData";
import { edgeLabels } from "../wide/edgeLabels";
import { type Notes, notes } from "../wide/notes";
import { AXIS_HEIGHT, axisNote, hatchNote, incompleteNote, leftRoom, timePlot } from "../wide/timePlot";
import { type InsideLabel, insideLabel } from "./bandLabels";
import type { Run, Slope } from "./runs";
import { type Band, fewestFor, type StackOptions } from "./stackBands";

export const NAME_SIZE = 12;
/** Room of the line from a band to its name at the right. */
export const LEADER = 22;
const LINE = 15;
const TOP = 10;
/** Names beside the bands take at most this part of the width. */
const NAMES = 0.34;
const WIDEST_NAME = 230;

/** Where a band and its name stand, in pixels. */
export interface BandPlace {
  readonly band: Band;
  /** Bin -> edges, y down. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** Middle of the band at its end, where a name at the right belongs. */
  readonly end: { readonly x: number; readonly y: number };
  readonly inside: InsideLabel | undefined;
  /** Middle of the name at the right; undefined where it stands inside or nowhere. */
  readonly beside: number | undefined;
}

export interface BandLayout {
  readonly plot: Panel;
  readonly places: readonly BandPlace[];
  /** Width of a name at the right. */
  readonly nameWidth: number;
  readonly said: Notes;
  /** Value at the floor and at the top of the plot. */
  readonly from: number;
  readonly to: number;
}

/** The theme's name with its papers, else without, else its short name. */
export function waysToName({ mark, counts }: Band): string[] {
  const { label, shortLabel = label } = mark;
  const papers = count(total(counts));
  return [`${label} · ${papers}`, `${shortLabel} · ${papers}`, label, shortLabel];
}

/** Names go into the bands, those without room to the right of them; what has room in neither place is counted in the notes. */
export function bandLayout(
  { bins, papers }: ThemeTrendData,
  bands: readonly Band[],
  runs: readonly Run[],
  options: StackOptions,
  style: ChartStyle,
): BandLayout {
  const { width, height, selection, shape, value } = options;
  const px = style.textScale;
  const size = NAME_SIZE * px;
  const slope: Slope = shape === "stream" ? "eased" : "straight";
  const peak = Math.max(...bands.flatMap(({ high }) => high));
  const from = Math.min(...bands.flatMap(({ low }) => low));
  const to = shape === "stream" ? peak : value === "share" ? 1 : countTop(peak);
  const complete = runs.filter(({ partial }) => !partial);
  /** Pieces that names stand in and end at: bins that are not complete are pale and apart. */
  const solid = complete.length ? complete : runs;
  const last = solid[solid.length - 1].to;

  const alone = arranged(0, 0);
  const outside = alone.places
    .filter(({ band, inside }) => isDrawn(band) && !inside)
    .map(({ band }) => textWidth(waysToName(band)[0], size));
  if (outside.length === 0) return alone;
  const nameWidth = Math.min(Math.max(...outside) + 1, NAMES * width, WIDEST_NAME * px);
  const first = arranged(nameWidth, 0);
  const nameless = without(first.places);
  return nameless === 0 ? first : arranged(nameWidth, nameless);

  /** The layout with names of this width at the right, and so many bands without a name to speak of. */
  function arranged(nameWidth: number, nameless: number): BandLayout {
    const foot = (missing: number): Notes =>
      notes(
        [
          axisNote(bins),
          hatchNote(papers, fewestFor(options)),
          incompleteNote(bins, "pale and apart"),
          shape === "stream" ? "The thickness of a band counts, not its height." : "",
          missing === 0 ? "" : `${missing} thin ${missing === 1 ? "band has" : "bands have"} no room for a name.`,
        ],
        width,
        style,
      );
    const right = nameWidth === 0 ? width : width - nameWidth - LEADER * px;
    const bottom = height - foot(nameless).height - AXIS_HEIGHT * px;
    const plot = timePlot(bins, { left: leftRoom(style), right, top: TOP * px, bottom });
    const yOf = (amount: number): number => plot.plotBottom - ((amount - from) / (to - from)) * (plot.plotBottom - plot.plotTop);
    const placed = bands.map((band) => {
      const [upper, lower] = [band.high.map(yOf), band.low.map(yOf)];
      const end = { x: plot.cells[last].x + plot.cells[last].width, y: (upper[last] + lower[last]) / 2 };
      return { band, upper, lower, end, inside: insideLabel(waysToName(band), solid, plot.cells, upper, lower, slope, size) };
    });
    const beside = placed.filter(({ band, inside }) => nameWidth > 0 && isDrawn(band) && !inside);
    const middles = edgeLabels(
      beside.map(({ band, end }) => ({
        at: end.y,
        height: LINE * px,
        weight: band.mark.id === selection.theme ? Infinity : total(band.counts),
      })),
      plot.plotTop - 4 * px,
      plot.plotBottom + 4 * px,
    );
    const places = placed.map((place) => ({ ...place, beside: middles[beside.indexOf(place)] }));
    return { plot, places, nameWidth, said: foot(without(places)), from, to };
  }

  function isDrawn({ low, high }: Band): boolean {
    return high.some((top, t) => top > low[t]);
  }

  function without(places: readonly BandPlace[]): number {
    return places.filter(({ band, inside, beside }) => isDrawn(band) && !inside && beside === undefined).length;
  }
}
