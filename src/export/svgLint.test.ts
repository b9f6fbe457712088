import { expect, test } from "vitest";
import { chartStyle } from "../charts/style";
import { svgOf, textAt } from "../charts/chart";
import { group, h, type SvgNode } from "../charts/svg";
import { plainSvg } from "./plainSvg";
import { svgFaults } from "./svgLint";

const style = chartStyle("light");
const about = [h("title", {}, "Bees"), h("desc", {}, "A circle."), h("metadata", {})];

/** A picture as a file has it, with something in it. */
function fileWith(...nodes: readonly SvgNode[]): SvgNode {
  const plain = plainSvg(svgOf({ width: 100, height: 50, body: group("figure", []) }, "Bees", style), "inter");
  return { ...plain, children: [...about, ...nodes] };
}

const text = (attributes: Record<string, string | number>) => h("text", { "font-size": 12, fill: "#000000", ...attributes }, "Bees");
const FONT = "Inter, Helvetica, Arial, sans-serif";

test("plain shapes, names and texts survive", () => {
  const good = [
    h("g", { id: "bees", transform: "translate(10 20) rotate(-42 3 4)" }, h("circle", { cx: 1, cy: 2, r: 3.5, fill: "#0A6647" })),
    h("path", { d: "M0,0L10,-2.5Z", fill: "none", stroke: "#0A6647", "stroke-width": 1.5, "stroke-opacity": 0.35 }),
    h("style", {}, "@font-face{font-family:Inter;src:url(data:font/woff2;base64,AAAA) format('woff2')}"),
    text({ "font-family": FONT }),
  ];
  expect(svgFaults(fileWith(...good))).toEqual([]);
});

test.each([
  [h("rect", { fill: "rgba(0,0,0,0.5)" }), 'fill="rgba(0,0,0,0.5)" is no plain colour'],
  [h("rect", { fill: "var(--line)" }), 'fill="var(--line)" is no plain colour'],
  [h("rect", { stroke: "transparent" }), 'stroke="transparent" is no plain colour'],
  [h("rect", { style: "fill:red" }), "the attribute style of <rect> is not read by every program"],
  [h("rect", { class: "bar" }), "the attribute class of <rect> is not read by every program"],
  [h("rect", { font: "12px Inter" }), "the attribute font of <rect> is not read by every program"],
  [h("g", { transform: "translate(4px, 2px)" }), 'transform="translate(4px, 2px)" is no plain transform'],
  [h("foreignObject", {}), "<foreignObject> is not drawn by every program"],
  [h("filter", {}), "<filter> is not drawn by every program"],
  [h("style", {}, "text{fill:red}"), "the style sheet holds more than typefaces"],
  [h("path", { d: "MNaN,0" }), "d of <path> holds what is no number"],
  [h("rect", { width: "10%" }), 'width="10%" is no plain number'],
  [h("g", { id: "two words" }), 'the name "two words" is no XML name'],
  [h("g", {}, h("g", { id: "bee" }), h("g", { id: "bee" })), 'the name "bee" is there twice'],
  [text({ "font-family": "Inter" }), "“Bees” names no typeface that every machine has"],
  [h("text", { "font-family": FONT, "font-size": 12, fill: "#000000" }, ""), "there is an empty text"],
])("a fault is named: %#", (node, fault) => expect(svgFaults(fileWith(node))).toEqual([fault]));

test("a file says what it is", () => {
  expect(svgFaults({ ...fileWith(), children: [] })).toEqual(["title", "desc", "metadata"].map((part) => `the picture has no <${part}>`));
});

test("what only the page needs is made plain", () => {
  const halo = textAt(5, 9, "Clover", { size: 12, fill: "#0A6647" });
  const chart = group("a bee", [
    group("a bee", [h("rect", { width: 9, height: 9, fill: "none", "pointer-events": "all" })]),
    { ...halo, attributes: { ...halo.attributes, stroke: "#FFFFFF", "stroke-width": 3, "paint-order": "stroke" } },
    textAt(5, 20, "12", { size: 12, fill: "#000000", tabular: true }),
    textAt(5, 30, "", { size: 12, fill: "#000000" }),
  ]);
  const plain = plainSvg(svgOf({ width: 100, height: 50, body: chart }, "Bees", style), "arial");
  expect(svgFaults({ ...plain, children: [...about, ...plain.children] })).toEqual([]);
  const [body] = plain.children as SvgNode[];
  expect(body.attributes.id).toBe("a-bee");
  const [edge, words, number] = body.children as SvgNode[];
  expect([edge, words, number].map(({ children }) => children)).toEqual([["Clover"], ["Clover"], ["12"]]);
  expect(edge.attributes).toMatchObject({ fill: "#FFFFFF", stroke: "#FFFFFF", "stroke-width": 3, "aria-hidden": "true" });
  expect(words.attributes).toMatchObject({ fill: "#0A6647", "font-family": "Arial, Helvetica, 'Liberation Sans', sans-serif" });
  expect(words.attributes).not.toHaveProperty("stroke");
});
