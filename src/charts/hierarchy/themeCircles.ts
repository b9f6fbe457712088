import type { ThemePart } from "../../../analysis/types";
import { type Chart, type Selection, textAt, type ThemeMark } from "../chart";
import { count, papers } from "../formats";
import { type ChartStyle, edgeTint, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth, wrapText } from "../textWidth";
import { familyNames } from "./familyNames";
import { packedParts, type PlacedPart } from "./packedParts";
import { type PackedCircle, packedCircles } from "./packedCircles";
import type { HierarchyData } from "./themeTree";
import { readableOn } from "../topics/heatScale";
import { lengthOf } from "../sameEverywhere";

const TEXT = { usual: 12, least: 11 };
const LINE = 1.25;
const AIR = 3;
const TINT = { theme: 0.26, part: 0.45 };
/** The circle that holds the parts, as shares of the theme's; it touches the lower edge. The first that leaves room for the name is taken. */
const PARTS = [0.72, 0.6, 0.5];
const FEWEST_LETTERS = 7;
const LEAST_NUMBER = 10;

/** Circles whose areas are papers, families around their themes; a large theme shows how its papers divide into parts. */
export function themeCircles(
  data: HierarchyData,
  options: { readonly width: number; readonly height: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { colors, textScale: unit } = style;
  const { width, selection } = options;
  const { top, height } = packedCircles(data, width, options.height, unit);
  const size = TEXT.usual * unit;
  const names = familyNames(top, { width, height }, size).flatMap(({ lines, x, y }) =>
    lines.map((line, i) => textAt(x, y + i * LINE * size, line, { size, weight: 500, fill: colors.text3, anchor: "middle" })),
  );
  return { width, height, body: group("circles", [...top.map(draw), group("families", names, { "pointer-events": "none" })]) };

  function draw(circle: PackedCircle): SvgNode {
    const { mark } = circle.nest;
    return mark ? theme(circle, mark) : family(circle);
  }

  function family(circle: PackedCircle): SvgNode {
    const ring = h(
      "circle",
      { cx: circle.x, cy: circle.y, r: circle.r, fill: colors.sunken, stroke: colors.line, "stroke-width": unit },
      h("title", {}, circle.nest.name),
    );
    return h("g", {}, ring, ...circle.inside.map(draw));
  }

  function theme(circle: PackedCircle, mark: ThemeMark): SvgNode {
    const dimmed = isDimmed(mark);
    const color = themeColor(mark.slot, style, "mark");
    const shape = h(
      "circle",
      {
        cx: circle.x,
        cy: circle.y,
        r: circle.r,
        fill: mix(color, colors.surface, dimmed ? TINT.theme / 3 : TINT.theme),
        stroke: dimmed ? mix(color, colors.surface, 0.25) : edgeTint(color, colors.surface, 0.7),
        "stroke-width": unit,
      },
      h("title", {}, `${mark.label}, ${papers(mark.size)}`),
    );
    const parts = data.parts[mark.id] ?? [];
    const both = parts.length > 0 ? nameAndParts(circle, mark, parts, color) : undefined;
    return marked({ theme: mark.id }, h("g", {}, shape, ...(both ?? nameInMiddle(circle, mark))));
  }

  /** Name and number in the middle, smaller or shorter where that makes them fit, or the number alone. */
  function nameInMiddle({ x, y, r }: PackedCircle, mark: ThemeMark): SvgNode[] {
    const tries = [TEXT.usual * unit, TEXT.least * unit].map((size) => ({ size, lines: wrapText(mark.shortLabel, size, 600, 1.7 * r, 3) }));
    const size = TEXT.least * unit;
    const clipped = clipText(mark.shortLabel, size, 600, 1.7 * r);
    const last = [...(clipped.length >= FEWEST_LETTERS ? [{ size, lines: [clipped] }] : []), { size, lines: [] }];
    const whole = tries.filter(({ lines }) => lines.join(" ") === mark.shortLabel);
    const found = [...whole, ...last].find((one) => isInside([...one.lines, count(mark.size)], one.size, r));
    if (!found) return [];
    const written = [...found.lines, count(mark.size)];
    return nameLines(x, y - (written.length * LINE * found.size) / 2, written, found.size, mark);
  }

  function isInside(written: readonly string[], size: number, r: number): boolean {
    const middle = (written.length * LINE * size) / 2;
    return written.every((line, i) => {
      const far = Math.max(Math.abs(i * LINE * size - middle), Math.abs((i + 1) * LINE * size - middle)) - 0.2 * size;
      return lengthOf(textWidth(line, size, 600) / 2 + AIR * unit, far) <= r;
    });
  }

  /** Name and number above the circles of the parts; undefined where there is no room for both. */
  function nameAndParts({ x, y, r }: PackedCircle, mark: ThemeMark, parts: readonly ThemePart[], color: string): SvgNode[] | undefined {
    const size = TEXT.usual * unit;
    const lines = wrapText(mark.shortLabel, size, 600, 1.5 * r, 2);
    if (lines.join(" ") !== mark.shortLabel) return undefined;
    const written = [...lines, count(mark.size)];
    for (const share of PARTS) {
      const placed = packedParts(parts, { x, y: y + r - share * r, r: share * r - AIR * unit }, 2 * unit);
      const top = Math.min(...placed.map((part) => part.y - part.r)) - AIR * unit - written.length * LINE * size;
      const fits = written.every(
        (line, i) => lengthOf(textWidth(line, size, 600) / 2 + AIR * unit, y - (top + i * LINE * size + 0.1 * size)) <= r,
      );
      if (fits) return [...placed.flatMap((part) => partCircle(part, mark, color)), ...nameLines(x, top, written, size, mark)];
    }
    return undefined;
  }

  function partCircle({ x, y, r, part }: PlacedPart, mark: ThemeMark, color: string): SvgNode[] {
    const size = TEXT.least * unit;
    const number = part.rows.length;
    const dot = h(
      "circle",
      {
        cx: x,
        cy: y,
        r,
        fill: mix(color, colors.surface, isDimmed(mark) ? TINT.part / 3 : TINT.part),
        ...(!isDimmed(mark) && { stroke: edgeTint(color, colors.surface, 0.7), "stroke-width": unit }),
      },
      h("title", {}, `${part.label}, ${papers(number)}`),
    );
    if (r < LEAST_NUMBER * unit) return [dot];
    return [dot, textAt(x, y + 0.36 * size, count(number), { size, fill: inkOf(mark, TINT.part), anchor: "middle", tabular: true })];
  }

  /** The last line is the number of papers. */
  function nameLines(x: number, top: number, written: readonly string[], size: number, mark: ThemeMark): SvgNode[] {
    return written.map((line, i) =>
      textAt(x, top + (i + 0.8) * LINE * size, line, {
        size,
        weight: i < written.length - 1 ? 600 : 400,
        fill: inkOf(mark, TINT.theme),
        anchor: "middle",
      }),
    );
  }

  function isDimmed({ id }: ThemeMark): boolean {
    return selection.theme !== undefined && id !== selection.theme;
  }

  /** @param tint how much of the theme's colour is in the ground */
  function inkOf(mark: ThemeMark, tint: number): string {
    const [ink, part] = isDimmed(mark) ? [colors.text2, tint / 3] : [colors.text1, tint];
    return readableOn(ink, mix(themeColor(mark.slot, style, "mark"), colors.surface, part));
  }
}
