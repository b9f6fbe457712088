import type { Flow, PeriodsCompared, SettingsCompared } from "../../analysis/types";
import type { FlowChoice } from "../charts/flow/flowData";

/**
 * The flows that are listed, those of most papers first: of the chosen theme or band all; without a choice those of papers
 * that change their theme, or of two periods all.
 */
export function movedFlows(compared: SettingsCompared | PeriodsCompared, { from, to }: FlowChoice): Flow[] {
  const chosen = (flow: Flow): boolean => (from === undefined || flow.from === from) && (to === undefined || flow.to === to);
  const moved = (flow: Flow): boolean =>
    compared.kind === "periods" || (flow.from < 0 ? flow.to >= 0 : compared.counterpart[flow.from] !== flow.to || flow.to < 0);
  const any = from !== undefined || to !== undefined;
  return compared.flows.filter(any ? chosen : moved).sort((a, b) => b.rows.length - a.rows.length);
}
