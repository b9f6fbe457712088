import { Boxes, Gauge, LayoutGrid, List, Network, Redo2, TrendingUp, Undo2, X } from "lucide-react";
import { count, date } from "../charts/formats";
import { History } from "./History";
import type { AppState, View } from "../state/appState";
import { shownAgain } from "../state/edits";
import type { Actions } from "../state/actions";

const TABS: readonly (readonly [View, string, typeof Boxes])[] = [
  ["overview", "Overview", Boxes],
  ["themes", "Themes", Network],
  ["trends", "Trends", TrendingUp],
  ["topics", "Topics", LayoutGrid],
  ["papers", "Papers", List],
  ["quality", "Quality", Gauge],
];

/** The views, the filters that are on, and the last change that can be taken back. */
export function TabRow({ state, actions }: { readonly state: AppState; readonly actions: Actions }) {
  const { look, past, future } = state;
  const hidden = (state.picture?.themes ?? []).filter((theme) => theme.hidden);
  return (
    <nav className="tab-row" aria-label="Views">
      <div className="tabs">
        {TABS.map(([view, label, Icon]) => (
          <button key={view} type="button" aria-current={look.view === view ? "page" : undefined} onClick={() => actions.look({ view })}>
            <Icon aria-hidden="true" />
            {label}
          </button>
        ))}
      </div>
      <div className="right">
        {hidden.length > 0 && (
          <FilterChip
            label={hidden.length === 1 ? `${hidden[0].shortLabel} hidden` : `${hidden.length} themes hidden`}
            clear={() => actions.setOptions({ edits: shownAgain(state) }, "showing all themes")}
          />
        )}
        {look.from && (
          <FilterChip
            label={look.from === look.to ? date(look.from) : `${date(look.from)} – ${date(look.to)}`}
            clear={() => actions.look({ from: "", to: "" })}
          />
        )}
        {look.leastFit > 0 && <FilterChip label={`Fit at least ${look.leastFit.toFixed(2)}`} clear={() => actions.look({ leastFit: 0 })} />}
        {look.only && <FilterChip label={`${count(look.picked.length)} picked, only these`} clear={() => actions.look({ only: false })} />}
        {look.query.trim() && <FilterChip label={`“${look.query.trim()}”`} clear={() => actions.look({ query: "" })} />}
        {past.length > 0 && (
          <button type="button" className="button bare small undo" onClick={() => actions.undo()}>
            <Undo2 aria-hidden="true" /> Undo <span>{past.at(-1)?.what}</span>
          </button>
        )}
        {past.length > 0 && <History past={past} backTo={actions.backTo} />}
        {future.length > 0 && (
          <button
            type="button"
            className="button bare small icon"
            aria-label={`Redo ${future.at(-1)?.what ?? ""}`}
            onClick={() => actions.redo()}
          >
            <Redo2 aria-hidden="true" />
          </button>
        )}
      </div>
    </nav>
  );
}

function FilterChip({ label, clear }: { readonly label: string; readonly clear: () => void }) {
  return (
    <span className="filter-chip">
      {label}
      <button type="button" aria-label={`Remove filter ${label}`} onClick={clear}>
        <X aria-hidden="true" />
      </button>
    </span>
  );
}
