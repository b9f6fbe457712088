import { direction } from "../sameEverywhere";

/** What the table has to hold; lengths in pixels as drawn. */
export interface TableNeeds {
  readonly width: number;
  readonly textScale: number;
  /** The widest name, and the widest one with its other names behind it. */
  readonly name: number;
  readonly nameAndOthers: number;
  /** The widest number of papers, and the widest with the word behind it. */
  readonly papers: number;
  readonly papersInWords: number;
  /** The widest number in a cell, at the smallest size of type. */
  readonly cell: number;
  /** Widths of the theme labels, by column. */
  readonly heads: readonly number[];
  readonly timeline: boolean;
}

/** Where the parts of the table stand, in pixels. */
export interface TableLayout {
  /** Names stand above their cells instead of beside them. */
  readonly stacked: boolean;
  readonly nameWidth: number;
  readonly showOthers: boolean;
  readonly papersRight: number;
  readonly cellsLeft: number;
  /** From one column to the next. */
  readonly pitch: number;
  /** From the left edge of the first name of a month to the end of the axis. */
  readonly timeline: { readonly left: number; readonly right: number } | undefined;
  /** Degrees by which the theme labels rise. */
  readonly headAngle: number;
  /** How far the theme labels reach, to the right edge of the picture at most. */
  readonly headsRight: number;
  readonly headsHeight: number;
  readonly rowHeight: number;
}

/** All at 1x. */
export const PAD = 12;
export const HEAD_OFFSET = 9;
export const CELL_GAP = 2;
const ROW = 30;
const STACKED_ROW = 54;
const GAP = 14;
/** The frame of a chosen row stands between numbers and cells. */
const CELLS_GAP = 20;
const PITCH = 34;
const WIDEST_PITCH = 52;
const COMFORTABLE_PITCH = 28;
export const CELL_PADDING = 3;
const TIMELINE = 340;
const LEAST_TIMELINE = 280;
/** Narrower tables have neither timeline nor other names. */
export const NARROW = 640;
const SHARE_OF_NAMES = 0.24;
const SHALLOW = 42;
const STEEP = 62;
const STEEPEST = 78;
/** Lines of slanted labels are at least this far apart. */
const HEAD_LINE = 13;

/**
 * The first of these that has room: names with other names and timeline; less of the other names and narrower cells; no
 * timeline; names above the cells. Cells are wide enough for their numbers in all but the last.
 */
export function tableLayout(needs: TableNeeds): TableLayout {
  const u = needs.textScale;
  const narrow = needs.width < NARROW * u;
  const least = needs.cell + (CELL_GAP + CELL_PADDING) * u;
  const comfortable = Math.max(least, COMFORTABLE_PITCH * u);
  const short = Math.min(needs.name, 0.35 * needs.width);
  const long = narrow ? short : Math.max(short, Math.min(needs.nameAndOthers, SHARE_OF_NAMES * needs.width));
  const tries = [
    { names: long, timeline: TIMELINE * u, pitch: comfortable },
    { names: short, timeline: TIMELINE * u, pitch: comfortable },
    { names: short, timeline: LEAST_TIMELINE * u, pitch: least },
    { names: long, timeline: 0, pitch: comfortable },
    { names: short, timeline: 0, pitch: least },
  ];
  for (const { names, timeline, pitch } of tries) {
    if (timeline > 0 && (narrow || !needs.timeline)) continue;
    const layout = besides(needs, names, timeline, Math.max(pitch, PITCH * u));
    if (layout.pitch >= pitch) return layout;
  }
  return above(needs);
}

/** Names left of the cells, with a pitch as wide as there is room for beside a timeline of at least so many pixels. */
function besides(needs: TableNeeds, nameWidth: number, timeline: number, widest: number): TableLayout {
  const { textScale: u, width, heads } = needs;
  const papersRight = PAD * u + nameWidth + GAP * u + needs.papers;
  const cellsLeft = papersRight + CELLS_GAP * u;
  const right = width - PAD * u;
  const pitch =
    timeline > 0
      ? Math.min(widest, (right - timeline - cellsLeft) / heads.length)
      : Math.min(WIDEST_PITCH * u, pitchUnderHeads(heads, right - cellsLeft, SHALLOW, u));
  return {
    stacked: false,
    showOthers: needs.width >= NARROW * u && needs.nameAndOthers > needs.name,
    nameWidth,
    papersRight,
    cellsLeft,
    pitch,
    timeline: timeline > 0 ? { left: cellsLeft + heads.length * pitch + (GAP / 2) * u, right } : undefined,
    rowHeight: ROW * u,
    ...headSpace(needs, cellsLeft, pitch, SHALLOW),
  };
}

/** Names above the cells, which then have the whole width. */
function above(needs: TableNeeds): TableLayout {
  const { textScale: u, width } = needs;
  const cellsLeft = PAD * u;
  const papersRight = width - PAD * u;
  const pitchAt = (degrees: number): number => Math.min(PITCH * u, pitchUnderHeads(needs.heads, papersRight - cellsLeft, degrees, u));
  const angle = pitchAt(STEEP) * sine(STEEP) >= HEAD_LINE * u ? STEEP : STEEPEST;
  const pitch = pitchAt(angle);
  const nameWidth = papersRight - needs.papersInWords - GAP * u - cellsLeft;
  const rowHeight = STACKED_ROW * u;
  return {
    stacked: true,
    showOthers: false,
    nameWidth,
    papersRight,
    cellsLeft,
    pitch,
    timeline: undefined,
    rowHeight,
    ...headSpace(needs, cellsLeft, pitch, angle),
  };
}

/** The widest pitch with which no label reaches beyond the room. */
function pitchUnderHeads(heads: readonly number[], room: number, angle: number, u: number): number {
  const reach = heads.map((width) => (HEAD_OFFSET * u + width) * cosine(angle) + 6 * u);
  return Math.min(room / heads.length, ...reach.map((length, column) => (room - length) / (column + 0.5)));
}

/** How high and how far to the right the slanted labels reach. */
function headSpace(
  { heads, textScale: u }: TableNeeds,
  cellsLeft: number,
  pitch: number,
  headAngle: number,
): Pick<TableLayout, "headAngle" | "headsRight" | "headsHeight"> {
  const longest = Math.max(0, ...heads) + HEAD_OFFSET * u;
  const reach = heads.map((width, column) => (column + 0.5) * pitch + (HEAD_OFFSET * u + width) * cosine(headAngle));
  return {
    headAngle,
    headsRight: cellsLeft + Math.max(0, ...reach) + 6 * u,
    headsHeight: longest * sine(headAngle) + 14 * u,
  };
}

/** Of an angle in degrees. */
const cosine = (angle: number): number => direction(angle / 360)[0];
const sine = (angle: number): number => direction(angle / 360)[1];
