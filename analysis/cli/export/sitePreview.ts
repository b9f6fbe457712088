import { analyze } from "../../analyze";
import { InputError, sentence } from "../../errors";
import { SESSION_FORMAT } from "../../export/sessionJson";
import { importPapers } from "../../import/importPapers";
import { resolveOptions } from "../../options";
import { figurePage } from "../../../src/charts/figurePage";
import { FIGURES, sourceLine } from "../../../src/charts/figures/figures";
import { date, listed, papers, span } from "../../../src/charts/formats";
import { chartStyle } from "../../../src/charts/style";
import { renderSvg } from "../../../src/charts/svg";
import { withPixels } from "../../../src/export/embeddedPixels";
import { plainSvg } from "../../../src/export/plainSvg";
import { pasteToPicture, type Picture } from "../../../src/pasteToPicture";
import { FIRST_LOOK } from "../../../src/state/appState";
import { PREVIEW, type SiteHead } from "../site/siteHead";
import type { Terminal } from "../terminal";
import { pngOf } from "./rasterize";

/** So many themes are named. */
const NAMED = 3;

/**
 * What links to a site tell of its list: its numbers, and its map where the address of the site is known. A machine that
 * cannot draw the picture makes a site without one, and says so.
 *
 * @param list a session or a corpus file, as the site shows it
 */
export async function sitePreview(list: string, address: string | undefined, terminal: Terminal): Promise<SiteHead> {
  const picture = await pictureOf(list);
  const description = descriptionOf(picture);
  if (address === undefined) return { description };
  const { svg, alt } = await mapOf(picture);
  try {
    return { description, shown: { address, picture: pngOf(svg, PREVIEW.width), alt } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    terminal.err(`papertide: links to the site will show no picture: ${sentence(error)}\n`);
    return { description };
  }
}

function pictureOf(list: string): Promise<Picture> {
  const file = JSON.parse(list) as Readonly<Record<string, unknown>>;
  const isSession = file.format === SESSION_FORMAT;
  const text = isSession ? JSON.stringify(file.corpus) : list;
  const options = resolveOptions(isSession ? (file.options as Readonly<Record<string, unknown>>) : {});
  return pasteToPicture([{ name: "list", text }], options, ENGINE, () => undefined);
}

/** The analysis without a worker. */
const ENGINE = {
  importPapers: (inputs) => importPapers(inputs as Parameters<typeof importPapers>[0], ""),
  analyze: (corpus, options, report) => Promise.resolve(analyze(corpus, options, report).result),
} as Partial<Engine> as Engine;

type Engine = Parameters<typeof pasteToPicture>[2];

/** "112 papers, Apr 2019 – Jul 2025: 10 themes and 11 unclear papers. The largest: LoRA (14), …". */
function descriptionOf({ corpus, result, themes }: Picture): string {
  const unclear = result.placement.theme.filter((theme) => theme < 0).length;
  const months = span(corpus.papers);
  const largest = themes.toSorted((a, b) => b.size - a.size || a.id - b.id).slice(0, NAMED);
  return [
    `${papers(corpus.papers.length)}${months && `, ${months}`}: ${themes.length} themes`,
    unclear > 0 ? ` and ${unclear} unclear ${unclear === 1 ? "paper" : "papers"}` : "",
    `. The largest: ${listed(largest.map(({ label, size }) => `${label} (${size})`))}.`,
    corpus.asOf && ` Data as of ${date(corpus.asOf)}.`,
  ].join("");
}

async function mapOf(picture: Picture): Promise<{ readonly svg: string; readonly alt: string }> {
  const [figure] = FIGURES;
  const captions = {
    title: figure.title(picture, FIRST_LOOK),
    subtitle: figure.subtitle(picture, FIRST_LOOK),
    source: sourceLine(picture),
  };
  const style = chartStyle("light", 1.15);
  const { svg } = figurePage((room) => figure.draw(picture, FIRST_LOOK, room, style), captions, PREVIEW, "solid", style);
  return { svg: renderSvg(await withPixels(plainSvg(svg, "inter"), 1)), alt: `Map of the papers: ${captions.title}. ${captions.subtitle}` };
}
