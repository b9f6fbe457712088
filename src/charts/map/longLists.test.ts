/** The map of so many papers that they are one image. */
import { describe, expect, test } from "vitest";
import { gaussian } from "../../../analysis/fixtures/gaussian";
import { randomFor } from "../../../analysis/random";
import { atOnce } from "../atOnce";
import { chartStyle, themeColor } from "../style";
import type { PaintPixels, SvgNode } from "../svg";
import { type MapData, mapLayout } from "./mapLayout";
import { mapOrder } from "./mapOrder";
import { carriedLabels } from "./mapZoom";
import { mapLabels, type MapOptions, themeMap } from "./themeMap";

const style = chartStyle("light");
const usual: MapOptions = { width: 500, height: 400, selection: {}, hulls: true, labels: true, labelText: "full", reserved: [] };
const MANY = 6000;

/** Three heaps of papers; the last paper stands alone. */
function heaps(papers: number): MapData {
  const random = randomFor(9, "heaps");
  const theme = Int32Array.from({ length: papers }, (_, row) => row % 3);
  const along = (at: readonly number[]) => Float64Array.from(theme, (id) => at[id] + 0.02 * gaussian(random));
  const [x, y] = [along([0.1, 0.5, 0.9]), along([0.2, 0.7, 0.3])];
  [x[papers - 1], y[papers - 1]] = [0.5, 0.1];
  const themes = ["Bees", "Tunnels", "Kites"].map((label, id) => ({ id, label, shortLabel: label, size: papers / 3, slot: id }));
  return { themes, points: { x, y, theme } };
}

function all(node: SvgNode, tag: string): SvgNode[] {
  const inside = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, tag)));
  return node.tag === tag ? [node, ...inside] : inside;
}

/** The colour in the middle of a paper's point. */
function colorOf(map: ReturnType<typeof themeMap>, row: number): string {
  const { width, data } = atOnce((all(map.body, "image")[0].pixels as PaintPixels)(1));
  const at = 4 * (Math.floor(map.points.y[row]) * width + Math.floor(map.points.x[row]));
  return `#${[...data.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

describe("a map of many papers", () => {
  test("has shapes up to 5,000 papers, and one image among areas and labels above that", () => {
    expect(all(themeMap(heaps(4998), usual, style).body, "circle")).toHaveLength(4998);
    const map = themeMap(heaps(MANY), usual, style);
    expect(all(map.body, "circle")).toHaveLength(0);
    expect(all(map.body, "image").map(({ attributes }) => attributes)).toEqual([{ x: 0, y: 0, width: 500, height: 400 }]);
    expect(map.labels).toHaveLength(3);
    expect(all(map.body, "path")).toHaveLength(3);
    const few = themeMap(heaps(30), { ...usual, mostShapes: 20 }, style);
    expect(all(few.body, "image")).toHaveLength(1);
  });

  test("shows themes in their colours, dims as shapes are dimmed, and rings the selected paper", () => {
    const data = heaps(MANY);
    const lone = MANY - 1;
    const scale = { ...usual, width: 800, height: 640 };
    expect(colorOf(themeMap(data, scale, style), lone)).toBe(themeColor(2, "light", "mark"));
    const dimmed = new Uint8Array(MANY);
    dimmed[lone] = 1;
    const [shape] = all(themeMap(data, { ...scale, dimmed, mostShapes: MANY }, style).body, "circle").filter(
      ({ mark }) => mark?.paper === lone,
    );
    expect(colorOf(themeMap(data, { ...scale, dimmed }, style), lone)).toBe(shape.attributes.fill);
    expect(shape.attributes.fill).not.toBe(themeColor(2, "light", "mark"));
    const selected = themeMap(data, { ...scale, selection: { paper: lone } }, style);
    expect(all(selected.body, "circle").map(({ mark }) => mark)).toEqual([{ paper: lone }]);
    const unclear = { ...data, points: { ...data.points, theme: data.points.theme.with(lone, -1) } };
    expect(colorOf(themeMap(unclear, scale, style), lone)).toBe(style.colors.control);
  });

  test("draws the same with what was made before as without", () => {
    const data = heaps(MANY);
    const options = { ...usual, picked: [1, 2], zoom: { k: 2, x: -100, y: -80 } };
    const layout = mapLayout(data, options, 1);
    const ready = themeMap(data, options, style, layout, mapOrder(data, options), mapLabels(data, options, layout));
    const whole = themeMap(data, options, style);
    expect(JSON.stringify(ready.body)).toBe(JSON.stringify(whole.body));
    const pixels = (map: typeof whole) => atOnce((all(map.body, "image")[0].pixels as PaintPixels)(1)).data;
    const wanted = pixels(whole);
    expect(pixels(ready).every((value, i) => value === wanted[i])).toBe(true);
  });

  test("small points grow where zooming makes room, up to a size", () => {
    const data = heaps(60_000);
    const layout = mapLayout(data, usual, 1);
    const radiusAt = (k: number) => themeMap(data, { ...usual, labels: false, zoom: { k, x: 0, y: 0 } }, style, layout).points.radius;
    expect(radiusAt(1)).toBe(layout.points.radius);
    expect(radiusAt(1.5)).toBeGreaterThan(radiusAt(1));
    expect(radiusAt(20)).toBe(2);
  });
});

test("labels that are carried along keep to what they name", () => {
  const data = heaps(60);
  const layout = mapLayout(data, usual, 1);
  const whole = { k: 1, x: 0, y: 0 };
  const labels = mapLabels(data, usual, layout);
  expect(carriedLabels(labels, whole, whole)).toBe(labels);
  const to = { k: 2, x: -30, y: 12 };
  carriedLabels(labels, whole, to).forEach((label, i) => {
    const [from, spot] = [labels[i], labels[i].leader?.[0]];
    expect([label.box.width, label.box.height, label.theme]).toEqual([from.box.width, from.box.height, from.theme]);
    if (spot) expect(label.leader?.[0]).toEqual([2 * spot[0] - 30, 2 * spot[1] + 12]);
    else expect(label.box.x + label.box.width / 2).toBeCloseTo(2 * (from.box.x + from.box.width / 2) - 30);
  });
  const back = carriedLabels(carriedLabels(labels, whole, to), to, whole);
  back.forEach(({ box }, i) => expect(box.x).toBeCloseTo(labels[i].box.x));
});

test("a label that is carried over the caption is left out, its line too", () => {
  const data = heaps(60);
  const layout = mapLayout(data, usual, 1);
  const labels = mapLabels(data, usual, layout);
  const [label] = labels;
  const y = usual.height - 30;
  const over = { ...label, box: { ...label.box, x: 20, y }, leader: undefined };
  const crossing = {
    ...label,
    box: { ...label.box, x: 300, y: 100 },
    leader: [
      [301, 101],
      [40, usual.height - 10],
    ] as const,
  };
  const above = { ...label, box: { ...label.box, x: 20, y: y - 80 }, leader: undefined };
  const drawn = themeMap(data, usual, style, layout, mapOrder(data, usual), [over, crossing, above]);
  expect(drawn.labels).toEqual([above]);
});
