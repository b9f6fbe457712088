import type { ChartStyle } from "../style";
import { h, hundredths, type SvgNode } from "../svg";

const STEP = 5;

/** Slanted lines that fill a box: "nothing known here". Lines of neighbouring boxes meet. One path, no pattern: slides lose patterns. */
export function hatch(x: number, y: number, width: number, height: number, style: ChartStyle): SvgNode {
  const step = STEP * style.textScale;
  const lines: string[] = [];
  const first = Math.ceil((x + y) / step) * step - (x + y);
  for (let c = first; c < width + height; c += step) {
    const points = [x + Math.min(c, width), y + Math.max(0, c - width), x + Math.max(0, c - height), y + Math.min(c, height)];
    const [x1, y1, x2, y2] = points.map(hundredths);
    if (x1 !== x2) lines.push(`M${x1} ${y1}L${x2} ${y2}`);
  }
  return h("path", { d: lines.join(""), fill: "none", stroke: style.colors.line, "stroke-width": style.textScale });
}
