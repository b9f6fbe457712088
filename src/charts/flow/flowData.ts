import type { Flow } from "../../../analysis/types";

/** A theme on one side: a block as high as its papers. */
export interface FlowTheme {
  /** Place among the themes of its side; -1: the unclear papers. */
  readonly id: number;
  readonly label: string;
  readonly papers: number;
  /** Place in the palette: that of the theme now shown which holds most of these papers. */
  readonly slot: number;
}

export interface FlowSide {
  readonly heading: string;
  /** Under the heading: its papers. */
  readonly note: string;
  readonly themes: readonly FlowTheme[];
}

/** What a picture of flows is drawn from. */
export interface FlowData {
  readonly first: FlowSide;
  readonly second: FlowSide;
  readonly flows: readonly Pick<Flow, "from" | "to" | "before" | "since">[];
  /** What bands and colours stand for, in sentences. */
  readonly bands: string;
}

/** A theme on the left or on the right, or both: the band between them. */
export interface FlowChoice {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}
