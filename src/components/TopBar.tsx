import { ChevronDown, Command, Download, Ellipsis, Link2, Moon, Redo2, Sun, Type, Undo2, Upload } from "lucide-react";
import { useEffect, useRef } from "react";
import { count, date } from "../charts/formats";
import type { AppState } from "../state/appState";
import type { Actions } from "../state/app";
import type { Found } from "../state/selectors";
import { SearchField } from "./SearchField";

/** Name of the list, search, and the buttons that everything starts from. */
export function TopBar(props: { readonly state: AppState; readonly actions: Actions; readonly found: Found | undefined }) {
  const { state, actions, found } = props;
  const { picture } = state;
  const more = useRef<HTMLDetailsElement>(null);
  return (
    <header className="top-bar">
      <div className="brand">
        <Waves />
        <span>Papertide</span>
      </div>
      {picture && <CorpusMenu state={state} actions={actions} />}
      {picture && (
        <span className="facts quiet">
          {count(picture.corpus.papers.length)} papers{picture.corpus.asOf && ` · data as of ${date(picture.corpus.asOf)}`}
        </span>
      )}
      <span className="grow" />
      {picture && <SearchField state={state} actions={actions} found={found} />}
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

function CorpusMenu({ state, actions }: { readonly state: AppState; readonly actions: Actions }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      if (menu.current && !(event.target instanceof Node && menu.current.contains(event.target))) menu.current.open = false;
    };
    addEventListener("pointerdown", close);
    return () => removeEventListener("pointerdown", close);
  }, []);
  const choose = (act: () => void) => (): void => {
    if (menu.current) menu.current.open = false;
    act();
  };
  const open = <span className="quiet">open now</span>;
  return (
    <details className="corpus-menu" ref={menu}>
      <summary aria-label={`List: ${state.picture?.corpus.name ?? ""}`}>
        <span>
          {state.picture?.corpus.name}
          <small>
            {count(state.picture?.corpus.papers.length ?? 0)} papers
            {state.picture?.corpus.asOf && ` · as of ${date(state.picture.corpus.asOf)}`}
          </small>
        </span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className="menu">
        <button type="button" onClick={choose(actions.openSample)}>
          Sample: efficient LLM training {state.origin === "sample" && open}
        </button>
        <button type="button" onClick={choose(actions.openOwn)}>
          My last list {state.origin === "own" && open}
        </button>
        <button type="button" onClick={choose(() => actions.openImport())}>
          Import another list… <kbd>I</kbd>
        </button>
      </div>
    </details>
  );
}
