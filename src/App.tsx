import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { chartStyle } from "./charts/style";
import { type Shown, ShownContext } from "./components/context";
import { DetailPanel } from "./components/DetailPanel";
import { CommandPalette, ExportDialog, ImportDialog, KeysDialog, ListDialog, PickedBar, WordsDialog } from "./components/dialogs";
import { fetchAhead } from "./components/fetched";
import { MapView } from "./components/MapView";
import { PeriodBar } from "./components/PeriodBar";
import { PageProblem } from "./components/Problem";
import { Progress } from "./components/Progress";
import { WayOut } from "./components/Reload";
import { TabRow } from "./components/TabRow";
import { ThemeRail } from "./components/ThemeRail";
import { Toast } from "./components/Toast";
import { TopBar } from "./components/TopBar";
import { PapersView, QualityView, ThemesView, TopicsView, TrendsView } from "./components/views";
import type { App as Running } from "./state/app";
import { keepForOffline } from "./state/offline";
import { dimmedRows } from "./state/selectors";
import { useApp } from "./state/useApp";
import { useBeside } from "./state/useBeside";
import { useFound } from "./state/useFindings";
import { useGestures } from "./state/useGestures";

/** The page: bar, tabs, the view, and what lies over it. */
export function App({ app }: { readonly app: Running }) {
  const { actions, engine } = app;
  const state = useApp(app);
  const { picture, look, dialog } = state;
  const search = useFound(engine, picture, look.query);
  const beside = useBeside(engine, picture, look.comparedWith, look.view === "quality" || dialog?.kind === "export");
  const dropping = useGestures(state, actions);
  const style = useMemo(() => chartStyle(state.mode), [state.mode]);
  const dimmed = useMemo(
    () =>
      picture &&
      dimmedRows(picture, { from: look.from, to: look.to, leastFit: look.leastFit, picked: look.picked, only: look.only }, search.answer),
    [picture, look.from, look.to, look.leastFit, look.picked, look.only, search.answer],
  );
  const shown = useMemo<Shown | undefined>(
    () => picture && { state, actions, picture, style, dimmed, found: search.answer, notFound: search.problem, engine, beside },
    [picture, state, actions, style, dimmed, search.answer, search.problem, engine, beside],
  );
  const view = useDeferredValue(look.view); // the tab answers at once, the view is drawn with pauses
  const [begun, begin] = useState(false);
  if (state.work && !begun) begin(true);
  const closable = dialog !== undefined;
  const wayOut = useMemo(() => ({ reload: actions.reload, close: closable ? actions.closeDialog : undefined }), [actions, closable]);
  const first = picture !== undefined;
  const drawn = useDeferredValue(first); // the first picture is drawn with pauses
  useEffect(() => {
    if (!first) return;
    void keepForOffline(actions.tellNewer);
    return fetchAhead();
  }, [first, actions]);
  return (
    <WayOut value={wayOut}>
      <div className="app">
        <TopBar state={state} actions={actions} search={search} />
        {shown && drawn ? (
          <ShownContext value={shown}>
            <TabRow state={state} actions={actions} />
            {view === "overview" && <Overview />}
            {view === "themes" && <ThemesView />}
            {view === "trends" && <TrendsView />}
            {view === "topics" && <TopicsView />}
            {view === "papers" && <PapersView />}
            {view === "quality" && <QualityView />}
            {look.picked.length > 0 && <PickedBar />}
            {dialog?.kind === "words" && <WordsDialog />}
            {dialog?.kind === "export" && <ExportDialog />}
          </ShownContext>
        ) : (
          <div className="start">
            <p>{begun && !state.work && !first ? "Import a list of papers to begin." : aboutThePage()}</p>
          </div>
        )}
        {dialog?.kind === "import" && <ImportDialog state={state} actions={actions} engine={engine} inputs={dialog.inputs} />}
        {dialog?.kind === "list" && picture && <ListDialog corpus={picture.corpus} name={state.origin.name} actions={actions} />}
        {dialog?.kind === "commands" && <CommandPalette state={state} actions={actions} dimmed={dimmed} />}
        {dialog?.kind === "keys" && <KeysDialog onClose={actions.closeDialog} />}
        {state.work && <Progress work={state.work} stop={actions.stop} />}
        {state.problem && !dialog && <PageProblem problem={state.problem} dismiss={actions.dismiss} />}
        {state.notice && <Toast text={state.notice} offers={state.offers} done={() => actions.notice("")} />}
        {dropping && <div className="drop-edge" />}
      </div>
    </WayOut>
  );
}

/** What index.html says already where this is drawn. */
function aboutThePage(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "";
}

function Overview() {
  return (
    <main className="overview">
      <ThemeRail />
      <div className="map-column">
        <MapView />
        <PeriodBar />
      </div>
      <DetailPanel />
    </main>
  );
}
