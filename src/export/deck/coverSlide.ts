import { visible } from "../../charts/chart";
import type { Drawn } from "../../charts/figures/figure";
import { count, date, inWords, papers, papersOfList, span } from "../../charts/formats";
import { themeMapInPieces } from "../../charts/map/themeMap";
import type { ChartStyle } from "../../charts/style";
import { fitWords, sizesFrom, textBlock } from "./fitText";
import { COVER_TITLE, MARGIN, PAGE } from "./page";
import { onGround, PIXELS } from "./pictureBlock";
import type { Box, Slide } from "./slide";

const MAP: Box = {
  x: MARGIN + COVER_TITLE.width + 20,
  y: 30,
  width: PAGE.width - COVER_TITLE.width - 2 * MARGIN,
  height: PAGE.height - 60,
};

/** The name of the list beside its map. */
export function* coverSlide(drawn: Drawn, style: ChartStyle): Generator<void, Slide> {
  const { corpus, result, themes } = drawn;
  const { colors } = style;
  const line = (y: number, height: number): Box => ({ x: MARGIN, y, width: COVER_TITLE.width, height });
  const size = `${papersOfList(corpus)}${corpus.drawnFrom === undefined ? "" : ","} in ${inWords(themes.length)} ${themes.length === 1 ? "theme" : "themes"}`;
  const months = span(corpus.papers);
  const asOf = corpus.asOf ? `Data as of ${date(corpus.asOf)}` : "";
  const map = yield* themeMapInPieces(
    { themes: visible(themes), points: result.placement },
    {
      width: Math.round(MAP.width * PIXELS),
      height: Math.round(MAP.height * PIXELS),
      selection: {},
      hulls: true,
      labels: false,
      reserved: [],
      labelText: "name",
    },
    style,
  );
  return {
    cover: true,
    title: fitWords(corpus.name, COVER_TITLE, { sizes: sizesFrom(40, 20), bold: true, color: colors.text1, at: "bottom" }),
    blocks: [
      { kind: "bar", box: { x: MARGIN, y: 304, width: 56, height: 3 }, color: colors.text1 },
      textBlock(size, line(320, 30), { sizes: sizesFrom(18, 12), color: colors.text1 }),
      ...(months ? [textBlock(months, line(350, 24), { sizes: sizesFrom(14, 11), color: colors.text2 })] : []),
      ...(asOf ? [textBlock(asOf, line(374, 24), { sizes: sizesFrom(14, 11), color: colors.text2 })] : []),
      textBlock("Made with Papertide", line(478, 32), {
        sizes: sizesFrom(10),
        color: colors.text3,
        at: "bottom",
      }),
      {
        kind: "picture",
        name: "Map of the papers",
        alt: `Map of ${papers(corpus.papers.length)}: a point each, coloured by its theme; near means similar wording.`,
        box: MAP,
        chart: onGround(map, style),
      },
    ],
    notes: [
      `${size}${months ? `, ${months}` : ""}${asOf ? `, ${asOf.charAt(0).toLowerCase()}${asOf.slice(1)}` : ""}.`,
      `The largest: ${themes
        .toSorted((a, b) => b.size - a.size || a.id - b.id)
        .slice(0, 3)
        .map((theme) => `${theme.label} (${count(theme.size)})`)
        .join(", ")}.`,
    ],
  };
}
