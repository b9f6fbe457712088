import { escapeXml, xmlLetters } from "../../charts/svg";
import { bytesOf, type Files, textOf } from "../zip";
import type { Deck, TableBlock } from "./slide";

const CONTENT_TYPES = "[Content_Types].xml";
const CUSTOM = "docProps/custom.xml";
const DRAWN = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/;

/**
 * The parts of a presentation as `pptxgenjs` writes them, mended so that they keep to the standard (ECMA-376): every part
 * that is announced is there, texts hold only what XML allows, no clock is asked, shapes have numbers of their own and names, tables say what they show, notes have paragraphs,
 * and the theme has the colours of the themes.
 */
export function mendParts(files: Files, deck: Deck): Files {
  const mended: Files = { ...files };
  const rewrite = (path: string, change: (xml: string) => string): void => {
    mended[path] = bytesOf(change(textOf(mended[path])));
  };
  for (const path of Object.keys(files)) if (/\.(xml|rels)$/.test(path)) rewrite(path, xmlLetters);
  for (const path of Object.keys(files)) if (DRAWN.test(path)) rewrite(path, numbered);
  deck.slides.forEach(({ blocks, notes }, i) => {
    const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
    rewrite(`ppt/slides/slide${i + 1}.xml`, (xml) => withAltTexts(xml, tables));
    rewrite(`ppt/notesSlides/notesSlide${i + 1}.xml`, (xml) => withParagraphs(xml, notes));
  });
  rewrite("ppt/theme/theme1.xml", (xml) => withColours(xml, deck));
  rewrite("docProps/core.xml", (xml) => withDescription(xml, deck));
  mended["docProps/app.xml"] = bytesOf(appProperties(deck));
  mended[CUSTOM] = bytesOf(customProperties(deck));
  rewrite("_rels/.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${CUSTOM}"/></Relationships>`,
    ),
  );
  rewrite(CONTENT_TYPES, (xml) => contentTypes(xml, mended));
  return mended;
}

/** Shapes 1, 2, 3 … of a part, none without a name. */
function numbered(xml: string): string {
  let last = 0;
  return xml
    .replace(/<p:cNvPr id="[^"]*"/g, () => `<p:cNvPr id="${(last += 1)}"`)
    .replace(/(<p:cNvPr id="\d+" )name=""/g, (_, start: string) => `${start}name="Everything"`);
}

function withAltTexts(xml: string, tables: readonly TableBlock[]): string {
  let next = 0;
  return xml.replace(/(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="[^"]*")\/>/g, (whole, start: string) => {
    const table = tables.at(next++);
    return table ? `${start} descr="${escapeXml(table.alt)}"/>` : whole;
  });
}

/** One paragraph for each line of the notes. */
function withParagraphs(xml: string, notes: readonly string[]): string {
  const paragraphs = notes.map((text) => `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`).join("");
  return xml.replace(
    /(<p:ph type="body"[\s\S]*?<a:lstStyle\/>)<a:p>[\s\S]*?<\/a:p>(<\/p:txBody>)/,
    (_, start: string, end: string) => start + (paragraphs || "<a:p/>") + end,
  );
}

/** Texts and grounds as in the slides, so that what is added to the deck looks like the rest. */
function withColours(xml: string, { accents, style: { colors } }: Deck): string {
  const named = {
    dk1: colors.text1,
    lt1: colors.surface,
    dk2: colors.text2,
    lt2: colors.sunken,
    ...Object.fromEntries(accents.map((color, i) => [`accent${i + 1}`, color])),
  };
  return Object.entries(named)
    .reduce(
      (changed, [name, color]) =>
        changed.replace(new RegExp(`<a:${name}>.*?</a:${name}>`), `<a:${name}><a:srgbClr val="${color.slice(1)}"/></a:${name}>`),
      xml,
    )
    .replace(/<a:clrScheme name="[^"]*">/, '<a:clrScheme name="Papertide">');
}

function withDescription(xml: string, { about }: Deck): string {
  return xml
    .replace(/\s*<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, (_, when: string) => dayOfList(about, when))
    .replace(
      "</cp:coreProperties>",
      () =>
        `<cp:keywords>${escapeXml(about.keywords)}</cp:keywords><dc:description>${escapeXml(about.description)}</dc:description></cp:coreProperties>`,
    );
}

/** In place of the time of day: the same list is the same file. */
function dayOfList({ asOf }: Deck["about"], when: string): string {
  return asOf === "" ? "" : `<dcterms:${when} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${when}>`;
}

function appProperties({ slides }: Deck): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes><HiddenSlides>0</HiddenSlides><Application>Papertide</Application></Properties>`;
}

/** The settings one by one, for programs that look for them. */
function customProperties({ about }: Deck): string {
  const properties = about.properties
    .map(
      ({ name, value }, i) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    )
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`;
}

/** Only parts that are there, with those that were added. */
function contentTypes(xml: string, files: Files): string {
  return xml
    .replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/g, (override, path: string) => (path in files ? override : ""))
    .replace(
      "</Types>",
      `<Override PartName="/${CUSTOM}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    );
}
