import type { Chart } from "../../charts/chart";
import type { Drawn, Figure, FigureLook } from "../../charts/figures/figure";
import type { ChartStyle } from "../../charts/style";
import { group, h } from "../../charts/svg";
import type { Box, PictureBlock } from "./slide";

/** Pixels of a drawing in a point of the slide. */
export const PIXELS = 4 / 3;
/** A drawing that is too high is drawn again in a wider room, which makes it lower, and then made smaller as a whole. */
const WIDER = [1, 1.15, 1.3, 1.5, 1.75, 2];

/** A figure as a picture in the middle of a box. */
export function pictureBlock(figure: Figure, drawn: Drawn, look: FigureLook, box: Box, alt: string, style: ChartStyle): PictureBlock {
  const room = { width: Math.round(box.width * PIXELS), height: Math.round(box.height * PIXELS) };
  let chart: Chart | undefined;
  for (const wider of WIDER) {
    chart = figure.draw(drawn, look, { width: room.width * wider, height: room.height * wider }, style);
    if (chart.height <= room.height * wider) break;
  }
  const drawing = chart as Chart;
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
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
