import { describe, expect, test } from "vitest";
import type { Selection } from "../chart";
import { chartStyle } from "../style";
import { renderSvg, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { contrast } from "../contrast";
import { dated, everything, part, textOf, theme, topic, words } from "./testTopics";
import { topicThemes, type TopicThemesData, type TopicThemesOptions } from "./topicThemes";

const style = chartStyle("light");
const papers = ["2022-10-03", "2023-05", "2024-02-11", "2024-02-11", "2024-09-30", "2025-01-20", "2025-06-09", ""].map(dated);
const data: TopicThemesData = {
  topics: [
    topic(0, { 0: 4, 1: 1 }, "KV cache", ["key-value cache"]),
    topic(1, { 0: 1, 2: 7 }, "Long context", ["context length"]),
    topic(2, {}, "Nowhere"),
  ],
  themes: [theme(0, "Long context"), theme(1, "Pruning"), theme(2, "Data mixtures")],
  papers,
  themeOf: Int32Array.from([0, 0, 0, 0, 1, 2, 2, -1]),
  asOf: "2025-07-28",
};

function chart(options: Partial<TopicThemesOptions> = {}, changes: Partial<TopicThemesData> = {}): SvgNode {
  const all = { width: 1420, value: "count", selection: {}, timeline: true, order: "given", ...options } as const;
  return topicThemes({ ...data, ...changes }, all, style).body;
}

function cells(body: SvgNode): { mark: SvgNode["mark"]; fill: string; text: string | undefined; ink: string | undefined }[] {
  return part(body, "heat-map").children.map((node) => {
    const [shape, number] = (node as SvgNode).children as SvgNode[];
    const text = number?.tag === "text" ? number : undefined;
    return {
      mark: (node as SvgNode).mark,
      fill: String(shape.attributes.fill),
      text: text?.children[0] as string,
      ink: text && String(text.attributes.fill),
    };
  });
}

/** Left, right, top of every text; slanted ones turned. */
function extents(body: SvgNode): { left: number; right: number; top: number }[] {
  const visit = (node: SvgNode, angle: number, cx: number, cy: number): { left: number; right: number; top: number }[] => {
    const turn = /rotate\((\S+) (\S+) (\S+)\)/.exec(String(node.attributes.transform ?? ""));
    const [a, x, y] = turn ? turn.slice(1).map(Number) : [angle, cx, cy];
    const inner = node.children.flatMap((child) => (typeof child === "string" ? [] : visit(child, a, x, y)));
    if (node.tag !== "text") return inner;
    const size = Number(node.attributes["font-size"]);
    const width = textWidth(textOf(node.children), size, Number(node.attributes["font-weight"]) as 400);
    const anchor = node.attributes["text-anchor"] === "end" ? 1 : node.attributes["text-anchor"] === "middle" ? 0.5 : 0;
    const start = Number(node.attributes.x) - anchor * width;
    const corners = [start, start + width].flatMap((px) =>
      [Number(node.attributes.y), Number(node.attributes.y) - 0.75 * size].map((py) => [px, py]),
    );
    const radians = (a * Math.PI) / 180;
    const turned = corners.map(([px, py]) => [
      x + (px - x) * Math.cos(radians) - (py - y) * Math.sin(radians),
      y + (px - x) * Math.sin(radians) + (py - y) * Math.cos(radians),
    ]);
    const xs = turned.map(([px]) => px);
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...turned.map(([, py]) => py)) }];
  };
  return visit(body, 0, 0, 0);
}

describe("topicThemes", () => {
  test("one row per topic, with its papers", () => {
    const names = part(chart(), "names").children as SvgNode[];
    expect(names.map(words)).toEqual([
      ["KV cache", "key-value cache", "5"],
      ["Long context", "context length", "8"],
      ["Nowhere", "0"],
    ]);
    expect(names.map(({ mark }) => mark)).toEqual([{ topic: 0 }, { topic: 1 }, { topic: 2 }]);
  });

  test("rows can be sorted by papers", () => {
    expect(words(part(chart({ order: "papers" }), "names"))[0]).toBe("Long context");
  });

  test("a cell per topic and theme holds its papers, zero has no number", () => {
    const drawn = cells(chart());
    expect(drawn.map(({ text }) => text)).toEqual(["4", "1", undefined, "1", undefined, "7", undefined, undefined, undefined]);
    expect(drawn[5].mark).toEqual({ topic: 1, theme: 2 });
    for (const { fill, ink } of drawn) if (ink) expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test("cells can show shares of the topic's papers, which add up to all of them, and lifts", () => {
    const share = chart({ value: "share" });
    expect(
      cells(share)
        .slice(0, 3)
        .map(({ text }) => text),
    ).toEqual(["80", "20", undefined]);
    const lift = cells(chart({ value: "lift" }));
    expect(lift[0].text).toBe("2.0×");
    expect(lift[1].fill).toBe(style.colors.surface);
  });

  test("a lift from few papers does not shout: hollow below three, below five where less than one was to be expected, unless many were", () => {
    const held = [
      { theme: 0, papers: 2, lift: 2 },
      { theme: 1, papers: 3, lift: 2 },
      { theme: 2, papers: 4, lift: 20 },
      { theme: 3, papers: 5, lift: 20 },
      { theme: 4, papers: 1, lift: 0.1 },
    ];
    const themes = held.map(({ theme: id }) => theme(id));
    const loud = { ...topic(0, { 0: 14 }), themes: held };
    const fills = cells(chart({ value: "lift" }, { topics: [loud], themes, papers: Array.from({ length: 14 }, () => dated("")) }));
    const hollow = fills.map(({ fill }) => fill === style.colors.surface);
    expect(hollow).toEqual([true, false, true, false, false]);
  });

  test("ordered by blocks, topics and themes that belong together stand together; the unclear papers keep the last column", () => {
    const themes = [...Array.from({ length: 4 }, (_, id) => theme(id)), { ...theme(-1, "Unclear", 1), slot: -1 }];
    const topics = [topic(0, { 0: 4, 2: 3 }), topic(1, { 1: 5, 3: 2 }), topic(2, { 0: 3, 2: 4 }), topic(3, { 1: 3, 3: 3 }), topic(4, {})];
    const dates = Array.from({ length: 7 }, () => dated(""));
    const body = chart({ order: "blocks" }, { topics, themes, papers: dates, themeOf: new Int32Array(7) });
    const rows = part(body, "names").children.map((row) => (row as SvgNode).mark?.topic);
    const columns = cells(body)
      .slice(0, 5)
      .map(({ mark }) => mark?.theme);
    const kinds = (ids: readonly (number | undefined)[]): string => ids.map((id) => ["even", "odd"][(id ?? 0) % 2]).join(" ");
    expect(rows.at(-1)).toBe(4);
    expect(columns.at(-1)).toBe(-1);
    expect(kinds(rows.slice(0, 4))).toMatch(/^(even even odd odd|odd odd even even)$/);
    expect(kinds(columns.slice(0, 4))).toBe(kinds(rows.slice(0, 4)));
    expect(words(body).toSorted()).toEqual(
      words(chart({ order: "papers" }, { topics, themes, papers: dates, themeOf: new Int32Array(7) })).toSorted(),
    );
  });

  test.each<[string, Selection]>([
    ["topic", { topic: 1 }],
    ["theme", { theme: 0 }],
    ["paper", { paper: 5 }],
  ])("a chosen %s dims the others and hides nothing", (_, selection) => {
    const plain = chart();
    const chosen = chart({ selection });
    expect(words(chosen)).toEqual(words(plain));
    const marks = (body: SvgNode): number => everything(body).filter(({ mark }) => mark !== undefined).length;
    expect(marks(chosen)).toBe(marks(plain));
    const changed = cells(chosen).map(({ fill }, i) => fill !== cells(plain)[i].fill);
    expect(changed).toContain(true);
    expect(changed).toContain(false);
  });

  test("the chosen topic has a ground and a frame", () => {
    const names = part(chart({ selection: { topic: 1 } }), "names").children as SvgNode[];
    const fills = (node: SvgNode): unknown[] => everything(node).flatMap(({ attributes: { fill, stroke } }) => [fill, stroke]);
    expect(fills(names[1])).toEqual(expect.arrayContaining([style.colors.selected, style.colors.accent]));
    expect(fills(names[0])).not.toContain(style.colors.accent);
  });

  test("every dated paper of a topic is on its line, the first as a diamond with its month", () => {
    const line = part(chart(), "timeline-1");
    const marks = everything(line).flatMap(({ mark, tag }) => (mark ? [`${tag} ${mark.paper}`] : []));
    expect(marks.toSorted()).toEqual(["circle 1", "circle 2", "circle 3", "circle 4", "circle 5", "circle 6", "polygon 0"]);
    expect(words(line)).toEqual(["Oct 2022"]);
  });

  test("a paper whose day is not known has a paler dot", () => {
    const dots = everything(part(chart(), "timeline-1")).filter(({ tag }) => tag === "circle");
    const [known, coarse] = [2, 1].map((paper) => dots.find(({ mark }) => mark?.paper === paper) as SvgNode);
    expect(contrast(String(coarse.attributes.fill), style.colors.surface)).toBeLessThan(
      contrast(String(known.attributes.fill), style.colors.surface),
    );
  });

  test("narrow pictures, and papers without dates, have no time", () => {
    const ids = (body: SvgNode): unknown[] => everything(body).map(({ attributes }) => attributes.id);
    expect(ids(chart())).toContain("timeline");
    expect(ids(chart({ width: 600 }))).not.toContain("timeline");
    expect(ids(chart({ timeline: false }))).not.toContain("timeline");
    expect(ids(chart({}, { papers: papers.map(() => dated("")) }))).not.toContain("timeline");
    expect(words(chart({ width: 600 }))).not.toContain("key-value cache");
  });

  test("a column of unclear papers makes rows add up, and can be chosen", () => {
    const themes = [...data.themes, { ...theme(-1, "Unclear", 1), slot: -1 }];
    const ofAll = topic(1, { 0: 4, 1: 1, 2: 2 }, "Long context");
    const all = { ...ofAll, papers: Int32Array.from({ length: 8 }, (_, row) => row) };
    const numbers = (value: TopicThemesOptions["value"]) => cells(chart({ value }, { topics: [all], themes })).map(({ text }) => text);
    expect(numbers("count")).toEqual(["4", "1", "2", "1"]);
    expect(numbers("share")).toEqual(["50", "13", "25", "13"]);
    const chosen = cells(chart({ selection: { theme: -1 } }, { topics: [all, topic(2, { 0: 2 }, "KV cache")], themes }));
    const plain = cells(chart({}, { topics: [all, topic(2, { 0: 2 }, "KV cache")], themes }));
    expect(chosen[3].fill).toBe(plain[3].fill);
    expect(chosen[4].fill).not.toBe(plain[4].fill);
  });

  test("no word is cut off, however many themes and however narrow", () => {
    const long = "Parameter-efficient adaptation of multilingual speech models";
    for (const width of [390, 700, 960, 1420]) {
      for (const count of [1, 14, 25]) {
        for (const value of ["count", "share", "lift"] as const) {
          const themes = Array.from({ length: count }, (_, id) => theme(id, id % 3 === 1 ? long : `Theme ${id}`));
          const topics = [topic(0, { 0: 4, [count - 1]: 3 }, long), ...data.topics.slice(1)];
          for (const { left, right, top } of extents(chart({ width, value }, { themes, topics }))) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width);
            expect(top).toBeGreaterThanOrEqual(0);
          }
        }
      }
    }
  });

  test("draws nothing in particular without topics or themes", () => {
    expect(words(chart({}, { topics: [] }))).not.toContain("1");
    expect(words(chart({}, { themes: [] }))).toContain("KV cache");
  });

  test("same input, same picture", () => {
    expect(renderSvg(chart())).toBe(renderSvg(chart()));
  });
});
