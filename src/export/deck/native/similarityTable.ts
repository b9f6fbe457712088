import { type ChartStyle, themeColor } from "../../../charts/style";
import { type Drawn } from "../../../charts/figures/figure";
import { fit, inWords } from "../../../charts/formats";
import { leafOrder } from "../../../charts/hierarchy/leafOrder";
import { inkOn, rampColor } from "../../../charts/topics/heatScale";
import { textWidth } from "../../../charts/textWidth";
import { fitLine } from "../fitText";
import { SMALLEST } from "../page";
import type { Box, Cell } from "../slide";
import { CELL_PAD, plainTable, uprightName } from "../tableBlock";
import type { Native, NativeFigure } from "./nativeFigure";

const HEAD = 110;
const NAMES = 230;
const WIDEST = 60;
const NARROWEST = 26;
const TALLEST = 26;
const LOWEST = 13;
const PAIR_ROW = 21;

/** Cosines of every two themes as a table with coloured cells, in the order of the tree; of many themes the most alike in words. */
export const similarityTable: NativeFigure = ({ themes, result }, _, box, style) => {
  const order = leafOrder(themes.length, result.tree);
  const width = Math.min(WIDEST, (box.width - NAMES) / Math.max(1, order.length));
  const height = Math.min(TALLEST, (box.height - HEAD) / Math.max(1, order.length));
  if (order.length < 2) return undefined;
  if (width < NARROWEST || height < LOWEST) return nearestTable({ themes, result }, box, style);
  const { colors, mode } = style;
  const size = Math.max(SMALLEST, Math.min(11, Math.floor(height * 0.6)));
  const alike = order.map((theme) => new Map(result.themes[theme].related.map((one) => [one.theme, one.similarity])));
  const most = Math.max(0.01, ...alike.flatMap((row) => [...row.values()]));
  const nameOf = (theme: number, room: number): string => {
    const { label, shortLabel } = themes[theme];
    return fitLine(textWidth(label, size, 700) > room * 0.9 ? shortLabel : label, room, size, 700);
  };
  const head: Cell[] = [
    { text: "", size, color: colors.text3 },
    ...order.map((theme): Cell => ({
      text: uprightName(themes[theme].label, themes[theme].shortLabel, HEAD, width, size),
      size,
      color: themeColor(themes[theme].slot, mode, "ink"),
      bold: true,
      upright: true,
    })),
  ];
  const body = order.map((theme, i): Cell[] => [
    { text: nameOf(theme, NAMES - 2 * CELL_PAD), size, color: themeColor(themes[theme].slot, mode, "ink"), bold: true },
    ...order.map((other): Cell => {
      const value = alike[i].get(other);
      if (value === undefined) return { text: "", size, color: colors.text3, fill: colors.sunken };
      const fill = rampColor(Math.max(0, value) / most, colors);
      return { text: fit(value), size, color: inkOn(fill), fill, align: "center" };
    }),
  ]);
  return {
    blocks: [
      {
        kind: "table",
        name: "How alike themes are",
        alt: `Table of cosines between ${order.length} themes, the highest ${fit(most)}.`,
        box: { ...box, width: NAMES + width * order.length, height: HEAD + height * order.length },
        widths: [NAMES, ...order.map(() => width)],
        heights: [HEAD, ...order.map(() => height)],
        rows: [head, ...body],
      },
    ],
    subtitle: "Cosine of the mean wording of two themes, 0 to 1, in the order of their tree.",
  };
};

/** The pairs of themes that are most alike, one a row. */
function nearestTable({ themes, result }: Pick<Drawn, "themes" | "result">, box: Box, style: ChartStyle): Native {
  const pairs = result.themes
    .flatMap(({ id, related }) =>
      related.filter(({ theme }) => theme > id).map(({ theme, similarity }) => ({ a: id, b: theme, similarity })),
    )
    .sort((one, other) => other.similarity - one.similarity || one.a - other.a || one.b - other.b)
    .slice(0, Math.floor(box.height / PAIR_ROW) - 1);
  const name = (theme: number) => ({
    text: themes[theme].label,
    color: themeColor(themes[theme].slot, style.mode, "ink"),
    bold: true as const,
  });
  return {
    blocks: [
      plainTable(
        [
          { head: "Theme", share: 0.44, align: "left" },
          { head: "Theme", share: 0.44, align: "left" },
          { head: "Cosine", share: 0.12, align: "right" },
        ],
        pairs.map(({ a, b, similarity }) => [name(a), name(b), { text: fit(similarity) }]),
        box,
        {
          name: "Most alike themes",
          alt: `Table: ${pairs.map(({ a, b, similarity }) => `${themes[a].label} and ${themes[b].label} ${fit(similarity)}`).join("; ")}.`,
          size: 11,
          row: PAIR_ROW,
        },
        style,
      ),
    ],
    subtitle: `The ${inWords(pairs.length)} pairs that are most alike of all ${themes.length} themes: cosine of the mean wording, 0 to 1.`,
  };
}
