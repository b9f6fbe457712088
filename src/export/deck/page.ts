/** Where things stand on a slide, in points: a page of 16:9, half the pixels of the designs. */
import type { Box } from "./slide";

export const PAGE = { width: 960, height: 540 } as const;
export const MARGIN = 40;
const INNER = PAGE.width - 2 * MARGIN;

export const TITLE: Box = { x: MARGIN, y: 22, width: INNER, height: 58 };
export const SUBTITLE: Box = { x: MARGIN, y: 84, width: INNER, height: 34 };
export const BODY: Box = { x: MARGIN, y: 126, width: INNER, height: 370 };
/** Thin line above the foot. */
export const RULE_Y = 507;
export const SOURCE: Box = { x: MARGIN, y: 510, width: INNER - 60, height: 24 };
/** The title of the first slide. */
export const COVER_TITLE: Box = { x: MARGIN, y: 110, width: 330, height: 180 };
export const NUMBER: Box = { x: PAGE.width - MARGIN - 50, y: 510, width: 50, height: 24 };

/** No text of a slide is smaller. */
export const SMALLEST = 9;

/** The part of a box from one share of its width to another, with half the gap left out on inner edges. */
export function column(box: Box, from: number, to: number, gap: number): Box {
  const left = from === 0 ? 0 : gap / 2;
  const right = to === 1 ? 0 : gap / 2;
  return { ...box, x: box.x + from * box.width + left, width: (to - from) * box.width - left - right };
}

/** The part of a box from `top` on, so many points high. */
export function band(box: Box, top: number, height: number): Box {
  return { ...box, y: box.y + top, height };
}
