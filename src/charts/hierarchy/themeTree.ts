import { scaleLinear } from "d3";
import type { Family, ThemeMerge, ThemePart } from "../../../analysis/types";
import { type Chart, type Selection, textAt, type ThemeMark } from "../chart";
import { count } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { leafOrder } from "./leafOrder";

export interface HierarchyData {
  /** By id. */
  readonly themes: readonly ThemeMark[];
  readonly families: readonly Family[];
  readonly tree: readonly ThemeMerge[];
  /** Theme -> its parts, largest first; empty where it has none. */
  readonly parts: readonly (readonly ThemePart[])[];
  /** The grey mark of the papers in no theme, where there are some. */
  readonly unclear?: ThemeMark | undefined;
}

const ROW = 26;
const FAMILY = 24;
const PART = 20;
const AXIS = 28;
const HEAD = 4;
const TEXT = 13;
const SMALL = 12;
const DOT = 5;
const BAR = { least: 60, most: 260, height: 6 };
const NUMBER = { least: 34, gap: 12 };
const NARROW = 560;

/** Themes as leaves of their tree, like ones next to each other, families named, the parts of the chosen theme below it. */
export function themeTree(
  data: HierarchyData,
  options: { readonly width: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const { colors, textScale: unit } = style;
  const { width, selection } = options;
  const narrow = width < NARROW * unit;
  const treeWidth = narrow ? width * 0.22 : Math.min(width * 0.4, 420 * unit);
  const nameAt = treeWidth + 24 * unit;
  const nameOf = (theme: ThemeMark): string => (narrow ? theme.shortLabel : theme.label);
  const longest = Math.max(0, ...data.themes.map((theme) => textWidth(nameOf(theme), TEXT * unit, 600)));
  const numbers = Math.max(0, ...data.themes.map(({ size }) => textWidth(count(size), TEXT * unit, 400)));
  const numberAt = width - Math.max(NUMBER.least * unit, numbers + NUMBER.gap * unit);
  const barAt = narrow
    ? numberAt
    : Math.max(numberAt - BAR.most * unit, Math.min(numberAt - BAR.least * unit, nameAt + longest + 24 * unit));
  const largest = Math.max(1, ...data.themes.map(({ size }) => size));
  const order = leafOrder(data.themes.length, data.tree);

  // heights: a line for the name of a family, one for each theme, one for each part of the chosen theme
  const y = new Map<number, number>();
  const texts: SvgNode[] = [];
  let at = HEAD * unit;
  let family: Family | undefined;
  for (const id of order) {
    const own = data.families.find(({ themes }) => themes.includes(id));
    if (own !== family || own === undefined) at += own ? 8 * unit : family ? 8 * unit : 0;
    if (own && own !== family) {
      texts.push(
        textAt(nameAt - 8 * unit, at + 0.7 * FAMILY * unit, clipText(own.label, SMALL * unit, 500, width - nameAt), {
          size: SMALL * unit,
          weight: 500,
          fill: colors.text3,
        }),
      );
      at += FAMILY * unit;
    }
    family = own;
    y.set(id, at + (ROW / 2) * unit);
    texts.push(leaf(data.themes[id], at));
    at += ROW * unit;
    if (selection.theme !== id) continue;
    for (const part of data.parts[id]) {
      texts.push(partLine(part, at));
      at += PART * unit;
    }
  }
  const bottom = at + 8 * unit;

  const least = Math.min(0.5, ...data.tree.map(({ similarity }) => similarity));
  const x = scaleLinear([least, 1], [6 * unit, treeWidth]);
  const branches = data.themes.length > 1 ? drawBranches() : [];
  const axis = textAt(6 * unit, bottom + 16 * unit, narrow ? "← unlike" : "← the further left two branches meet, the less alike they are", {
    size: SMALL * unit,
    fill: colors.text3,
  });
  return { width, height: bottom + AXIS * unit, body: group("theme-tree", [group("branches", branches), ...texts, axis]) };

  function drawBranches(): SvgNode[] {
    const places = data.themes.map(({ id }) => ({ x: treeWidth, y: y.get(id) ?? 0 }));
    return data.tree.map(({ a, b, similarity }) => {
      const [first, second] = [places[a], places[b]];
      const meet = Math.min(x(similarity), first.x - 4 * unit, second.x - 4 * unit);
      places.push({ x: meet, y: (first.y + second.y) / 2 });
      return h("path", {
        d: `M${first.x} ${first.y}H${meet}V${second.y}H${second.x}`,
        fill: "none",
        stroke: colors.lineStrong,
        "stroke-width": 1.25 * unit,
      });
    });
  }

  function leaf(theme: ThemeMark, top: number): SvgNode {
    const middle = top + (ROW / 2) * unit;
    const chosen = selection.theme === theme.id;
    const dimmed = selection.theme !== undefined && !chosen;
    const color = themeColor(theme.slot, style, "mark");
    const fill = dimmed ? mix(color, colors.surface, 0.35) : color;
    const ink = dimmed ? colors.text3 : colors.text1;
    return marked(
      { theme: theme.id },
      h(
        "g",
        {},
        h("rect", { x: treeWidth, y: top, width: width - treeWidth, height: ROW * unit, fill: "none", "pointer-events": "all" }),
        h("circle", { cx: treeWidth + 10 * unit, cy: middle, r: DOT * unit, fill }),
        textAt(nameAt, middle + 0.36 * TEXT * unit, clipText(nameOf(theme), TEXT * unit, chosen ? 600 : 400, barAt - nameAt - 8 * unit), {
          size: TEXT * unit,
          weight: chosen ? 600 : 400,
          fill: ink,
        }),
        ...(narrow
          ? []
          : [
              h("rect", {
                x: barAt,
                y: middle - (BAR.height / 2) * unit,
                width: ((numberAt - barAt) * theme.size) / largest,
                height: BAR.height * unit,
                rx: 2 * unit,
                fill,
              }),
            ]),
        textAt(width, middle + 0.36 * TEXT * unit, count(theme.size), { size: TEXT * unit, fill: ink, anchor: "end", tabular: true }),
      ),
    );
  }

  function partLine(part: ThemePart, top: number): SvgNode {
    const baseline = top + (PART / 2 + 0.36 * SMALL) * unit;
    const indent = nameAt + 14 * unit;
    return group("part", [
      h("line", {
        x1: nameAt + 2 * unit,
        x2: indent - 4 * unit,
        y1: top + (PART / 2) * unit,
        y2: top + (PART / 2) * unit,
        stroke: colors.lineStrong,
        "stroke-width": unit,
      }),
      textAt(indent, baseline, clipText(part.label, SMALL * unit, 400, barAt - indent - 8 * unit), {
        size: SMALL * unit,
        fill: colors.text2,
      }),
      textAt(width, baseline, count(part.rows.length), { size: SMALL * unit, fill: colors.text2, anchor: "end", tabular: true }),
    ]);
  }
}
