import type { Chart } from "../../charts/chart";
import type { ChartStyle } from "../../charts/style";

/** A report as a text and the pictures that it shows. */
export interface Report {
  /** Markdown (CommonMark with tables); pictures are named by relative addresses. */
  readonly text: string;
  readonly pictures: readonly ReportPicture[];
  /** Of all pictures. */
  readonly style: ChartStyle;
}

export interface ReportPicture {
  /** "pictures/map.png". */
  readonly path: string;
  readonly alt: string;
  readonly chart: Chart;
}
