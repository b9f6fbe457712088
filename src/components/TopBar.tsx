import { Command, Download, Ellipsis, Link2, Moon, Redo2, Sun, Type, Undo2, Upload } from "lucide-react";
import { useRef } from "react";
import { date, papersOfList } from "../charts/formats";
import type { AppState } from "../state/appState";
import type { Actions } from "../state/actions";
import type { Found } from "../state/selectors";
import type { Asked } from "../state/useFindings";
import { SearchField } from "./SearchField";
import { WorkspaceMenu } from "./WorkspaceMenu";

/** Name of the list, search, and the buttons that everything starts from. */
export function TopBar(props: { readonly state: AppState; readonly actions: Actions; readonly search: Asked<Found> }) {
  const { state, actions, search } = props;
  const { picture } = state;
  const more = useRef<HTMLDetailsElement>(null);
  return (
    <header className="top-bar">
      <h1 className="brand">
        <Waves />
        <span>Papertide</span>
      </h1>
      {picture && <WorkspaceMenu state={state} picture={picture} actions={actions} />}
      {picture && (
        <span className="facts quiet">
          {papersOfList(picture.corpus)}
          {picture.corpus.asOf && ` · data as of ${date(picture.corpus.asOf)}`}
        </span>
      )}
      <span className="grow" />
      {picture && <SearchField state={state} actions={actions} search={search} />}
      <div className="buttons">
        <Buttons state={state} actions={actions} />
      </div>
      <details className="more" ref={more}>
        <summary className="button bare icon" aria-label="More">
          <Ellipsis aria-hidden="true" />
        </summary>
        <div className="menu" onClick={() => more.current?.removeAttribute("open")}>
          <Changes state={state} actions={actions} />
          <Buttons state={state} actions={actions} />
        </div>
      </details>
    </header>
  );
}

/** What stands beside the views and the themes where the page is wide. */
function Changes({ state: { picture, past, future }, actions }: { readonly state: AppState; readonly actions: Actions }) {
  return (
    <>
      {past.length > 0 && (
        <button type="button" className="button" onClick={() => actions.undo()}>
          <Undo2 aria-hidden="true" /> Undo {past.at(-1)?.what}
        </button>
      )}
      {future.length > 0 && (
        <button type="button" className="button" onClick={() => actions.redo()}>
          <Redo2 aria-hidden="true" /> Redo {future.at(-1)?.what}
        </button>
      )}
      {picture && (
        <button type="button" className="button" onClick={actions.openWords}>
          <Type aria-hidden="true" /> Words
        </button>
      )}
      <button type="button" className="button" onClick={actions.openCommands}>
        <Command aria-hidden="true" /> Commands
      </button>
    </>
  );
}

/** In the bar, or in the menu of a narrow page. */
function Buttons({ state, actions }: { readonly state: AppState; readonly actions: Actions }) {
  const { picture, mode } = state;
  const other = mode === "dark" ? "Light colours" : "Dark colours";
  return (
    <>
      <button type="button" className="button" onClick={() => actions.openImport()}>
        <Download aria-hidden="true" /> Import
      </button>
      {picture && (
        <button type="button" className="button" onClick={() => void actions.share()}>
          <Link2 aria-hidden="true" /> Share
        </button>
      )}
      {picture && (
        <button type="button" className="button primary" onClick={() => actions.openExport()}>
          <Upload aria-hidden="true" /> Export
        </button>
      )}
      <button type="button" className="button bare icon" aria-label={other} title={other} onClick={() => actions.toggleMode()}>
        {mode === "dark" ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />} <span className="label">{other}</span>
      </button>
    </>
  );
}

function Waves() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
      <path d="M2 6q2-2.4 4 0t4 0 4 0 4 0M2 11q2-2.4 4 0t4 0 4 0 4 0M2 16q2-2.4 4 0t4 0 4 0 4 0" />
    </svg>
  );
}
