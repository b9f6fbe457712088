import type { Bin, Trend, Verdict } from "../../../analysis/types";
import type { SvgNode } from "../svg";
import { textWidth, type Weight } from "../textWidth";
import type { Box } from "./box";
import type { TrendSeries } from "./trendData";

/** Half-years from the first of `year` on; the last may be incomplete. */
export function halfYears(year: number, count: number, lastPartial = false): Bin[] {
  return Array.from({ length: count }, (_, t) => {
    const y = year + Math.floor(t / 2);
    const second = t % 2 === 1;
    return {
      from: `${y}-${second ? "07-01" : "01-01"}`,
      to: `${y}-${second ? "12-31" : "06-30"}`,
      label: `${y} H${second ? 2 : 1}`,
      partial: lastPartial && t === count - 1,
    };
  });
}

/** Months from a month on, 0 = January. */
export function months(year: number, month: number, count: number): Bin[] {
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return Array.from({ length: count }, (_, t) => {
    const [y, m] = [year + Math.floor((month + t) / 12), (month + t) % 12];
    const day = (of: number, date: number): string => new Date(Date.UTC(y, of, date)).toISOString().slice(0, 10);
    return { from: day(m, 1), to: day(m + 1, 0), label: `${names[m]} ${y}`, partial: false };
  });
}

/** A theme with these counts; intervals are the share ± 0.1, where there are papers. */
export function theme(
  id: number,
  counts: readonly number[],
  papers: ArrayLike<number>,
  change: Partial<Trend> & { label?: string } = {},
): TrendSeries {
  const { label = `Theme ${id}`, ...rest } = change;
  const shares = Float64Array.from(counts, (n, t) => (papers[t] ? n / papers[t] : NaN));
  const trend: Trend = {
    counts: Int32Array.from(counts),
    shares,
    low: shares.map((share) => (Number.isNaN(share) ? 0 : Math.max(0, share - 0.1))),
    high: shares.map((share) => (Number.isNaN(share) ? 1 : Math.min(1, share + 0.1))),
    verdict: "too few",
    effect: 0.05,
    effectLow: -0.02,
    effectHigh: 0.12,
    q: 1,
    dispersion: 1,
    before: 1,
    since: 3,
    first: 0,
    ...rest,
  };
  return { mark: { id, label, slot: id }, kind: "theme", trend };
}

/** One theme for each verdict, with a change of the given points. */
export function claims(...verdicts: readonly (readonly [Verdict, points: number])[]): TrendSeries[] {
  return verdicts.map(([verdict, points], id) => {
    const effect = points / 100;
    return theme(id, [1, 3], [10, 10], { verdict, effect, effectLow: effect - 0.1, effectHigh: effect + 0.1 });
  });
}

/** All elements of a picture, outermost first. */
export function nodesOf(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === "string" ? [] : nodesOf(child)))];
}

export function tagged(node: SvgNode, tag: string): SvgNode[] {
  return nodesOf(node).filter((one) => one.tag === tag);
}

/** The texts of a picture, in the order they are drawn. */
export function textsOf(node: SvgNode): string[] {
  return tagged(node, "text").map(textOf);
}

function textOf({ children }: SvgNode): string {
  return children.filter((child) => typeof child === "string").join("");
}

/** The element that stands for something and its parts. */
export function standingFor(node: SvgNode, mark: Readonly<Record<string, number>>): SvgNode[] {
  return nodesOf(node).filter((one) => one.mark && JSON.stringify(one.mark) === JSON.stringify(mark));
}

/** Where a text stands; its height is that of its capitals. */
export function boxOfText(node: SvgNode): Box {
  const size = Number(node.attributes["font-size"]);
  const width = textWidth(textOf(node), size, Number(node.attributes["font-weight"] ?? 400) as Weight);
  const x = Number(node.attributes.x);
  const anchor = node.attributes["text-anchor"];
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { x: left, y: Number(node.attributes.y) - 0.72 * size, width, height: 0.72 * size };
}

/** Texts that run into each other or leave the picture. */
export function badTexts(node: SvgNode, width: number, height: number): string[] {
  const texts = tagged(node, "text").map((one) => ({ text: textOf(one), box: boxOfText(one) }));
  const slack = 0.5;
  return texts.flatMap(({ text, box }, i) => {
    const outside = box.x < -slack || box.y < -slack || box.x + box.width > width + slack || box.y + box.height > height + slack;
    const hit = texts.slice(i + 1).find(({ box: other }) => {
      const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
      const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
      return across > slack && down > slack;
    });
    return [...(outside ? [`${text} is outside`] : []), ...(hit ? [`${text} on ${hit.text}`] : [])];
  });
}
