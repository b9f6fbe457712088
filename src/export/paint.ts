import type { Chart } from "../charts/chart";
import type { ChartStyle } from "../charts/style";

/** A drawing -> a PNG of so many times its pixels. The page paints by its canvas, the command line by resvg. */
export type Paint = (chart: Chart, title: string, style: ChartStyle, scale: number) => Promise<Uint8Array>;
