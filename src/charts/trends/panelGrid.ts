import { binCells } from "./binCells";
import { type Panel, panelHeights } from "./panelFrame";

const COLUMN_GAP = 24;
const ROW_GAP = 14;
const PHONE_ROW_GAP = 24;
const NARROWEST_PANEL = 208;
const MOST_COLUMNS = 6;
const PHONE_WIDTH = 480;

/** How the panels of the small multiples stand in rows and columns. */
export interface PanelGrid {
  /** One column, larger titles, ruled rows. */
  readonly phone: boolean;
  readonly columns: number;
  readonly panelWidth: number;
  /** From the left edge of one panel to that of the next. */
  readonly pitch: number;
  /** Between two rows. */
  readonly rowGap: number;
  readonly panel: (place: number) => Panel;
}

/**
 * @param wanted columns, or "auto" for as many as have room; always one below 480 pixels at text scale 1
 * @param panels how many there are, so that few panels get wide ones
 * @param px the text scale
 */
export function panelGrid(width: number, wanted: number | "auto", panels: number, bins: number, titles: boolean, px: number): PanelGrid {
  const phone = width < PHONE_WIDTH * px;
  const room = Math.floor((width + COLUMN_GAP * px) / ((NARROWEST_PANEL + COLUMN_GAP) * px));
  const columns = phone ? 1 : Math.max(1, Math.min(panels, wanted === "auto" ? Math.min(room, MOST_COLUMNS) : wanted));
  const panelWidth = (width - (columns - 1) * COLUMN_GAP * px) / columns;
  const pitch = panelWidth + COLUMN_GAP * px;
  const rowGap = (phone ? PHONE_ROW_GAP : ROW_GAP) * px;
  const heights = panelHeights(phone, titles);
  return {
    phone,
    columns,
    panelWidth,
    pitch,
    rowGap,
    panel: (place) => {
      const x = (place % columns) * pitch;
      const y = Math.floor(place / columns) * (heights.height * px + rowGap);
      const plotTop = y + heights.plotTop * px;
      return {
        x,
        y,
        width: panelWidth,
        height: heights.height * px,
        plotTop,
        plotBottom: plotTop + heights.plot * px,
        cells: binCells(bins, x, panelWidth),
      };
    },
  };
}
