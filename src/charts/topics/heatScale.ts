import { contrast } from "../contrast";
import { mix, type Colors } from "../style";
import { naturalLog } from "../../../analysis/matrix/naturalLog";

/** What a cell says: papers, their share of the topic's, or how many times as many as by chance. */
export type CellValue = "count" | "share" | "lift";

/** The place on the ramp of the smallest value: clear of the ground. */
const FAINTEST = 0.2;
const LEAST_CONTRAST = 4.5;
/** Where a lift of 1 stands on the ramp, and the most that lifts below it get: pale. */
const LIFT_ONE = 0.26;
const LIFT_BELOW = 0.1;
/** Numbers in cells are white or this, whichever contrasts more. */
const DARK_INK = "#0A0C10";
const LIGHT_INK = "#FFFFFF";

/** Colours and words for the values of one heat map. */
export interface HeatScale {
  readonly value: CellValue;
  readonly least: number;
  readonly most: number;
  /** Place on the ramp, 0 to 1. */
  readonly place: (value: number) => number;
}

/** @param values of all cells that are not zero, in no order */
export function heatScale(value: CellValue, values: readonly number[]): HeatScale {
  const most = values.reduce((max, v) => Math.max(max, v), value === "share" ? 0 : 1);
  const least = value === "share" ? 0 : 1;
  return { value, least, most, place: (v) => placeOf(value, v, most) };
}

/** Counts by their root, for few are high; shares as they are; lifts by their logarithm, those below 1 apart. */
function placeOf(value: CellValue, v: number, most: number): number {
  if (value === "count") return FAINTEST + (1 - FAINTEST) * Math.sqrt(most > 1 ? (v - 1) / (most - 1) : 0);
  if (value === "share") return FAINTEST / 2 + (1 - FAINTEST / 2) * (most > 0 ? v / most : 0);
  if (v < 1) return LIFT_BELOW * v;
  return LIFT_ONE + (1 - LIFT_ONE) * (most > 1 ? naturalLog(v) / naturalLog(most) : 0);
}

/** The number in a cell: "12", "44" (percent, whole: topics have few papers), "2.4×"; from 10 on lifts have no decimals. `short` for narrow cells: "2.4". */
export function cellText(value: CellValue, v: number, short = false): string {
  if (value === "count") return String(v);
  if (value === "share") return v < 0.005 ? "<1" : (100 * v).toFixed(0);
  if (v < 0.05) return `<0.1${short ? "" : "×"}`;
  return `${v.toFixed(v < 9.95 ? 1 : 0)}${short ? "" : "×"}`;
}

/** Colour at a place of the ramp (0 to 1), so much of it mixed into the ground; always one that a number can be read on. */
export function rampColor(place: number, { countRamp, surface }: Colors, part = 1): string {
  const at = Math.min(1, Math.max(0, place)) * (countRamp.length - 1);
  const low = Math.min(countRamp.length - 2, Math.floor(at));
  const pure = mix(countRamp[low + 1], countRamp[low], at - low);
  const color = part < 1 ? mix(pure, surface, part) : pure;
  return contrast(color, inkOn(color)) >= LEAST_CONTRAST ? color : mix(color, DARK_INK, 0.94);
}

/** An ink where it can be read on the fill, else the one that contrasts most. */
export function readableOn(ink: string, fill: string): string {
  return contrast(ink, fill) >= LEAST_CONTRAST ? ink : inkOn(fill);
}

/** White or nearly black, whichever contrasts more with the fill. */
export function inkOn(fill: string): string {
  return contrast(fill, LIGHT_INK) >= contrast(fill, DARK_INK) ? LIGHT_INK : DARK_INK;
}
