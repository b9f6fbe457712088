import { centerOf } from "../binCells";
import type { Panel } from "../panelFrame";
import type { SharePoint } from "../shareMarks";
import type { TrendData } from "../trendData";

/** Papers of one series at their places: solid in complete bins with papers, whatever its own number. */
export function countPoints(
  counts: Int32Array,
  { bins, papers }: Pick<TrendData, "bins" | "papers">,
  { cells }: Panel,
  yOf: (count: number) => number,
  px: number,
): SharePoint[] {
  const fine = Math.min(2.5 * px, Math.max(1.2 * px, 0.3 * cells[0].width));
  return cells.flatMap((cell, bin) => {
    if (papers[bin] === 0) return [];
    const solid = !bins[bin].partial;
    return [{ bin, x: centerOf(cell), y: yOf(counts[bin]), share: counts[bin], above: false, solid, radius: solid ? fine : 2.9 * px }];
  });
}
