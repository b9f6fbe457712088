import { describe, expect, test } from "vitest";
import { gaussian } from "../../../analysis/fixtures/gaussian";
import { randomFor } from "../../../analysis/random";
import { chartStyle, themeColor } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { boxesOverlap, boxHolds, boxToRing, segmentMeetsBox } from "./geometry";
import { type MapData, mapLayout } from "./mapLayout";
import { type MapOptions, type ThemeMap, themeMap } from "./themeMap";

const style = chartStyle("light");
const usual: MapOptions = { width: 750, height: 710, selection: {}, hulls: true, labels: true, labelText: "full", reserved: [] };
const toolbars = [
  { x: 16, y: 12, width: 180, height: 30 },
  { x: 600, y: 12, width: 134, height: 30 },
];

/** So many themes with so many papers each, in round heaps. */
function heaps(themes: number, each: number, spread = 0.03, label = (i: number) => `Theme of words ${i}`): MapData {
  const random = randomFor(7, `heaps ${themes}`);
  const centres = Array.from({ length: themes }, () => [random(), 0.7 * random()]);
  const theme = Int32Array.from({ length: themes * each }, (_, i) => i % themes);
  return {
    themes: centres.map((_, id) => ({ id, label: label(id), shortLabel: `T${id}`, size: each, slot: id })),
    points: {
      theme,
      x: Float64Array.from(theme, (id) => centres[id][0] + spread * gaussian(random)),
      y: Float64Array.from(theme, (id) => centres[id][1] + spread * gaussian(random)),
    },
  };
}

function all(node: SvgNode, wanted: (node: SvgNode) => boolean): SvgNode[] {
  const inside = node.children.flatMap((child) => (typeof child === "string" ? [] : all(child, wanted)));
  return wanted(node) ? [node, ...inside] : inside;
}

const circlesOf = ({ body }: ThemeMap) => all(body, ({ tag, mark }) => tag === "circle" && mark?.paper !== undefined);
const hullsOf = ({ body }: ThemeMap) => all(body, ({ tag }) => tag === "path");

function expectTidyLabels({ labels, width, height }: ThemeMap, reserved: MapOptions["reserved"]): void {
  labels.forEach((a, i) => {
    expect(boxHolds({ x: 0, y: 0, width, height }, a.box)).toBe(true);
    expect(reserved.some((box) => boxesOverlap(a.box, box))).toBe(false);
    for (const [j, b] of labels.entries()) {
      if (j < i) expect(boxesOverlap(a.box, b.box)).toBe(false);
      if (j !== i && a.leader) expect(segmentMeetsBox(a.leader, b.box)).toBe(false);
    }
  });
}

describe("themeMap", () => {
  test("rings the picked papers, dimmed ones too, and draws each paper once", () => {
    const data = heaps(4, 6);
    const picked = [1, 5, 9];
    const map = themeMap(data, { ...usual, picked, dimmed: Uint8Array.from({ length: 24 }, (_, row) => Number(row === 5)) }, style);
    const ringed = circlesOf(map).filter(({ attributes }) => attributes.stroke === style.colors.text1);
    expect(ringed.map(({ mark }) => mark?.paper).sort()).toEqual(picked);
    expect(circlesOf(map)).toHaveLength(24);
  });

  test("draws each paper where it says it does, marked with paper and theme", () => {
    const data = heaps(4, 6);
    const map = themeMap(data, usual, style);
    const circles = circlesOf(map);
    expect(circles).toHaveLength(24);
    for (const { mark, attributes } of circles) {
      const row = mark?.paper ?? -1;
      expect(mark?.theme).toBe(data.points.theme[row]);
      expect(attributes.cx).toBeCloseTo(map.points.x[row], 1);
      expect(attributes.cy).toBeCloseTo(map.points.y[row], 1);
    }
  });

  test("labels every theme without overlap, off the toolbars and the edges", () => {
    for (const [themes, size] of [
      [14, { width: 750, height: 710 }],
      [14, { width: 390, height: 370 }],
      [25, { width: 750, height: 710 }],
    ] as const) {
      const options = {
        ...usual,
        ...size,
        labelText: size.width < 500 ? ("short" as const) : usual.labelText,
        reserved: toolbars.slice(0, 1),
      };
      const map = themeMap(heaps(themes, 8, 0.05), options, style);
      expect(map.labels).toHaveLength(themes);
      expectTidyLabels(map, options.reserved);
    }
  });

  test("puts each label nearer to its own area than to any other, where areas lie apart", () => {
    const data = heaps(5, 9, 0.02);
    const { hulls } = mapLayout(data, usual, 1);
    for (const { box, theme } of themeMap(data, usual, style).labels) {
      const distances = hulls.map((parts) => Math.min(...parts.map(({ ring }) => boxToRing(box, ring))));
      expect(distances.indexOf(Math.min(...distances))).toBe(theme.id);
    }
  });

  test("shortens labels where there is no room, then leaves out the smallest theme's", () => {
    const long = heaps(12, 5, 0.05, (i) => `Theme ${i} has a label of sixty characters or thereabouts`);
    const narrow = themeMap(long, { ...usual, width: 300, height: 260 }, style);
    expectTidyLabels(narrow, []);
    expect(narrow.labels.some(({ block }) => block.lines[0].startsWith("T") && block.lines.join(" ").length < 4)).toBe(true);

    const sized = { ...long, themes: long.themes.map((theme) => ({ ...theme, size: 100 - theme.id })) };
    const tiny = themeMap(sized, { ...usual, width: 220, height: 160 }, style);
    expectTidyLabels(tiny, []);
    const shown = tiny.labels.map(({ theme }) => theme.id);
    expect(shown.length).toBeLessThan(12);
    expect(shown).toContain(0);
  });

  test("shows the number of papers with full labels only", () => {
    const data = heaps(3, 11);
    expect(renderSvg(themeMap(data, usual, style).body)).toContain("11 papers");
    expect(renderSvg(themeMap(data, { ...usual, labelText: "name" }, style).body)).not.toContain("11 papers");
    const short = themeMap(data, { ...usual, labelText: "short" }, style);
    expect(short.labels.map(({ block }) => block.lines)).toEqual([["T0"], ["T1"], ["T2"]]);
  });

  test("dims other themes when one is selected and hides none of them", () => {
    const data = heaps(4, 6);
    const plain = themeMap(data, usual, style);
    const map = themeMap(data, { ...usual, selection: { theme: 2 } }, style);
    expect(circlesOf(map)).toHaveLength(circlesOf(plain).length);
    for (const { mark, attributes } of circlesOf(map)) {
      const color = themeColor(mark?.theme ?? 0, "light", "mark");
      if (mark?.theme === 2) expect(attributes.fill).toBe(color);
      else expect(attributes.fill).not.toBe(color);
    }
    const opacity = (theme: number) => {
      const hull = hullsOf(map).find(({ mark }) => mark?.theme === theme);
      return [hull?.attributes["fill-opacity"], hull?.attributes["stroke-opacity"]];
    };
    expect(opacity(2)).toEqual(["0.14", 0.9]);
    expect(opacity(0)).toEqual(["0.045", 0.18]);
    expect(hullsOf(map).at(-1)?.mark?.theme).toBe(2);
  });

  test("makes the selected label larger and leaves the others in their places", () => {
    const data = heaps(6, 6);
    const before = new Map(themeMap(data, usual, style).labels.map((label) => [label.theme.id, label]));
    for (const { theme, block, box } of themeMap(data, { ...usual, selection: { theme: 2 } }, style).labels) {
      if (theme.id === 2) expect([block.size, block.weight]).toEqual([14.5, 700]);
      else expect(box).toEqual(before.get(theme.id)?.box);
    }
  });

  test("draws a ring round the selected paper and keeps its theme bright", () => {
    const map = themeMap(heaps(4, 6), { ...usual, selection: { paper: 5 } }, style);
    const rings = all(map.body, ({ tag, attributes }) => tag === "circle" && attributes.fill === "none");
    expect(rings.map(({ mark }) => mark?.paper)).toEqual([5]);
    const bright = circlesOf(map).filter(({ mark, attributes }) => attributes.fill === themeColor(mark?.theme ?? 0, "light", "mark"));
    expect(new Set(bright.map(({ mark }) => mark?.theme))).toEqual(new Set([5 % 4]));
  });

  test("dims papers that a filter leaves out", () => {
    const data = heaps(3, 4);
    const dimmed = Uint8Array.from(data.points.theme, (id) => (id === 1 ? 1 : 0));
    const map = themeMap(data, { ...usual, dimmed }, style);
    for (const { mark, attributes } of circlesOf(map)) {
      expect(attributes.fill === themeColor(mark?.theme ?? 0, "light", "mark")).toBe(mark?.theme !== 1);
    }
  });

  test("draws papers of no theme in grey", () => {
    const data = heaps(2, 5);
    const theme = data.points.theme.with(3, -1);
    const grey = circlesOf(themeMap({ ...data, points: { ...data.points, theme } }, usual, style)).filter(({ mark }) => mark?.paper === 3);
    expect(grey[0].attributes.fill).toBe(style.colors.control);
    expect(grey[0].mark).toEqual({ paper: 3 });
  });

  test("moves points with the zoom, keeps their size, and labels what is in view", () => {
    const data = heaps(6, 6);
    const zoom = { k: 3, x: -700, y: -600 };
    const layout = mapLayout(data, usual, 1);
    const map = themeMap(data, { ...usual, zoom }, style, layout);
    expect(map.points.x[4]).toBeCloseTo(3 * layout.points.x[4] - 700);
    expect(map.points.radius).toBe(layout.points.radius);
    expectTidyLabels(map, []);
    expect(map.labels.length).toBeGreaterThan(0);
    expect(map.labels.length).toBeLessThan(6);
  });

  test("labels an area that fills the whole picture", () => {
    const data = heaps(1, 60, 0.1);
    const { labels } = themeMap(data, { ...usual, zoom: { k: 20, x: -19 * 375, y: -19 * 340 } }, style);
    expect(labels.map(({ theme }) => theme.id)).toEqual([0]);
  });

  test("leaves hulls and labels out where they are not wanted", () => {
    const map = themeMap(heaps(3, 5), { ...usual, hulls: false, labels: false }, style);
    expect(hullsOf(map)).toHaveLength(0);
    expect(map.labels).toHaveLength(0);
  });

  test("says what near means, shortly where there is little room", () => {
    expect(renderSvg(themeMap(heaps(2, 3), usual, style).body)).toContain("Near means similar wording. The axes have no unit.");
    expect(renderSvg(themeMap(heaps(2, 3), { ...usual, width: 390 }, style).body)).toContain(">Near means similar wording<");
  });

  test("draws one paper, and an empty map", () => {
    const one = themeMap(heaps(1, 1), usual, style);
    expect(one.labels).toHaveLength(1);
    expect(hullsOf(one)).toHaveLength(1);
    const none = { themes: [], points: { x: new Float64Array(0), y: new Float64Array(0), theme: new Int32Array(0) } };
    expect(circlesOf(themeMap(none, usual, style))).toHaveLength(0);
  });

  test("draws the same map every time", () => {
    const draw = () => renderSvg(themeMap(heaps(9, 7), usual, style).body);
    expect(draw()).toBe(draw());
  });

  test("draws 5,000 papers of 20 themes", () => {
    const map = themeMap(heaps(20, 250, 0.05), usual, style);
    expect(circlesOf(map)).toHaveLength(5000);
    expect(map.labels).toHaveLength(20);
    expectTidyLabels(map, []);
    expect(hullsOf(map)).toHaveLength(20);
  });
});
