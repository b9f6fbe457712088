import { deviation, mean, standardError } from "./statistics";

/** A table; columns of figures stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = head.map((_, column) => (column > 0 && rows.every((row) => /^([+−\d]|$)/.test(row[column])) ? "---:" : "---"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

export const decimal = (x: number): string => x.toFixed(3);
export const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;

/** "0.512 ± 0.014": mean and standard deviation. */
export const spread = (values: readonly number[]): string => `${decimal(mean(values))} ± ${decimal(deviation(values))}`;

/** "+0.072 ± 0.010": mean of paired differences and its standard error. */
export function difference(a: readonly number[], b: readonly number[]): string {
  const differences = a.map((x, i) => x - b[i]);
  return `${signed(mean(differences), 3)} ± ${decimal(standardError(differences))}`;
}

/** "−0.6", "+1.2". */
export function signed(x: number, digits: number): string {
  return `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(digits)}`;
}
