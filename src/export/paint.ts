import type { Chart } from "../charts/chart";

/** A drawing -> a PNG of so many times its pixels. The page paints by its canvas. */
export type Paint = (chart: Chart, title: string, scale: number) => Promise<Uint8Array>;
