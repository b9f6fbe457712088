import type { Bin, Trend } from "../../../analysis/types";
import { centerOf } from "./binCells";
import type { Panel } from "./panelFrame";
import { joined, type SharePoint } from "./shareMarks";
import { FEWEST_PAPERS, type TrendData } from "./trendData";

/** The shares of one series at their places; small dots where bins are narrow, larger ones where nothing leads to them. */
export function sharePoints(
  { shares }: Pick<Trend, "shares">,
  { bins, papers }: Pick<TrendData, "bins" | "papers">,
  { plotTop, plotBottom, cells }: Panel,
  top: number,
  px: number,
): SharePoint[] {
  const bare = cells.flatMap((cell, bin): Omit<SharePoint, "radius">[] => {
    if (!hasDot(bin, bins, papers)) return [];
    const share = shares[bin];
    const above = share > top;
    const y = above ? plotTop + 5 * px : plotBottom - (share / top) * (plotBottom - plotTop);
    return [{ bin, x: centerOf(cell), y, share, above, solid: !bins[bin].partial && papers[bin] >= FEWEST_PAPERS }];
  });
  const fine = Math.min(2.5 * px, Math.max(1.2 * px, 0.3 * cells[0].width));
  return bare.map((point, i): SharePoint => {
    const alone = !joined(bare[i - 1], point) && !joined(point, bare[i + 1]);
    return { ...point, radius: point.solid ? (alone ? Math.max(fine, 1.8 * px) : fine) : 2.9 * px };
  });
}

/** A dot needs enough papers, or a bin that is not complete, which is no full claim anyway. */
export function hasDot(t: number, bins: readonly Bin[], papers: Int32Array): boolean {
  return papers[t] >= FEWEST_PAPERS || (papers[t] > 0 && bins[t].partial);
}
