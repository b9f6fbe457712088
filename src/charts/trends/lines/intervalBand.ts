import type { Trend } from "../../../../analysis/types";
import { h, hundredths, type SvgNode } from "../../svg";
import { joined, type SharePoint } from "../shareMarks";

/**
 * Opacity of one band among so many, as text: as a number it would be rounded. Bands of several lines lie on each other,
 * and each must show without their sum going dark.
 */
function opacity(bands: number): string {
  return bands === 1 ? "0.17" : bands <= 3 ? "0.09" : "0.065";
}

/** The 95 % intervals of joined points as one band from bin to bin, as an upright bar where a point stands alone. @param bands how many are drawn */
export function intervalBand(
  points: readonly SharePoint[],
  { low, high }: Pick<Trend, "low" | "high">,
  yOf: (share: number) => number,
  color: string,
  bands: number,
  px: number,
): SvgNode[] {
  const runs: SharePoint[][] = [];
  points.forEach((point, i) => {
    if (!point.solid) return;
    if (i > 0 && joined(points[i - 1], point)) runs[runs.length - 1].push(point);
    else runs.push([point]);
  });
  return runs.map((run) => {
    const corners =
      run.length === 1
        ? [-2 * px, 2 * px].map((aside) => ({ x: run[0].x + aside, bin: run[0].bin }))
        : run.map(({ x, bin }) => ({ x, bin }));
    const edge = (values: Float64Array, of: typeof corners): string[] =>
      of.map(({ x, bin }) => `${hundredths(x)} ${hundredths(yOf(values[bin]))}`);
    const d = `M${[...edge(high, corners), ...edge(low, corners.toReversed())].join("L")}Z`;
    return h("path", { d, fill: color, "fill-opacity": opacity(bands) });
  });
}
