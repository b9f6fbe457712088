import { atOnce, inOnePiece } from "./atOnce";
import { type Chart, svgOf } from "./chart";
import { type Captions, figureFrame, roomInFrame } from "./figureFrame";
import type { Room } from "./figures/figure";
import type { ChartStyle } from "./style";
import { group, type SvgNode } from "./svg";

/** What a picture is made for. Pixels at 1x; of 96 to an inch a document is 17 cm wide and as high as the chart needs. */
export const PAGE_SHAPES = [
  { id: "wide", name: "16:9", width: 1280, height: 720 },
  { id: "classic", name: "4:3", width: 960, height: 720 },
  { id: "square", name: "Square", width: 1080, height: 1080 },
  { id: "document", name: "Document", width: 643, height: 0 },
] as const;

export type PageShape = (typeof PAGE_SHAPES)[number];

/** A chart with its words on a page. */
export interface FigurePage {
  readonly svg: SvgNode;
  /** Of the picture, in pixels at 1x. */
  readonly width: number;
  readonly height: number;
  /** What texts of the chart are of their size: under 1 where the chart needs more room than the page has. */
  readonly textSize: number;
  /** The chart is still too high, so the page is higher than its shape says. */
  readonly overlong: boolean;
}

/** A chart that needs more room gets a larger page, shrunk to the picture: so much larger, as long as texts can be read. */
const GROWN = [1.06, 1.12, 1.18, 1.25, 1.32];
/** What sums of heights may be off by. */
const SLACK = 0.01;
/** Where the height is free, that of a chart which fills its room: of its width, and at most so many pixels. */
const FREE_HEIGHT = 0.72;
const MOST_FREE_HEIGHT = 520;

/** @param draw the chart for some room; it may come out higher
 *  @param shape one of the above, or any other size */
export function figurePage(
  draw: (room: Room) => Chart,
  captions: Captions,
  shape: Pick<FigurePage, "width" | "height">,
  background: "solid" | "none",
  style: ChartStyle,
): FigurePage {
  return atOnce(figurePageInPieces((room) => inOnePiece(() => draw(room)), captions, shape, background, style));
}

/** The same of a chart that is drawn with pauses. @param measure how large the chart comes out, where that is known before it is drawn */
export function* figurePageInPieces(
  draw: (room: Room) => Generator<void, Chart>,
  captions: Captions,
  shape: Pick<FigurePage, "width" | "height">,
  background: "solid" | "none",
  style: ChartStyle,
  measure: (room: Room) => Room | undefined = () => undefined,
): Generator<void, FigurePage> {
  const pageAt = (grown: number): Room => ({ width: shape.width * grown, height: shape.height * grown });
  const roomAt = (grown: number): Room => {
    const page = pageAt(grown);
    const { width, height } = roomInFrame(page.width, page.height, captions);
    return { width, height: shape.height > 0 ? height : Math.min(FREE_HEIGHT * width, MOST_FREE_HEIGHT) };
  };
  const framed = (grown: number, chart: Chart): Chart => figureFrame(chart, captions, pageAt(grown), background, style);
  const known = new Map<number, Chart>();
  function* drawnAt(grown: number): Generator<void, Chart> {
    const drawn = known.get(grown) ?? framed(grown, yield* draw(roomAt(grown)));
    known.set(grown, drawn);
    return drawn;
  }
  function* heightAt(grown: number): Generator<void, number> {
    const size = measure(roomAt(grown));
    return (size ? framed(grown, { ...size, body: NOTHING }) : yield* drawnAt(grown)).height;
  }
  const pictureOf = (drawn: Chart, width: number, height: number): FigurePage => ({
    svg: sized(svgOf(drawn, captions.title, style), width, height),
    width,
    height,
    textSize: width / drawn.width,
    overlong: shape.height > 0 && height > shape.height,
  });
  const height = yield* heightAt(1);
  if (shape.height > 0 && height > shape.height + SLACK) {
    for (const grown of GROWN) {
      if ((yield* heightAt(grown)) <= shape.height * grown + SLACK) return pictureOf(yield* drawnAt(grown), shape.width, shape.height);
    }
  }
  const own = Math.ceil(height - SLACK);
  return pictureOf({ ...(yield* drawnAt(1)), height: own }, shape.width, own);
}

const NOTHING = group("nothing", []);

function sized(svg: SvgNode, width: number, height: number): SvgNode {
  return { ...svg, attributes: { ...svg.attributes, width, height } };
}
