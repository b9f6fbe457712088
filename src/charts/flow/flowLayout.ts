import { count } from "../formats";
import type { ChartStyle } from "../style";
import { clipText, textWidth, wrapText } from "../textWidth";
import { type Notes, notes } from "../trends/wide/notes";
import type { FlowData, FlowTheme } from "./flowData";
import { flowOrder } from "./flowOrder";

export const NAME_SIZE = 12;
export const NUMBER_SIZE = 11;
export const NAME_LINE = 15;
export const BLOCK = 10;
export const GAP = 6;
const HEAD = 40;
/** Between blocks. */
const APART = 5;
const MOST_LINES = 3;
/** A column of names takes at most this part of the width, and more only for a long word. */
const NAMES = 0.27;
const LONG_WORD = 0.34;
/** However many themes: all blocks of a side together are at least so high. */
const LEAST_BLOCKS = 160;

/** A theme's block, its name in lines, and the height at which names and number are centred. */
export interface PlacedBlock {
  readonly theme: FlowTheme;
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
}

/** Ends of one band: top edges and heights on the left and on the right. */
export interface PlacedBand {
  readonly leftY: number;
  readonly leftHeight: number;
  readonly rightY: number;
  readonly rightHeight: number;
}

/** Where everything stands, in pixels. */
export interface FlowLayout {
  readonly height: number;
  /** Left edges of the two columns of blocks. */
  readonly leftX: number;
  readonly rightX: number;
  readonly leftNumbers: number;
  readonly rightNumbers: number;
  readonly left: readonly PlacedBlock[];
  readonly right: readonly PlacedBlock[];
  /** As in data.flows. */
  readonly bands: readonly PlacedBand[];
  readonly said: Notes;
}

export function flowLayout(data: FlowData, room: { readonly width: number; readonly height: number }, style: ChartStyle): FlowLayout {
  const px = style.textScale;
  const { width } = room;
  const order = flowOrder(data);
  const sides = [order.left, order.right].map((themes) => sideTexts(themes, width, px));
  const [leftWidth, rightWidth] = sides.map(({ names }) => names);
  const [leftNumbers, rightNumbers] = sides.map(({ numbers }) => numbers);
  const said = notes([data.bands], width, style);
  const inside = room.height - HEAD * px - said.height;
  const scale = Math.min(...sides.map((side) => scaleOf(side.rooms, inside, px)));
  const heights = sides.map(({ rooms }) => sideHeight(rooms, scale, px));
  const tallest = Math.max(...heights);
  const [left, right] = sides.map(({ rooms }, i) => placed(rooms, scale, HEAD * px + (tallest - heights[i]) / 2, px));
  return {
    height: HEAD * px + tallest + said.height,
    leftX: leftWidth + 2 * GAP * px + leftNumbers,
    rightX: width - rightWidth - 2 * GAP * px - rightNumbers - BLOCK * px,
    leftNumbers,
    rightNumbers,
    left,
    right,
    bands: bandsBetween(data.flows, left, right, scale),
    said,
  };
}

/** A block with the least room that its name needs. */
interface Room {
  readonly theme: FlowTheme;
  readonly lines: readonly string[];
  readonly least: number;
}

function sideTexts(
  themes: readonly FlowTheme[],
  width: number,
  px: number,
): { readonly names: number; readonly numbers: number; readonly rooms: Room[] } {
  const size = NAME_SIZE * px;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, size, 500))) + 1;
  const names = Math.max(
    Math.min(widest(themes.map(({ label }) => label)), NAMES * width),
    Math.min(widest(themes.flatMap(({ label }) => label.split(" "))), LONG_WORD * width),
  );
  const numbers = Math.max(0, ...themes.map(({ papers }) => textWidth(count(papers), NUMBER_SIZE * px))) + 1;
  const rooms = themes.map((theme) => {
    const lines = wrapText(theme.label, size, 500, names, MOST_LINES).map((line) => clipText(line, size, 500, names));
    return { theme, lines, least: (lines.length * NAME_LINE + 2) * px };
  });
  return { names, numbers, rooms };
}

/** Pixels per paper: as many as the room allows once every small block has the room of its name. */
function scaleOf(rooms: readonly Room[], room: number, px: number): number {
  const all = rooms.reduce((sum, { theme }) => sum + theme.papers, 0);
  let free = room - (rooms.length - 1) * APART * px;
  let papers = all;
  let scale = free / Math.max(1, papers);
  for (const { theme, least } of rooms.toSorted((a, b) => a.theme.papers / a.least - b.theme.papers / b.least)) {
    if (theme.papers * scale >= least) break;
    free -= least;
    papers -= theme.papers;
    scale = papers === 0 ? 0 : free / papers;
  }
  return Math.max(scale, (LEAST_BLOCKS * px) / Math.max(1, all));
}

function sideHeight(rooms: readonly Room[], scale: number, px: number): number {
  return rooms.reduce((sum, { theme, least }) => sum + Math.max(least, theme.papers * scale), (rooms.length - 1) * APART * px);
}

function placed(rooms: readonly Room[], scale: number, top: number, px: number): PlacedBlock[] {
  let y = top;
  return rooms.map(({ theme, lines, least }) => {
    const height = theme.papers * scale;
    const slot = Math.max(least, height);
    const block = { theme, lines, y: y + (slot - height) / 2, height };
    y += slot + APART * px;
    return block;
  });
}

/** Bands stand in a block in the order of their other ends. */
function bandsBetween(flows: FlowData["flows"], left: readonly PlacedBlock[], right: readonly PlacedBlock[], scale: number): PlacedBand[] {
  const [leftTops, rightTops] = [left, right].map((side) => new Map(side.map(({ theme, y }) => [theme.id, y])));
  const place = (blocks: readonly PlacedBlock[]): ReadonlyMap<number, number> => new Map(blocks.map(({ theme }, at) => [theme.id, at]));
  const [leftPlace, rightPlace] = [place(left), place(right)];
  const stacked = (tops: Map<number, number>, own: "from" | "to", side: "before" | "since"): number[] => {
    const others = own === "from" ? rightPlace : leftPlace;
    const other = (i: number): number => others.get(flows[i][own === "from" ? "to" : "from"]) ?? 0;
    const starts = new Array<number>(flows.length).fill(0);
    for (const i of [...flows.keys()].sort((a, b) => other(a) - other(b))) {
      const id = flows[i][own];
      starts[i] = tops.get(id) ?? 0;
      tops.set(id, starts[i] + flows[i][side] * scale);
    }
    return starts;
  };
  const [leftY, rightY] = [stacked(leftTops, "from", "before"), stacked(rightTops, "to", "since")];
  return flows.map(({ before, since }, i) => ({
    leftY: leftY[i],
    leftHeight: before * scale,
    rightY: rightY[i],
    rightHeight: since * scale,
  }));
}
