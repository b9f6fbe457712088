import { fit } from "./formats";

/** Two fits nearer to each other than this are called a close call. */
export const CLOSE = 0.05;

/** The margin between the best and the second-best theme in a sentence. */
export function marginSentence(best: number, second: number, secondName: string): string {
  const lead = best - second;
  const apart = fit(Math.abs(lead));
  if (Math.abs(lead) < CLOSE) return `A close call: “${secondName}” fits about equally, ${apart} ${lead < 0 ? "better" : "less"}.`;
  if (lead < 0)
    return `“${secondName}” fits better by its wording, by ${apart}; over many runs the paper stood with this theme all the same.`;
  return `A clear fit: ${apart} ahead of “${secondName}”. Under ${fit(CLOSE)} would be called a close call.`;
}
