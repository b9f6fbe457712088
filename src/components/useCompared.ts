import type { Comparison } from "../../analysis/types";
import { comparedPeriods, periodsText } from "../state/periods";
import { type Asked, useComparison } from "../state/useFindings";
import { useShown } from "./context";

/** What changed between the two periods that the reader compares; nothing is asked where there are no two. */
export function useCompared(): Asked<Comparison> {
  const { picture, state, engine } = useShown();
  const { trends } = picture.result;
  const periods = comparedPeriods(trends, state.look.compared);
  const usual = trends.sinceLast.find((one) => periods && periodsText(trends, one) === periodsText(trends, periods));
  const asked = useComparison(engine, picture, usual ? undefined : periods);
  return usual ? { answer: usual } : asked;
}
