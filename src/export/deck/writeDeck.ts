/** The only place where `pptxgenjs` comes in: it lays out slides, masters, tables and notes; what it writes amiss is mended in mendParts.ts. */
import PptxGenJS from "pptxgenjs";
import type { Colors } from "../../charts/style";
import { base64 } from "../../state/gzip";
import type { Paint } from "../paint";
import { writeWorkbook } from "../workbook/writeWorkbook";
import { bytesOf, type Files, packFiles, unpackFiles } from "../zip";
import { chartPart, dataSheet } from "./chartPart";
import { chartsFromOne } from "./chartsFromOne";
import { mendParts } from "./mendParts";
import { COVER_TITLE, MARGIN, NUMBER, PAGE, RULE_Y, SMALLEST, TITLE } from "./page";
import type { Block, Box, Cell, ChartBlock, Deck, Link, TableBlock, Words } from "./slide";
import { withSvg } from "./svgParts";
import { CELL_PAD } from "./tableBlock";

const TYPEFACE = "Arial";
const PIXELS = 2;
const COVER = "Cover";
const CONTENT = "Title and content";
/** The same without the foot of the deck. */
const OWN_SOURCE = "Title, content and source";

/** A deck -> the bytes of a .pptx file. */
export async function writeDeck(deck: Deck, paint: Paint): Promise<Uint8Array<ArrayBuffer>> {
  const file = newFile(deck);
  for (const { title, subtitle, source, cover, blocks, notes } of deck.slides) {
    const slide = file.addSlide({ masterName: cover ? COVER : source ? OWN_SOURCE : CONTENT });
    slide.addText(title.text, { placeholder: "title", ...textLook(title), ...place(title.box) });
    if (subtitle) addWords(slide, subtitle, "Subtitle");
    if (source) addWords(slide, source, "Source");
    for (const [i, block] of blocks.entries()) await addBlock(slide, block, i + 1, deck, paint);
    slide.addNotes(notes.join("\n"));
  }
  const packed = (await file.write({ outputType: "uint8array" })) as Uint8Array;
  return packFiles(await withSvg(mendParts({ ...chartsFromOne(unpackFiles(packed)), ...(await chartParts(deck)) }, deck), deck));
}

function newFile({ title, about, source, slides, style: { colors } }: Deck): PptxGenJS {
  const file = new PptxGenJS();
  file.defineLayout({ name: "16:9", width: PAGE.width / 72, height: PAGE.height / 72 });
  file.layout = "16:9";
  file.theme = { headFontFace: TYPEFACE, bodyFontFace: TYPEFACE };
  file.title = title;
  file.subject = about.subject;
  file.author = "Papertide";
  file.company = "Papertide";
  const titleOf = (box: Box) => ({
    placeholder: { options: { name: "title", type: "title" as const, ...place(box), margin: 0, fontSize: 26, bold: true }, text: "Title" },
  });
  const background = { color: hex(colors.surface) };
  file.defineSlideMaster({ title: COVER, background, objects: [titleOf(COVER_TITLE)] });
  const rule = {
    line: { ...place({ x: MARGIN, y: RULE_Y, width: PAGE.width - 2 * MARGIN, height: 0 }), line: { color: hex(colors.line), width: 0.75 } },
  };
  const foot = { text: { text: source.text, options: { ...textLook(source), ...place(source.box), objectName: "Source" } } };
  const slideNumber = {
    ...place(NUMBER),
    fontSize: SMALLEST,
    color: hex(colors.text3),
    align: "right" as const,
    valign: "middle" as const,
    margin: 0,
  };
  file.defineSlideMaster({ title: CONTENT, background, objects: [titleOf(TITLE), rule, foot], slideNumber });
  if (slides.some((slide) => slide.source))
    file.defineSlideMaster({ title: OWN_SOURCE, background, objects: [titleOf(TITLE), rule], slideNumber });
  return file;
}

async function addBlock(slide: PptxGenJS.Slide, block: Block, nth: number, { style }: Deck, paint: Paint): Promise<void> {
  switch (block.kind) {
    case "text":
      return addWords(slide, block, `Text ${nth}`);
    case "bar":
      slide.addShape("rect", { ...place(block.box), fill: { color: hex(block.color) }, objectName: `Mark ${nth}` });
      return;
    case "picture": {
      const png = await paint(block.chart, block.alt, style, PIXELS);
      slide.addImage({ ...place(block.box), data: `image/png;base64,${base64(png)}`, altText: block.alt, objectName: block.name });
      return;
    }
    case "chart":
      // the part is written anew below: only its frame is taken
      slide.addChart("bar", [{ name: block.name, labels: ["1"], values: [1] }], {
        ...place(block.box),
        altText: block.alt,
        objectName: block.name,
      });
      return;
    case "table":
      return addTable(slide, block, style.colors);
  }
}

function addWords(slide: PptxGenJS.Slide, words: Words, objectName: string): void {
  const { text, link, box } = words;
  slide.addText([{ text, options: { ...fontOf(words), ...linkOf(link) } }], { ...textLook(words), ...place(box), objectName });
}

function addTable(slide: PptxGenJS.Slide, { name, box, widths, heights, rows }: TableBlock, colors: Colors): void {
  const cells = rows.map((row) => row.map((cell) => ({ text: cell.text, options: cellLook(cell, colors) })));
  slide.addTable(cells, {
    ...place(box),
    colW: widths.map((width) => width / 72),
    rowH: heights.map((height) => height / 72),
    objectName: name,
  });
}

function cellLook(
  { size, color, bold, align = "left", fill, upright, at, ruled, link }: Cell,
  { line, surface }: Colors,
): PptxGenJS.TableCellProps {
  const none = { type: "none" as const };
  const apart: PptxGenJS.BorderProps = { type: "solid", pt: 1, color: hex(surface) };
  return {
    fontSize: size,
    color: hex(color),
    bold: bold ?? false,
    align,
    valign: at ?? "middle",
    margin: upright ? [CELL_PAD / 72, 0, CELL_PAD / 72, 0] : [0, CELL_PAD / 72, 0, CELL_PAD / 72],
    border: fill ? [apart, apart, apart, apart] : [none, none, ruled ? { type: "solid", pt: 0.5, color: hex(line) } : none, none],
    ...(fill && { fill: { color: hex(fill) } }),
    ...(upright && { textDirection: "vert270" as const }),
    ...linkOf(link),
  };
}

/** The charts and their data sheets by the paths that the frames on the slides name, in the order in which they were added. */
async function chartParts({ slides, style }: Deck): Promise<Files> {
  const charts = slides.flatMap(({ blocks }) => blocks.filter((block): block is ChartBlock => block.kind === "chart"));
  const parts = await Promise.all(
    charts.map(async (chart, i): Promise<[string, Uint8Array][]> => {
      const [heads, ...rows] = dataSheet(chart);
      const columns = heads.map((head, at) => ({
        head: String(head),
        width: at === 0 ? 30 : 14,
        kind: at === 0 ? ("text" as const) : kindOf(chart),
      }));
      return [
        [`ppt/charts/chart${i + 1}.xml`, bytesOf(chartPart(chart, style.colors))],
        [`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`, await writeWorkbook([{ name: "Sheet1", columns, rows }])],
      ];
    }),
  );
  return Object.fromEntries(parts.flat());
}

function kindOf({ format }: ChartBlock): "percent" | "count" {
  return format === "percent" ? "percent" : "count";
}

function textLook({ size, color, bold, at = "top" }: Words): PptxGenJS.TextPropsOptions {
  return { fontSize: size, color: hex(color), bold: bold ?? false, valign: at, align: "left", margin: 0, wrap: true };
}

function fontOf({ size, color, bold }: Words): PptxGenJS.TextPropsOptions {
  return { fontSize: size, color: hex(color), bold: bold ?? false };
}

function linkOf(link: Link | undefined): Pick<PptxGenJS.TextPropsOptions, "hyperlink"> {
  if (!link) return {};
  return { hyperlink: "address" in link ? { url: link.address } : { slide: link.slide } };
}

function place({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  return { x: x / 72, y: y / 72, w: width / 72, h: height / 72 };
}

function hex(color: string): string {
  return color.slice(1);
}
