import { bareSvgText } from "../svgText";
import { bytesOf, type Files, textOf } from "../zip";
import type { Deck, PictureBlock } from "./slide";

const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
/** The extension by which a picture has an SVG beside its PNG (MS-ODRAWXML, 2.1.22). */
const EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
/** Longer drawings, of many thousand points, make slides slow: they stay pixels. */
const LONGEST = 2_000_000;

/** The parts of a presentation with each picture as SVG too: programs that know it draw it sharp at any size and can take it apart, others show the PNG. */
export async function withSvg(files: Files, { slides, style }: Deck): Promise<Files> {
  const extended: Files = { ...files };
  for (const [i, { blocks }] of slides.entries()) {
    const pictures = blocks.filter((block): block is PictureBlock => block.kind === "picture");
    const slide = `ppt/slides/slide${i + 1}.xml`;
    const relations = `ppt/slides/_rels/slide${i + 1}.xml.rels`;
    const texts = await Promise.all(pictures.map(({ chart, alt }) => bareSvgText(chart, alt, style, "arial")));
    const shown = texts.map((svg) => svg.length <= LONGEST);
    if (!shown.includes(true)) continue;
    texts.forEach((svg, k) => {
      if (shown[k]) extended[`ppt/media/${nameOf(i, k)}`] = bytesOf(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
    });
    const added = texts.map((_, k) =>
      shown[k] ? `<Relationship Id="rIdSvg${k + 1}" Type="${IMAGE}" Target="../media/${nameOf(i, k)}"/>` : "",
    );
    let nth = 0;
    const blip = (whole: string, png: string): string => (shown[nth++] ? extendedBlip(png, nth) : whole);
    extended[slide] = bytesOf(textOf(files[slide]).replace(/<a:blip r:embed="([^"]+)"><\/a:blip>/g, blip));
    extended[relations] = bytesOf(textOf(files[relations]).replace("</Relationships>", `${added.join("")}</Relationships>`));
  }
  return extended;
}

function nameOf(slide: number, picture: number): string {
  return `picture-${slide + 1}-${picture + 1}.svg`;
}

function extendedBlip(png: string, nth: number): string {
  return `<a:blip r:embed="${png}"><a:extLst><a:ext uri="${EXTENSION}"><asvg:svgBlip xmlns:asvg="${NAMESPACE}" r:embed="rIdSvg${nth}"/></a:ext></a:extLst></a:blip>`;
}
