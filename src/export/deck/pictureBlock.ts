import type { Chart } from "../../charts/chart";
import { type Drawn, drawnInPieces, type Figure, type FigureLook, type Room } from "../../charts/figures/figure";
import type { ChartStyle } from "../../charts/style";
import { group, h } from "../../charts/svg";
import type { Box, PictureBlock } from "./slide";

/** Pixels of a drawing in a point of the slide. */
export const PIXELS = 4 / 3;
/** A drawing that is too high is drawn again in wider rooms, which make it lower; the one is taken that needs to be made smaller least. */
const WIDER = [1.15, 1.3, 1.5, 1.75, 2];

/** What is drawn with pauses, where of many papers it takes long. */
export interface Drawable {
  readonly name: string;
  readonly draw: (drawn: Drawn, look: FigureLook, room: Room, style: ChartStyle) => Generator<void, Chart>;
}

export function drawable(figure: Figure): Drawable {
  return { name: figure.name, draw: (...from) => drawnInPieces(figure, ...from) };
}

/** A figure as a picture in the middle of a box. */
export function* pictureBlock(
  figure: Drawable,
  drawn: Drawn,
  look: FigureLook,
  box: Box,
  alt: string,
  style: ChartStyle,
): Generator<void, PictureBlock> {
  const room = { width: Math.round(box.width * PIXELS), height: Math.round(box.height * PIXELS) };
  const scaleOf = ({ width, height }: Chart): number => Math.min(box.width / width, box.height / height);
  let drawing = yield* figure.draw(drawn, look, room, style);
  for (const wider of drawing.height > room.height ? WIDER : []) {
    const other = yield* figure.draw(drawn, look, { width: room.width * wider, height: room.height * wider }, style);
    if (scaleOf(other) > scaleOf(drawing)) drawing = other;
  }
  const scale = scaleOf(drawing);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  return {
    kind: "picture",
    name: figure.name,
    alt,
    box: { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height },
    chart: onGround(drawing, style),
  };
}

/** With the white of the slide behind it: see-through edges of letters look frayed in some programs. */
export function onGround({ width, height, body }: Chart, { colors }: ChartStyle): Chart {
  return { width, height, body: group("picture", [h("rect", { width, height, fill: colors.surface }), body]) };
}
