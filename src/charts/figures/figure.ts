import type { AnalysisResult, Comparison, Corpus } from "../../../analysis/types";
import { inOnePiece } from "../atOnce";
import { type Chart, type Selection, type ThemeMark, unclearMark, visible } from "../chart";
import type { NamedComparison } from "../flow/flowOf";
import { span } from "../formats";
import type { ChartStyle } from "../style";
import type { ContrastData } from "../themes/wordContrast";

/** What figures are drawn from. */
export interface Drawn {
  readonly corpus: Corpus;
  readonly result: AnalysisResult;
  readonly themes: readonly ThemeMark[];
}

/** How the reader has set the charts: the export shows what is shown. */
export interface FigureLook {
  readonly selection: Selection;
  readonly dimmed?: Uint8Array;
  readonly hulls: boolean;
  readonly labels: boolean;
  readonly trendOf: "theme" | "topic";
  readonly trendValue: "share" | "count";
  readonly trendScale: "shared" | "own";
  /** What the slopes compare; the usual periods where it is left out. */
  readonly comparison?: Comparison;
  /** The words that tell two themes apart, where they are known. */
  readonly contrast?: ContrastData;
  /** Themes that are compared with those shown. */
  readonly beside?: NamedComparison;
  readonly topicValue: "count" | "share" | "lift";
  readonly topicOrder: "papers" | "blocks";
}

/** In pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Figure {
  readonly id: string;
  readonly name: string;
  title(drawn: Drawn, look: FigureLook): string;
  subtitle(drawn: Drawn, look: FigureLook): string;
  /** Fits the room's width; its height follows from the data, or fills the room. */
  draw(drawn: Drawn, look: FigureLook, room: Room, style: ChartStyle): Chart;
  /** How large the chart comes out, where that is known before it is drawn. */
  size?(drawn: Drawn, look: FigureLook, room: Room, style: ChartStyle): Room;
  /** `draw` with pauses, where of many papers it takes long. */
  drawInPieces?(drawn: Drawn, look: FigureLook, room: Room, style: ChartStyle): Generator<void, Chart>;
  table(drawn: Drawn, look: FigureLook): Table;
}

/** A figure drawn with pauses, where it has some. */
export function drawnInPieces(figure: Figure, ...[drawn, look, room, style]: Parameters<Figure["draw"]>): Generator<void, Chart> {
  return figure.drawInPieces?.(drawn, look, room, style) ?? inOnePiece(() => figure.draw(drawn, look, room, style));
}

/** Themes that are not hidden and after them the unclear papers, so that shares add up to all. */
export function withUnclear({ themes, result }: Drawn): readonly ThemeMark[] {
  const unclear = unclearMark(result.placement.theme);
  return unclear ? [...visible(themes), unclear] : visible(themes);
}

export function nameOf(themes: readonly ThemeMark[], id: number): string {
  return themes[id]?.label ?? "";
}

/** ", Apr 2019 – Jul 2025", or nothing where there are no dates. */
export function during({ corpus }: Drawn): string {
  const months = span(corpus.papers);
  return months && `, ${months}`;
}
