import type { PeriodsCompared, SettingsCompared } from "../../analysis/types";
import type { FlowChoice } from "../charts/flow/flowData";
import { count, papers } from "../charts/formats";
import { movedFlows } from "../state/movedFlows";
import { Openable } from "./Openable";

/** The papers behind the bands: those that change their theme, or those of the theme or band that is chosen. */
export function FlowList(props: {
  readonly compared: SettingsCompared | PeriodsCompared;
  readonly chosen: FlowChoice;
  readonly choose: (chosen: FlowChoice) => void;
}) {
  const { compared, chosen, choose } = props;
  const { first, second, kind } = compared;
  const flows = movedFlows(compared, chosen);
  const any = chosen.from !== undefined || chosen.to !== undefined;
  const all = flows.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="flow-list">
      <h3>
        {any
          ? papers(all)
          : kind === "settings"
            ? `${papers(all)} that change their theme`
            : `${papers(all)} by nearest wording, before + since`}
        {any && (
          <button type="button" className="button bare small" onClick={() => choose({})}>
            Show all
          </button>
        )}
      </h3>
      {flows.length === 0 && <p className="quiet">None.</p>}
      {flows.map(({ from, to, before, since, rows }) => (
        <Openable
          key={`${from} ${to}`}
          head={
            <span>
              {first.labels[from] ?? "Unclear"} → {second.labels[to] ?? "Unclear"}
            </span>
          }
          aside={<span className="number">{kind === "settings" ? count(rows.length) : `${count(before)} + ${count(since)}`}</span>}
          rows={rows}
        />
      ))}
    </div>
  );
}
