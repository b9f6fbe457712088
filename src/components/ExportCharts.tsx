import { GripVertical } from "lucide-react";
import { useState } from "react";
import { FIRST_CHART } from "../export/chosenCharts";
import { holdsManyCharts, movedTo } from "../state/exportChoices";
import { useShown } from "./context";
import { useExportCharts } from "./useExportCharts";

/** The charts to look at; for a deck or a report also which of them it holds, and in which order. */
export function ExportCharts({ id, show }: { readonly id: string; readonly show: (id: string) => void }) {
  const { state, actions } = useShown();
  const { listed, offered, chosen } = useExportCharts();
  const [dragged, setDragged] = useState<string>();
  const { format } = state.exporting;
  const many = holdsManyCharts(format);
  const ids = listed.map((figure) => figure.id);
  const choose = (one: string): void =>
    actions.exportAs({ charts: chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one] });
  const move = (one: string, place: string | undefined): void => {
    if (place !== undefined && place !== one) actions.exportAs({ order: movedTo(ids, one, place) });
  };
  return (
    <div className="export-charts">
      <h2>
        Charts
        {many && (
          <span className="quiet">
            {chosen.length} of {offered.length}
          </span>
        )}
      </h2>
      {listed.map(({ id: one, name }, i) => {
        const nth = chosen.indexOf(one);
        return (
          <div
            key={one}
            className={`chart-row${many ? " many" : ""}${one === id ? " shown" : ""}`}
            draggable={many}
            onDragStart={() => setDragged(one)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              move(dragged, one);
            }}
            onDrop={(event) => event.preventDefault()}
          >
            {many && (
              <span className="check">
                <input type="checkbox" aria-label={`Holds ${name}`} checked={nth >= 0} onChange={() => choose(one)} />
              </span>
            )}
            <button
              type="button"
              aria-pressed={one === id}
              onClick={() => show(one)}
              onKeyDown={(event) => {
                if (!many || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                move(one, ids[event.key === "ArrowUp" ? i - 1 : i + 1]);
              }}
            >
              {name}
            </button>
            {many && nth >= 0 && (
              <span className="quiet nth">{format === "deck" ? `slide ${FIRST_CHART + nth}` : `picture ${nth + 1}`}</span>
            )}
            {many && <GripVertical className="grip" aria-hidden="true" />}
          </div>
        );
      })}
      {many && <p className="quiet">Drag to set the order, or press Alt and ↑ or ↓.</p>}
    </div>
  );
}
