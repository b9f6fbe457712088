import { useEffect, useMemo, useSyncExternalStore } from "react";
import { chartStyle } from "./charts/style";
import { type Shown, ShownContext } from "./components/context";
import { EmbeddedFigure } from "./components/EmbeddedFigure";
import { Progress } from "./components/Progress";
import type { App as Running } from "./state/app";
import type { Embedding } from "./state/embedding";
import { dimmedRows } from "./state/selectors";
import { useBeside } from "./state/useBeside";
import { useFound } from "./state/useFindings";

/** One chart of the page's list in a frame of another page, without anything round it. */
export function Embed({ app, embedding }: { readonly app: Running; readonly embedding: Embedding }) {
  const { actions, engine } = app;
  const state = useSyncExternalStore((listener) => app.subscribe(listener), app.getState);
  const { picture, look, mode } = state;
  useEffect(() => {
    document.documentElement.dataset.mode = mode;
    document.documentElement.classList.add("embedded");
    actions.begin();
  }, [actions, mode]);
  const search = useFound(engine, picture, look.query);
  const beside = useBeside(engine, picture, look.comparedWith, true);
  const style = useMemo(() => chartStyle(mode), [mode]);
  const dimmed = useMemo(() => picture && dimmedRows(picture, look, search.answer), [picture, look, search.answer]);
  const shown = useMemo<Shown | undefined>(
    () => picture && { state, actions, picture, style, dimmed, found: search.answer, notFound: search.problem, engine, beside },
    [picture, state, actions, style, dimmed, search.answer, search.problem, engine, beside],
  );
  return (
    <>
      {shown && (
        <ShownContext value={shown}>
          <EmbeddedFigure id={embedding.figure} />
        </ShownContext>
      )}
      {state.work && <Progress work={state.work} stop={actions.stop} />}
      {state.problem && <p className="message error">{state.problem.message}.</p>}
    </>
  );
}
