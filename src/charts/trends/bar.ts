import { h, hundredths, type SvgNode } from "../svg";
import type { BinCell } from "./binCells";

/** One bar from the floor up to `top`; of a bin that is not complete only its dashed edge. `px` is the text scale. */
export function bar({ x, width }: BinCell, top: number, floor: number, partial: boolean, color: string, px: number): SvgNode {
  if (!partial) return h("rect", { x, y: top, width, height: floor - top, fill: color });
  const edge = Math.min(px, width / 3);
  const [left, right, up, down] = [x + edge / 2, x + width - edge / 2, top + edge / 2, floor].map(hundredths);
  return h("path", {
    d: `M${left} ${down}V${up}H${right}V${down}`,
    fill: "none",
    stroke: color,
    "stroke-width": edge,
    "stroke-dasharray": `${hundredths(2 * px)} ${hundredths(1.5 * px)}`,
  });
}
