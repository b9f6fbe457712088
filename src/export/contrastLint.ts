import { contrast } from "../charts/contrast";
import { mix } from "../charts/style";
import type { SvgNode } from "../charts/svg";
import { textWidth, type Weight } from "../charts/textWidth";

/** Least contrasts (WCAG 2.2, AA): of text, of text that is large, and of shapes that mean something. */
const LEAST = { text: 4.5, large: 3, shape: 3 };
/** From so many pixels on text is large, and from so many where it is bold. */
const LARGE = { usual: 24, bold: 18.66 };
/** Letters stand between their baseline and so much of their size above it. */
const HALF_HEIGHT = 0.36;

type Point = readonly [x: number, y: number];
type Attributes = SvgNode["attributes"];

/** A shape that lies under what is painted after it. */
interface Layer {
  readonly color: string;
  readonly opacity: number;
  readonly holds: (point: Point) => boolean;
}

/** Something that is seen against what was painted before it. */
export interface Contrast {
  /** "text", or the tag of a shape that stands for something. */
  readonly tag: string;
  /** The words, or what the shape stands for: "theme". */
  readonly what: string;
  readonly color: string;
  /** An area that is filled and has no edge of its own. */
  readonly bare: boolean;
  readonly ground: string;
  readonly ratio: number;
  readonly least: number;
}

/**
 * Every text with the least contrast with the areas that were painted under its letters, from the first to the last, or with its halo;
 * and every shape that stands for something, by its colour or its edge, with the ground of the picture. Areas that are let through
 * (`fill-opacity`) are ground only. @param ground what the picture is painted on
 */
export function contrastsIn(picture: SvgNode, ground: string): Contrast[] {
  const layers: Layer[] = [];
  const found: Contrast[] = [];
  visit(picture, {}, ([x, y]) => [x, y], undefined);
  return found;

  function groundAt(point: Point): string {
    return layers.reduce((below, { color, opacity, holds }) => (holds(point) ? mix(color, below, opacity) : below), ground);
  }

  function visit(node: SvgNode, inherited: Attributes, place: (point: Point) => Point, mark: SvgNode["mark"]): void {
    const own = { ...inherited, ...node.attributes };
    const there = moved(String(node.attributes.transform ?? ""), place);
    const means = node.mark ?? mark;
    if (node.tag === "text") return text(node, own, there);
    const shape = outlineOf(node);
    if (shape) {
      const outline = shape.points.map(there);
      const [fill, stroke] = [shape.closed ? paint(own.fill ?? "#000000") : undefined, paint(own.stroke)];
      const opacity = Number(own["fill-opacity"] ?? 1);
      if (means && opacity === 1) {
        const colors = [fill, stroke].filter((color) => color !== undefined);
        const ratio = Math.max(...colors.map((color) => contrast(color, ground)));
        const what = Object.keys(means).join(" ");
        const bare = fill !== undefined && stroke === undefined;
        if (colors.length > 0) found.push({ tag: node.tag, what, color: colors.join(" "), bare, ground, ratio, least: LEAST.shape });
      }
      if (fill) layers.push({ color: fill, opacity, holds: (point) => isInside(point, outline) });
    }
    for (const child of node.children) if (typeof child !== "string" && node.tag !== "title") visit(child, own, there, means);
  }

  function text(node: SvgNode, own: Attributes, there: (point: Point) => Point): void {
    const words = node.children.filter((child) => typeof child === "string").join("");
    const [size, weight] = [Number(own["font-size"]), Number(own["font-weight"] ?? 400)];
    const [x, y, width] = [Number(own.x), Number(own.y), textWidth(words, size, weight as Weight)];
    const start = x - { start: 0, middle: width / 2, end: width }[String(own["text-anchor"] ?? "start") as "start"];
    const along = [0.02, 0.25, 0.5, 0.75, 0.98].map((part) => there([start + part * width, y - HALF_HEIGHT * size]));
    const halo = own["paint-order"] === undefined ? undefined : paint(own.stroke);
    const large = size >= LARGE.usual || (size >= LARGE.bold && weight >= 700);
    const color = paint(own.fill ?? "#000000");
    if (!color || words === "") return;
    for (const under of new Set(halo ? [halo] : along.map(groundAt)))
      found.push({
        tag: "text",
        what: words,
        color,
        bare: false,
        ground: under,
        ratio: contrast(color, under),
        least: large ? LEAST.large : LEAST.text,
      });
  }
}

/** A plain colour, or nothing that is seen. */
function paint(value: string | number | undefined): string | undefined {
  return typeof value === "string" && value.startsWith("#") ? value : undefined;
}

/** "translate(10 20)" or "rotate(-42 10 20)" before the place of the parent. */
function moved(transform: string, place: (point: Point) => Point): (point: Point) => Point {
  const [name, ...numbers] = transform.match(/[a-z]+|-?[\d.]+/g) ?? [""];
  const [a, b = 0, c = 0] = numbers.map(Number);
  if (name === "translate") return ([x, y]) => place([x + a, y + b]);
  if (name !== "rotate") return place;
  const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)];
  return ([x, y]) => place([b + cos * (x - b) - sin * (y - c), c + sin * (x - b) + cos * (y - c)]);
}

interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

function outlineOf({ tag, attributes }: SvgNode): Outline | undefined {
  const n = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case "rect": {
      const [x, y, right, bottom] = [n("x"), n("y"), n("x") + n("width"), n("y") + n("height")];
      const points: Point[] = [[x, y], [right, y], [right, bottom], [x, bottom]]; // prettier-ignore
      return { points, closed: true };
    }
    case "circle": {
      const around = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12);
      const points = around.map((angle): Point => [n("cx") + n("r") * Math.cos(angle), n("cy") + n("r") * Math.sin(angle)]);
      return { points, closed: true };
    }
    case "line": {
      const points: Point[] = [[n("x1"), n("y1")], [n("x2"), n("y2")]]; // prettier-ignore
      return { points, closed: false };
    }
    case "polygon": {
      const points = pairs((String(attributes.points).match(/-?[\d.]+/g) ?? []).map(Number));
      return { points, closed: true };
    }
    case "path": {
      const points = flattened(String(attributes.d));
      return points.length === 0 ? undefined : { points, closed: attributes.fill !== "none" };
    }
    default:
      return undefined;
  }
}

/** The corners of a path of M, L, H, V, C and Z, and three points of each curve (Bézier, third degree). */
function flattened(d: string): Point[] {
  const points: Point[] = [];
  for (const [, command, rest] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    if (command === "H") points.push([numbers[0], y]);
    if (command === "V") points.push([x, numbers[0]]);
    if (command === "M" || command === "L") points.push(...pairs(numbers));
    if (command === "C")
      for (let at = 0; at < numbers.length; at += 6) {
        const [from, ...bend] = [points.at(-1) as Point, ...pairs(numbers.slice(at, at + 6))];
        for (const t of [1 / 3, 2 / 3, 1]) points.push(onCurve([from, ...bend], t));
      }
  }
  return points;
}

/** De Casteljau's algorithm. */
function onCurve(points: readonly Point[], t: number): Point {
  if (points.length === 1) return points[0];
  const between = points.slice(1).map(([x, y], i): Point => [points[i][0] + t * (x - points[i][0]), points[i][1] + t * (y - points[i][1])]);
  return onCurve(between, t);
}

function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length >> 1 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}

/** Crossings of a ray to the right are odd in number. */
function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  });
  return inside;
}
