import type { Topic } from "../../../analysis/types";
import { textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth } from "../textWidth";

/** At 1x. */
export const NAME_SIZE = 13;
export const OTHERS_SIZE = 12;
export const OTHERS_GAP = 10;
const LEAST_OTHERS = 72;
const RING = 2;

/** The other names of a topic; a name that only lengthens another and finds the same papers is left out. */
export function otherNames({ names }: Topic): string[] {
  const [, ...others] = names.filter(
    ({ name, papers }, i) =>
      i === 0 || !names.some((other, j) => j < i && other.papers === papers && sameStart(other.name.toLowerCase(), name.toLowerCase())),
  );
  return others.map(({ name }) => name);
}

/** As many names as fit into the width, whole; the first is shortened if it has to be, below a least width nothing stands. */
function listedNames(names: readonly string[], width: number, u: number): string {
  const size = OTHERS_SIZE * u;
  for (let shown = names.length; shown > 0; shown--) {
    const text = names.slice(0, shown).join(", ") + (shown < names.length ? ", …" : "");
    if (textWidth(text, size) <= width) return text;
  }
  return names.length > 0 && width >= LEAST_OTHERS * u ? clipText(names[0], size, 400, width) : "";
}

function sameStart(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Width of a name, and of the name with its other names, in pixels. */
export function nameWidths(topic: Topic, textScale: number): { name: number; withOthers: number } {
  const name = Math.ceil(textWidth(topic.label, NAME_SIZE * textScale, 600));
  const others = otherNames(topic).join(", ");
  return { name, withOthers: others === "" ? name : name + OTHERS_GAP * textScale + Math.ceil(textWidth(others, OTHERS_SIZE * textScale)) };
}

/** Where the words of one row stand, in pixels; `row` is the whole of it. */
export interface NamePlace {
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
  readonly papersRight: number;
  readonly papersText: string;
  readonly showOthers: boolean;
  readonly row: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The frame around the name when the topic is chosen. */
  readonly ring: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Name, other names and number of papers; a chosen row has a ground and a frame around its name. */
export function drawName(topic: Topic, place: NamePlace, chosen: boolean, dimmed: boolean, style: ChartStyle): SvgNode {
  const { colors, textScale: u } = style;
  const weight = chosen ? 600 : 500;
  const name = clipText(topic.label, NAME_SIZE * u, weight, place.width);
  const othersLeft = place.left + textWidth(name, NAME_SIZE * u, weight) + OTHERS_GAP * u;
  const othersWidth = place.left + place.width - othersLeft;
  const others = place.showOthers ? listedNames(otherNames(topic), othersWidth, u) : "";
  const ink = dimmed ? colors.text3 : colors.text1;
  const { row, ring, baseline } = place;
  return marked(
    { topic: topic.id },
    group(`topic-${topic.id}`, [
      h("rect", { ...row, rx: 4 * u, fill: chosen ? colors.selected : "none", "pointer-events": "all" }),
      ...(chosen ? [h("rect", { ...ring, rx: 4 * u, fill: "none", stroke: colors.accent, "stroke-width": RING * u })] : []),
      textAt(place.left, baseline, name, { size: NAME_SIZE * u, weight, fill: ink }),
      ...(others === "" ? [] : [textAt(othersLeft, baseline, others, { size: OTHERS_SIZE * u, fill: colors.text3 })]),
      textAt(place.papersRight, baseline, place.papersText, {
        size: NAME_SIZE * u,
        weight: 600,
        fill: ink,
        anchor: "end",
        tabular: true,
      }),
    ]),
  );
}
