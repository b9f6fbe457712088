import { count } from "../../formats";
import type { ChartStyle } from "../../style";
import { hundredths } from "../../svg";
import { textWidth } from "../../textWidth";
import { countTop } from "../tops";
import { edgeLabels } from "../wide/edgeLabels";
import { type Notes, notes } from "../wide/notes";
import { claimText, isClaim, isSelected, numbersOf, type Period, type SlopeData, type SlopeLine, type SlopeOptions } from "./slopeData";

export const NAME_SIZE = 12;
export const SMALL_SIZE = 11;
export const GAP = 8;
/** From an axis to the texts beside it. */
export const LEADER = 20;
/** Room of the sign of a verdict. */
export const SIGN = 12;
const LINE = 16;
const TWO_LINES = 31;
const HEAD = 42;
/** Narrower charts have names on the right only, over their numbers. */
const NARROW = 840;
const SHARE_TOPS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1];

/** Where everything stands, in pixels; arrays by line. */
export interface SlopeLayout {
  readonly narrow: boolean;
  /** The two upright axes and their ends. */
  readonly leftX: number;
  readonly rightX: number;
  readonly top: number;
  readonly bottom: number;
  /** Widths of the columns of texts. */
  readonly leftNumbers: number;
  readonly rightNumbers: number;
  readonly nameWidth: number;
  /** Heights of the ends of each line, and of the texts beside them where they have room. */
  readonly ends: readonly { readonly before: number; readonly since: number }[];
  readonly beside: readonly { readonly before: number | undefined; readonly since: number | undefined }[];
  readonly said: Notes;
}

/** Selected lines get a name first, then those whose verdict claims something, then the largest. */
export function slopeWeight(line: SlopeLine, { selection }: Pick<SlopeOptions, "selection">): number {
  return (isSelected(line, selection) ? 1e9 : isClaim(line) ? 1e6 : 0) + line.before + line.since;
}

export function slopeLayout({ before, since, lines }: SlopeData, options: SlopeOptions, style: ChartStyle): SlopeLayout {
  const { width, height, value } = options;
  const px = style.textScale;
  const narrow = width < NARROW * px;
  const valueOf = (papers: number, { papers: all }: Period): number => (value === "share" ? papers / all : papers);
  const highest = Math.max(...lines.flatMap((line) => [valueOf(line.before, before), valueOf(line.since, since)]));
  const scaleTop = value === "share" ? (SHARE_TOPS.find((share) => share >= highest) ?? 1) : countTop(highest);

  const widest = (texts: readonly string[], size: number, weight: 400 | 500 | 600): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, size * px, weight))) + 1;
  const leftNumbers = widest(
    lines.map((line) => numbersOf(line.before, before, value)),
    SMALL_SIZE,
    400,
  );
  const rightNumbers = widest(
    lines.map((line) => numbersOf(line.since, since, value)),
    SMALL_SIZE,
    400,
  );
  const longest = widest(
    lines.map(({ mark }) => mark.label),
    NAME_SIZE,
    600,
  );
  const words = lines.some(isClaim) ? widest(lines.filter(isClaim).map(claimText), SMALL_SIZE, 500) + (SIGN + GAP) * px : 0;
  const nameWidth = narrow ? 0.34 * width : Math.min(longest, 0.19 * width);
  const leftX = leftNumbers + LEADER * px + (narrow ? 0 : nameWidth + GAP * px);
  const rightX = width - LEADER * px - (narrow ? nameWidth : rightNumbers + GAP * px + nameWidth + words);
  const top = HEAD * px;

  const first = arranged(0);
  const nameless = without(first);
  return nameless === 0 ? first : arranged(nameless);

  /** The layout with a note that so many lines have no name. */
  function arranged(missing: number): SlopeLayout {
    const said = foot(missing);
    const bottom = height - said.height - 10 * px;
    const yOf = (amount: number): number => bottom - (amount / scaleTop) * (bottom - top);
    const ends = lines.map((line) => ({ before: yOf(valueOf(line.before, before)), since: yOf(valueOf(line.since, since)) }));
    const column = (side: "before" | "since", tall: number): (number | undefined)[] =>
      edgeLabels(
        lines.map((line, i) => ({ at: ends[i][side], height: tall * px, weight: slopeWeight(line, options) })),
        top - 6 * px,
        bottom + 8 * px,
      );
    const [left, right] = [column("before", LINE), column("since", narrow ? TWO_LINES : LINE)];
    const beside = lines.map((_, i) => ({ before: left[i], since: right[i] }));
    const layout = { narrow, leftX, rightX, top, bottom, leftNumbers, rightNumbers, nameWidth, ends, beside, said };
    return { ...layout, said: foot(without(layout)) };
  }

  function foot(missing: number): Notes {
    const scale =
      value === "share"
        ? `Shares of the papers of each period, 0 to ${hundredths(100 * scaleTop)} %.`
        : `Papers of each period, 0 to ${count(scaleTop)}.`;
    const claims = narrow ? "" : "After a verdict: 95 % interval of the change of its share, in points.";
    return notes(
      [
        scale,
        lines.some(isClaim) ? claims : "No change is beyond chance.",
        "Grey: steady, or too few papers to say.",
        missing === 0 ? "" : `${missing} ${missing === 1 ? "line has" : "lines have"} no room for a name.`,
      ],
      width,
      style,
    );
  }
}

function without({ beside }: Pick<SlopeLayout, "beside">): number {
  return beside.filter(({ since }) => since === undefined).length;
}
