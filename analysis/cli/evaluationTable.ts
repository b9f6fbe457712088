import type { ThemeFigures } from "../evaluateThemes";

/** What papertide evaluate writes. */
export interface Evaluation extends ThemeFigures {
  /** Papers that were left out because they carry no label. */
  readonly unlabelled: number;
  /** From papers in memory to named themes. */
  readonly seconds: number;
}

/** The figures one below the other, each with what it means. */
export function evaluationTable(figures: Evaluation): string {
  const decimal = (x: number): string => x.toFixed(3);
  const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
  const rows: readonly (readonly [name: string, value: string, meaning: string])[] = [
    ["papers", String(figures.papers), figures.unlabelled ? `${figures.unlabelled} more without a label were left out` : ""],
    ["labels", String(figures.labels), ""],
    ["themes", String(figures.themes), ""],
    ["NMI", decimal(figures.nmi), "agreement of themes and labels, unclear papers in their nearest theme"],
    ["AMI", decimal(figures.ami), "the same adjusted for chance"],
    ["ARI", decimal(figures.ari), "adjusted Rand index"],
    ["unclear", percent(figures.unclear), "of the papers are set aside"],
    ["AMI of clear", decimal(figures.amiClear), "without the papers set aside"],
    ["NPMI", decimal(figures.npmi), "how often the top 10 words of a theme stand near each other"],
    ["diversity", decimal(figures.diversity), "share of different words among them"],
    ["stability", decimal(figures.stability), "mean ARI with 3 runs, each without 5 % of the papers"],
    ["seconds", figures.seconds.toFixed(1), "from papers in memory to named themes"],
  ];
  const [names, values] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map(([name, value, meaning]) => `${name.padEnd(names)}  ${value.padStart(values)}  ${meaning}`.trimEnd() + "\n").join("");
}
