import { type Chart, textAt } from "../chart";
import { count } from "../formats";
import { type ChartStyle, edgeTint, mix, themeColor } from "../style";
import { group, h, hundredths, marked, type SvgNode } from "../svg";
import { clipText } from "../textWidth";
import { drawNotes } from "../trends/wide/notes";
import type { FlowChoice, FlowData, FlowSide } from "./flowData";
import { BLOCK, flowLayout, GAP, NAME_LINE, NAME_SIZE, NUMBER_SIZE, type PlacedBand, type PlacedBlock } from "./flowLayout";

/** Bands, thin grey bands, and what is not chosen keep this much of their colour. */
const BAND = 0.5;
const THIN = 0.4;
const DIMMED = 0.15;
/** A thinner band has the colour of its edges. */
const LINE = 3;
/** Bands of a smaller part of the papers are grey. */
const SMALL = 0.01;

/**
 * Two groupings side by side: a block for each theme, as high as its papers, and a band for the papers that lead from a
 * theme on the left to one on the right (alluvial diagram, Rosvall & Bergstrom 2010). Bands have the colour of the left.
 *
 * @param options.chosen a theme, or the band between two: everything else is dimmed
 */
export function alluvial(
  data: FlowData,
  options: { readonly width: number; readonly height: number; readonly chosen: FlowChoice },
  style: ChartStyle,
): Chart {
  const { width, chosen } = options;
  const { colors, textScale: px } = style;
  const layout = flowLayout(data, options, style);
  const { height, leftX, rightX, leftNumbers, rightNumbers, bands } = layout;
  const all = Math.max(...[data.first, data.second].map(papersOf));
  const slots = new Map(data.first.themes.map(({ id, slot }) => [id, slot]));
  const isChosen = ({ from, to }: FlowChoice): boolean =>
    (chosen.from === undefined || chosen.from === from) && (chosen.to === undefined || chosen.to === to);
  const papersIn = (i: number): number => Math.max(data.flows[i].before, data.flows[i].since);
  const larger = [...data.flows.keys()].sort((a, b) => papersIn(b) - papersIn(a) || a - b);
  return {
    width,
    height,
    body: group("flow", [
      ...head(0, data.first, "start"),
      ...head(width, data.second, "end"),
      group("bands", larger.map(bandNode)),
      group(
        "first",
        layout.left.map((block) => blockNode(block, "from")),
      ),
      group(
        "second",
        layout.right.map((block) => blockNode(block, "to")),
      ),
      drawNotes(layout.said, height, style),
    ]),
  };

  function head(x: number, side: FlowSide, anchor: "start" | "end"): SvgNode[] {
    const size = NAME_SIZE * px;
    return [
      textAt(x, 12 * px, clipText(side.heading, size, 600, width / 2 - GAP * px), { size, weight: 600, fill: colors.text1, anchor }),
      textAt(x, 27 * px, clipText(side.note, NUMBER_SIZE * px, 400, width / 2 - GAP * px), {
        size: NUMBER_SIZE * px,
        fill: colors.text2,
        anchor,
      }),
    ];
  }

  function bandNode(i: number): SvgNode {
    const { from, to } = data.flows[i];
    const small = papersIn(i) < SMALL * all || from < 0 || to < 0;
    const own = themeColor(small ? -1 : (slots.get(from) ?? -1), style, "mark");
    const led = isChosen({ from, to });
    const edge = edgeTint(own, colors.surface);
    const isLine = Math.max(bands[i].leftHeight, bands[i].rightHeight) < LINE * px;
    const fill = !led ? mix(own, colors.surface, DIMMED) : isLine ? edge : mix(own, colors.surface, small ? THIN : BAND);
    const outline = led && !isLine ? { stroke: edge, "stroke-width": 0.75 * px } : {};
    return marked({ from, to }, h("path", { d: bandPath(bands[i]), fill, ...outline }));
  }

  /** At least a pixel high. */
  function bandPath({ leftY, leftHeight, rightY, rightHeight }: PlacedBand): string {
    const [x0, x1] = [leftX + BLOCK * px, rightX].map(hundredths);
    const middle = hundredths((x0 + x1) / 2);
    const edges = (y: number, size: number): [number, number] => [y + Math.min(0, (size - 1) / 2), y + Math.max(size, (size + 1) / 2)];
    const [leftTop, leftEnd] = edges(leftY, leftHeight).map(hundredths);
    const [rightTop, rightEnd] = edges(rightY, rightHeight).map(hundredths);
    return (
      `M${x0} ${leftTop}C${middle} ${leftTop} ${middle} ${rightTop} ${x1} ${rightTop}` +
      `L${x1} ${rightEnd}C${middle} ${rightEnd} ${middle} ${leftEnd} ${x0} ${leftEnd}Z`
    );
  }

  function blockNode({ theme, lines, y, height: size }: PlacedBlock, side: "from" | "to"): SvgNode {
    const left = side === "from";
    const named = chosen[side] === theme.id;
    const led = data.flows.some((flow) => flow[side] === theme.id && isChosen(flow));
    const ink = (color: string): string => (led || named ? color : colors.text3);
    const anchor = left ? "end" : "start";
    const middle = y + size / 2;
    const numberX = left ? leftX - GAP * px : rightX + (BLOCK + GAP) * px;
    const nameX = left ? numberX - leftNumbers - GAP * px : numberX + rightNumbers + GAP * px;
    const first = middle + 4 * px - ((lines.length - 1) * NAME_LINE * px) / 2;
    return marked(
      { [side]: theme.id },
      group(`${side}-${theme.id}`, [
        h("rect", {
          x: left ? leftX : rightX,
          y: Math.min(y, middle - 0.5),
          width: BLOCK * px,
          height: Math.max(1, size),
          fill: mix(themeColor(theme.slot, style, "mark"), colors.surface, led || named ? 1 : 0.35),
        }),
        textAt(numberX, middle + 4 * px, count(theme.papers), {
          size: NUMBER_SIZE * px,
          fill: ink(colors.text2),
          anchor,
          tabular: true,
        }),
        ...lines.map((line, i) =>
          textAt(nameX, first + i * NAME_LINE * px, line, { size: NAME_SIZE * px, weight: 500, fill: ink(colors.text1), anchor }),
        ),
      ]),
    );
  }
}

function papersOf({ themes }: FlowSide): number {
  return themes.reduce((sum, { papers }) => sum + papers, 0);
}
