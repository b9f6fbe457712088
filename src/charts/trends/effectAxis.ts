import type { ChartStyle } from "../style";
import { h, hundredths, type SvgNode } from "../svg";
import type { TrendSeries } from "./trendData";

/** Changes of share on one line, zero in the middle. */
export interface EffectAxis {
  /** The labelled ticks stand at ± so many points. */
  readonly tick: number;
  readonly x: number;
  readonly width: number;
  /** Change of share, -1 to 1, to pixels. */
  readonly at: (change: number) => number;
}

const TICKS = [10, 20, 30, 50, 100];
/** The axis goes on beyond its ticks for the ends of intervals. */
const BEYOND = 1.5;
const CAP = 4;

/** The finest axis whose ticks enclose every change; intervals may run out of it. */
export function effectAxis(series: readonly TrendSeries[], x: number, width: number): EffectAxis {
  const largest = Math.max(0, ...series.map(({ trend }) => Math.abs(trend.effect * 100)));
  const tick = TICKS.find((points) => points >= largest) ?? TICKS[TICKS.length - 1];
  return { tick, x, width, at: (change) => x + (width / 2) * (1 + (change * 100) / (tick * BEYOND)) };
}

/** Lines behind a row at the ticks, half of them, and zero. */
export function axisLines({ at, tick }: EffectAxis, top: number, bottom: number, { colors, textScale: px }: ChartStyle): SvgNode[] {
  return [-1, -0.5, 0.5, 1, 0].map((part) => {
    const x = at((part * tick) / 100);
    const zero = part === 0 ? { stroke: colors.control, "stroke-width": 1.25 * px } : { stroke: colors.line };
    return h("line", { x1: x, y1: top, x2: x, y2: bottom, ...zero });
  });
}

/** An interval with caps, an arrow head instead where it runs out of the axis, and the change as a point on it. */
export function interval(
  { effect, effectLow, effectHigh }: { readonly effect: number; readonly effectLow: number; readonly effectHigh: number },
  { at, x, width }: EffectAxis,
  y: number,
  look: { readonly color: string; readonly fill: string; readonly claim: boolean },
  px: number,
): SvgNode {
  const [left, right] = [Math.max(x, at(effectLow)), Math.min(x + width, at(effectHigh))];
  const stroke = { stroke: look.color, "stroke-width": (look.claim ? 2 : 1.5) * px };
  const cap = (end: number, inwards: 1 | -1, cut: boolean): SvgNode => {
    const [up, down, to] = [y - CAP * px, y + CAP * px, end + inwards * CAP * px].map(hundredths);
    const edge = hundredths(end);
    return h("path", {
      d: cut ? `M${to} ${up}L${edge} ${hundredths(y)}L${to} ${down}` : `M${edge} ${up}V${down}`,
      fill: "none",
      ...stroke,
    });
  };
  // a point never covers the interval that it stands on
  const r = Math.max(2 * px, Math.min((look.claim ? 4.5 : 3.5) * px, (right - left) / 4));
  const point = h("circle", { cx: at(effect), cy: y, r, ...(look.claim ? { fill: look.color } : { fill: look.fill, ...stroke }) });
  return h(
    "g",
    {},
    h("line", { x1: left, y1: y, x2: right, y2: y, ...stroke }),
    cap(left, 1, at(effectLow) < x),
    cap(right, -1, at(effectHigh) > x + width),
    point,
  );
}
