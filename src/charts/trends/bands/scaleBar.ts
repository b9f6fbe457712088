import { textAt } from "../../chart";
import { count } from "../../formats";
import type { ChartStyle } from "../../style";
import { group, h, type SvgNode } from "../../svg";
import { type Panel, TICK_SIZE } from "../panelFrame";

const NICE = [1, 2, 5];
/** The bar is at most this part of the plot's height. */
const LONGEST = 0.3;

/** A bar left of a stream as thick as a round number of papers, with the number. @param amount papers over the height of the plot */
export function scaleBar(amount: number, { x, plotTop, plotBottom }: Panel, { colors, textScale: px }: ChartStyle): SvgNode {
  const papers = roundBelow(LONGEST * amount);
  const tall = (papers / amount) * (plotBottom - plotTop);
  const top = (plotTop + plotBottom - tall) / 2;
  const left = x - 10 * px;
  const line = { stroke: colors.text2, "stroke-width": px };
  const end = (y: number): SvgNode => h("line", { x1: left - 3 * px, y1: y, x2: left + 3 * px, y2: y, ...line });
  const text = { size: TICK_SIZE * px, fill: colors.text2, anchor: "end" } as const;
  return group("scale-bar", [
    h("line", { x1: left, y1: top, x2: left, y2: top + tall, ...line }),
    end(top),
    end(top + tall),
    textAt(left + 4 * px, top - 17 * px, count(papers), text),
    textAt(left + 4 * px, top - 5 * px, papers === 1 ? "paper" : "papers", text),
  ]);
}

/** The largest 1, 2 or 5 times a power of ten that is not larger, and at least 1. */
function roundBelow(amount: number): number {
  let best = 1;
  for (let unit = 1; unit <= amount; unit *= 10) for (const nice of NICE) if (nice * unit <= amount) best = nice * unit;
  return best;
}
