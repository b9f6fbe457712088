import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { AnalysisOptions } from "../../analysis/types";
import { version } from "../../package.json";
import type { Drawn } from "../charts/figures/figure";

/** What a file says about itself, so that its picture can be understood and made again. */
export interface FigureFacts {
  readonly title: string;
  /** The picture in words. */
  readonly description: string;
  readonly source: string;
  /** "map", see charts/figures/figures.ts. */
  readonly figure: string;
  readonly corpus: { readonly name: string; readonly papers: number; /** "2025-07-28" or "". */ readonly asOf: string };
  readonly seed: number;
  /** Options of the analysis that are not the usual ones, see analysis/options.ts. */
  readonly settings: Partial<AnalysisOptions>;
  /** Choices of the export that make the picture: page, ground, palette. */
  readonly picture: Readonly<Record<string, string | readonly string[]>>;
  /** Fragment of the page's address that shows the chart, "view=trends&themes=14". */
  readonly link: string;
  /** "Papertide 0.1.0". */
  readonly program: string;
}

type Told = Pick<FigureFacts, "title" | "description" | "source" | "figure" | "picture" | "link">;

/** No time of day and no name of a machine: the same picture gives the same file. */
export function figureFacts({ corpus, result: { options } }: Drawn, told: Told): FigureFacts {
  const { name, asOf, papers } = corpus;
  return {
    ...told,
    corpus: { name, papers: papers.length, asOf },
    seed: options.seed,
    settings: unusual(options),
    program: `Papertide ${version}`,
  };
}

/** What themes were found before says something only where the reader changed them. */
function unusual({ known, ...options }: AnalysisOptions): Partial<AnalysisOptions> {
  const all = { ...options, known: options.edits.length > 0 ? known : [] };
  const differing = Object.entries(all).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_OPTIONS[name as keyof AnalysisOptions]),
  );
  return Object.fromEntries(differing);
}
