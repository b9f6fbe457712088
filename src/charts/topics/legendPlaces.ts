import type { SvgNode } from "../svg";

/** A line of explanations. */
export interface Legend {
  readonly width: number;
  readonly draw: (left: number, middle: number) => SvgNode;
}

/** At 1x. */
const LINE = 20;
const FIRST = 12;
const GAP = 24;

/**
 * Legends at the right edge, from the top down: beside what stands at the left if all have room there, else above it.
 *
 * @param left where the room beside it begins, in pixels
 * @param right edge
 * @param least left edge
 * @returns the drawn legends; `height`: what they take, and whether it stands `above` everything else
 */
export function placeLegends(
  legends: readonly Legend[],
  { left, right, least }: { readonly left: number; readonly right: number; readonly least: number },
  textScale: number,
): { nodes: SvgNode[]; height: number; above: boolean } {
  const above = legends.some(({ width }) => width > right - left);
  const lines = packed(legends, right - (above ? least : left), GAP * textScale);
  const nodes = lines.flatMap((line, i) => {
    let x = right;
    return line.toReversed().map((legend) => {
      x -= legend.width;
      const node = legend.draw(x, (FIRST + i * LINE) * textScale);
      x -= GAP * textScale;
      return node;
    });
  });
  return { nodes, height: lines.length * LINE * textScale, above };
}

/** As few lines as there is room for, in order. */
function packed(legends: readonly Legend[], room: number, gap: number): Legend[][] {
  const lines: Legend[][] = [];
  let used = Infinity;
  for (const legend of legends) {
    if (used + gap + legend.width <= room) {
      lines[lines.length - 1].push(legend);
      used += gap + legend.width;
    } else {
      lines.push([legend]);
      used = legend.width;
    }
  }
  return lines;
}
