import { lab } from "d3";
import { type Mode, themeColor } from "./style";
import { lengthOf } from "./sameEverywhere";
import { exponential } from "../../analysis/matrix/exponential";

/** Distance in the unit square over which the need for different colours falls to a third. */
const NEAR = 0.12;
const LEAST_GAIN = 1e-9;

/**
 * Gives each theme its place in the palette: k themes take the first k slots, by size; then slots are swapped as long as
 * that moves the colours of themes that lie near each other on the map further apart.
 *
 * @param centres where the themes lie in the unit square, by place in `themes`
 * @param fixed   the slot of a theme that has its own already
 * @returns slot by place in `themes`
 */
export function assignSlots<T extends { readonly id: number; readonly size: number }>(
  themes: readonly T[],
  centres: readonly { readonly x: number; readonly y: number }[],
  fixed: (theme: T) => number | undefined = () => undefined,
): number[] {
  const bySize = themes.map((_, i) => i).sort((a, b) => themes[b].size - themes[a].size || themes[a].id - themes[b].id);
  const given = themes.map(fixed);
  const free = themes.map((_, slot) => slot).filter((slot) => !given.includes(slot));
  const slots: number[] = [];
  for (const theme of bySize) slots[theme] = given[theme] ?? (free.shift() as number);
  const likeness = slotLikeness(1 + Math.max(...slots));
  const nearness = centres.map((a) => centres.map((b) => exponential(-lengthOf(a.x - b.x, a.y - b.y) / NEAR)));

  /** How much theme a would be mistaken for its neighbours in this slot; b is left out, its colour changes too. */
  const confusion = (a: number, b: number, slot: number): number => {
    let sum = 0;
    for (let i = 0; i < slots.length; i++) if (i !== a && i !== b) sum += nearness[a][i] * likeness[slot][slots[i]];
    return sum;
  };

  for (let swapped = true; swapped;) {
    swapped = false;
    for (let a = 0; a < slots.length; a++) {
      for (let b = a + 1; b < slots.length; b++) {
        if (given[a] !== undefined || given[b] !== undefined) continue;
        const now = confusion(a, b, slots[a]) + confusion(b, a, slots[b]);
        const then = confusion(a, b, slots[b]) + confusion(b, a, slots[a]);
        if (then > now - LEAST_GAIN) continue;
        [slots[a], slots[b]] = [slots[b], slots[a]];
        swapped = true;
      }
    }
  }
  return slots;
}

/** Slot x slot: 1 / (1 + d)^2, d the smaller of the distances on light and on dark ground (CIE76: straight lines in Lab). */
function slotLikeness(slots: number): number[][] {
  const distances = (["light", "dark"] as Mode[]).map((mode) => {
    const colors = Array.from({ length: slots }, (_, slot) => lab(themeColor(slot, mode, "mark")));
    return colors.map((p) => colors.map((q) => lengthOf(lengthOf(p.l - q.l, p.a - q.a), p.b - q.b)));
  });
  return distances[0].map((row, i) => row.map((light, j) => (1 + Math.min(light, distances[1][i][j])) ** -2));
}
