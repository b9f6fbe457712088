import type { ChartStyle } from "../../charts/style";
import { textWidth, wrapText } from "../../charts/textWidth";
import type { Picture } from "../../pasteToPicture";
import { dataFacts, type Fact, METHOD, settingFacts } from "../words/aboutList";
import { headOf } from "./figureSlide";
import { FILLED, LINE, fitLine, plain, textBlock } from "./fitText";
import { band, BODY, column, SMALLEST } from "./page";
import type { Block, Box, Slide, TableBlock } from "./slide";
import { CELL_PAD } from "./tableBlock";

const HEAD = 22;
/** Names take at most this part of the width. */
const NAME_SHARE = 0.42;
const PAD = 5;
const LARGEST = 12;
const PROGRAM = 20;

/** What the numbers come from and how, on one slide. */
export function methodSlide(picture: Picture, program: string, style: ChartStyle): Slide {
  const { colors } = style;
  const data = dataFacts(picture);
  const settings = settingFacts(picture);
  const parts = [
    ["The data", data],
    ["The settings", settings],
    ["The method", METHOD],
  ] as const;
  const body: Box = { ...BODY, height: BODY.height - PROGRAM - 6 };
  const blocks = parts.flatMap(([name, facts], i): Block[] => {
    const box = column(body, i / parts.length, (i + 1) / parts.length, 28);
    return [
      textBlock(name, band(box, 0, HEAD - 4), { sizes: [13], bold: true, color: colors.text2 }),
      factTable(name, facts, band(box, HEAD, box.height - HEAD), style),
    ];
  });
  const made = program ? `Made with Papertide: ${program}` : "Made with Papertide";
  return {
    ...headOf("How this was made", "Computed without a server; the same list, settings and seed give the same numbers.", style),
    blocks: [
      ...blocks,
      textBlock(made, band(BODY, BODY.height - PROGRAM, PROGRAM), {
        sizes: [11, 10, 9],
        color: colors.text2,
        link: program ? { address: program } : undefined,
        at: "bottom",
      }),
    ],
    notes: [...data, ...settings, ...METHOD].map(({ name, value }) => `${name}: ${value}`).concat(made),
  };
}

/** Names left, values right in as many lines as they need; where that is too much, smaller, and then fewer lines each. */
function factTable(name: string, facts: readonly Fact[], box: Box, { colors }: ChartStyle): TableBlock {
  const widest = Math.max(0, ...facts.map((fact) => textWidth(fact.name, LARGEST, 400)));
  const names = Math.min(widest / FILLED + 2 * CELL_PAD + 1, box.width * NAME_SHARE);
  const values = box.width - names;
  const width = (values - 2 * CELL_PAD) * FILLED;
  const lay = (size: number, most: number): { lines: string[][]; heights: number[]; size: number } => {
    const lines = facts.map(({ value }) =>
      wrapText(plain(value), size, 400, width, most).map((line) => fitLine(line, values - 2 * CELL_PAD, size)),
    );
    return { lines, heights: lines.map((one) => one.length * size * LINE + PAD), size };
  };
  const tries = [12, 10, 8, 6, 5, 4, 3, 2, 1].flatMap((most) =>
    Array.from({ length: LARGEST - SMALLEST + 1 }, (_, i) => ({ size: LARGEST - i, most })).filter(
      ({ size }) => most === 12 || size === SMALLEST,
    ),
  );
  const laid = tries.map(({ size, most }) => lay(size, most));
  const { lines, heights, size } = laid.find((one) => sum(one.heights) <= box.height) ?? laid[laid.length - 1];
  return {
    kind: "table",
    name,
    alt: `Table: ${facts.map((fact) => fact.name).join(", ")}.`,
    box: { ...box, height: sum(heights) },
    widths: [names, values],
    heights,
    rows: facts.map((fact, i) => [
      { text: fitLine(fact.name, names - 2 * CELL_PAD, size), size, color: colors.text3, at: "top" },
      { text: lines[i].join(" "), size, color: colors.text1, at: "top" },
    ]),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
