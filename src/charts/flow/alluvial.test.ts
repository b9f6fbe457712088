import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "../contrast";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { textWidth, type Weight } from "../textWidth";
import { alluvial } from "./alluvial";
import type { FlowData, FlowTheme } from "./flowData";
import { flowLayout } from "./flowLayout";
import { crossings, flowOrder } from "./flowOrder";

const style = chartStyle("light");
const NAMES = [
  "Bees",
  "Glacier retreat & ice cores",
  "Violin varnish and the soundboards of old masters",
  "Electroencephalographically",
  "Tunnels",
];

/** Flows of papers between invented themes; the last of each side are the unclear papers. */
function flowsOf(table: readonly (readonly number[])[]): FlowData {
  const [rows, columns] = [table.length, table[0].length];
  const side = (sizes: readonly number[]): FlowTheme[] =>
    sizes.map((papers, id) => {
      const unclear = id === sizes.length - 1;
      return { id: unclear ? -1 : id, label: unclear ? "Unclear" : `${NAMES[id % NAMES.length]} ${id}`, papers, slot: unclear ? -1 : id };
    });
  const first = side(table.map((row) => row.reduce((sum, papers) => sum + papers, 0)));
  const second = side(Array.from({ length: columns }, (_, j) => table.reduce((sum, row) => sum + row[j], 0)));
  const flows = table.flatMap((row, i) =>
    row.flatMap((papers, j) =>
      papers === 0 ? [] : [{ from: i === rows - 1 ? -1 : i, to: j === columns - 1 ? -1 : j, before: papers, since: papers }],
    ),
  );
  return {
    first: { heading: "Now: some themes", note: "so many papers", themes: first.filter(({ papers }) => papers > 0) },
    second: { heading: "With others", note: "so many papers", themes: second.filter(({ papers }) => papers > 0) },
    flows,
    bands: "Bands: papers that two themes have in common.",
  };
}

const anyFlows = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 16 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .filter((table) => table.some((row) => row.some((papers) => papers > 0)))
  .map(flowsOf);
const anyWidth = fc.constantFrom(340, 620, 1100);

test("bands fill the blocks that they lead from and to, and blocks do not touch", () => {
  fc.assert(
    fc.property(anyFlows, anyWidth, (data, width) => {
      const { left, right, bands, height } = flowLayout(data, { width, height: 420 }, style);
      for (const [blocks, own, y, size] of [
        [left, "from", "leftY", "leftHeight"],
        [right, "to", "rightY", "rightHeight"],
      ] as const) {
        let last = 0;
        for (const block of blocks) {
          expect(block.y).toBeGreaterThan(last);
          last = block.y + block.height;
          const mine = bands.filter((_, i) => data.flows[i][own] === block.theme.id).sort((a, b) => a[y] - b[y]);
          expect(mine.reduce((sum, band) => sum + band[size], 0)).toBeCloseTo(block.height, 6);
          mine.forEach((band, i) => expect(band[y]).toBeCloseTo(i === 0 ? block.y : mine[i - 1][y] + mine[i - 1][size], 6));
        }
        expect(last).toBeLessThanOrEqual(height);
      }
    }),
    { numRuns: 60 },
  );
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function texts(node: SvgNode): Box[] {
  const inside = node.children.flatMap((child) => (typeof child === "string" ? [] : texts(child)));
  if (node.tag !== "text") return inside;
  const [text] = node.children as readonly string[];
  const { x, y, "font-size": size, "font-weight": weight, "text-anchor": anchor } = node.attributes;
  const width = textWidth(text, Number(size), Number(weight) as Weight);
  const left = Number(x) - (anchor === "end" ? width : 0);
  return [{ text, left, right: left + width, top: Number(y) - 0.75 * Number(size), bottom: Number(y) + 0.22 * Number(size) }];
}

test("no text lies on another or is cut off", () => {
  fc.assert(
    fc.property(anyFlows, anyWidth, fc.constantFrom(1, 1.15), (data, width, scale) => {
      const chart = alluvial(data, { width, height: 420, chosen: {} }, chartStyle("dark", scale));
      const boxes = texts(chart.body);
      boxes.forEach((a, i) => {
        expect(a.left, a.text).toBeGreaterThanOrEqual(-1);
        expect(a.right, a.text).toBeLessThanOrEqual(width + 1);
        expect(a.bottom, a.text).toBeLessThanOrEqual(chart.height);
        for (const b of boxes.slice(i + 1)) {
          const apart = a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${a.text} | ${b.text}`).toBe(true);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test("the order takes crossings away, keeps every theme, and the unclear papers last", () => {
  const twisted = flowsOf([
    [0, 0, 9, 0],
    [0, 8, 0, 1],
    [7, 0, 0, 0],
    [0, 0, 0, 4],
  ]);
  const { left, right } = flowOrder(twisted);
  const weights = twisted.flows.map(({ from, to, before }) => ({ from, to, papers: before }));
  expect(crossings(left, right, weights)).toBeLessThan(crossings(twisted.first.themes, twisted.second.themes, weights));
  fc.assert(
    fc.property(anyFlows, (data) => {
      const order = flowOrder(data);
      for (const [side, themes] of [
        [order.left, data.first.themes],
        [order.right, data.second.themes],
      ] as const) {
        expect(side.map(({ id }) => id).sort((a, b) => a - b)).toEqual(themes.map(({ id }) => id).sort((a, b) => a - b));
        if (themes.some(({ id }) => id < 0)) expect(side.at(-1)?.id).toBe(-1);
      }
    }),
  );
});

test("marks tell the themes of both sides; small and unclear bands are grey; a choice dims the rest", () => {
  const data = flowsOf([
    [200, 1, 0],
    [0, 50, 3],
    [0, 4, 0],
  ]);
  const options = { width: 900, height: 420 };
  const plain = alluvial(data, { ...options, chosen: {} }, style);
  const marks = (node: SvgNode): string[] => [
    ...(node.tag === "path" ? [`${node.mark?.from} ${node.mark?.to} ${node.attributes.fill}`] : []),
    ...node.children.flatMap((child) => (typeof child === "string" ? [] : marks(child))),
  ];
  const bands = marks(plain.body);
  expect(bands.map((band) => band.split(" ").slice(0, 2).join(" "))).toEqual(["0 0", "1 1", "-1 1", "1 -1", "0 1"]);
  const fills = bands.map((band) => band.split(" ")[2]);
  const channels = (color: string): number[] => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const isGrey = (color: string): boolean => Math.max(...channels(color)) - Math.min(...channels(color)) <= 6;
  expect(fills.map(isGrey)).toEqual([false, false, true, true, true]);
  expect(fills[0]).not.toBe(fills[1]);
  const chosen = marks(alluvial(data, { ...options, chosen: { from: 1 } }, style).body);
  expect(chosen.filter((band, i) => band === bands[i]).map((band) => band.split(" ")[0])).toEqual(["1", "1"]);
  expect(renderSvg(plain.body)).toBe(renderSvg(alluvial(data, { ...options, chosen: {} }, style).body));
});

test("names and numbers of what is not chosen can be read", () => {
  const data = flowsOf([
    [200, 1, 0],
    [0, 50, 3],
    [0, 4, 0],
  ]);
  const inks = (node: SvgNode): string[] =>
    node.tag === "text" ? [String(node.attributes.fill)] : node.children.flatMap((child) => (typeof child === "string" ? [] : inks(child)));
  for (const look of [chartStyle("light"), chartStyle("dark")]) {
    const chart = alluvial(data, { width: 900, height: 420, chosen: { from: 1 } }, look);
    for (const ink of inks(chart.body)) expect(contrast(ink, look.colors.surface)).toBeGreaterThanOrEqual(4.5);
  }
});
