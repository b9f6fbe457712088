import { countedWithUnclear, papersCounted } from "../../../charts/counted";
import { during } from "../../../charts/figures/figure";
import { count, papers } from "../../../charts/formats";
import { themeColor } from "../../../charts/style";
import { barChart } from "../chartBlocks";
import { column } from "../page";
import type { NativeFigure } from "./nativeFigure";

/** More bars stand in two charts of the same scale. */
const ONE_CHART = 22;
/** More would be too small to read. */
const MOST = 60;
const GAP = 40;

/** Papers per theme as bars, the largest first, the unclear papers last. */
export const sizesChart: NativeFigure = (drawn, _, box, style) => {
  const all = countedWithUnclear(drawn).toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0) || b.size - a.size || a.id - b.id);
  if (all.length === 0) return undefined;
  const items = all.slice(0, MOST).map(({ label, size, slot }) => ({ label, value: size, color: themeColor(slot, style.mode, "mark") }));
  const most = Math.max(...items.map(({ value }) => value));
  const half = Math.ceil(items.length / 2);
  const parts = items.length > ONE_CHART ? [items.slice(0, half), items.slice(half)] : [items];
  const low = Math.min(1, items.length / 10);
  return {
    blocks: parts.map((part, i) => {
      const place = parts.length === 1 ? { ...box, height: box.height * Math.max(0.3, low) } : column(box, i / 2, (i + 1) / 2, GAP);
      const height = (place.height * part.length) / (parts[0]?.length ?? 1);
      return barChart(
        part,
        most,
        { ...place, height },
        {
          name: parts.length === 1 ? "Papers per theme" : `Papers per theme, part ${i + 1}`,
          alt: `Bars of papers per theme: ${part.map(({ label, value }) => `${label} ${count(value)}`).join(", ")}.`,
          category: "theme",
          series: "papers",
        },
      );
    }),
    subtitle: `Papers per theme, of ${papers(papersCounted(drawn.result))}${during(drawn)}.${all.length > MOST ? ` The ${count(all.length - MOST)} smallest are left out.` : ""}`,
  };
};
