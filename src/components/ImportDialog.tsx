import { Lock } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { sentence } from "../../analysis/errors";
import { tooFewPapers } from "../../analysis/tooFewPapers";
import type { ColumnChoices, Corpus } from "../../analysis/types";
import { count, papers } from "../charts/formats";
import type { Engine, Input } from "../engine/engine";
import type { Actions } from "../state/actions";
import { addedTo } from "../state/addedTo";
import type { AppState, Problem } from "../state/appState";
import { type Given, givenBy, inputsOf, withFiles } from "../state/given";
import { IS_ONE_FILE } from "../state/listElement";
import { type Judged, NOT_JUDGED } from "../state/nearPairs";
import { useImport, usePrepared } from "../state/useImport";
import { Dialog } from "./Dialog";
import { FetchForm } from "./FetchForm";
import { GivenList } from "./GivenList";
import { HowToAdd } from "./HowToAdd";
import { ImportReportPanel } from "./ImportReportPanel";
import { ListFields } from "./ListFields";
import { PasteField } from "./PasteField";
import { NoAnswer } from "./Problem";
import { ReadingProgress } from "./ReadingProgress";
import { ReadPapers } from "./ReadPapers";
import { Segments } from "./Segments";

/** All that is read, by the ends of names; what a file is, its content says. */
const ENDINGS =
  ".bib,.bibtex,.ris,.nbib,.ciw,.isi,.enw,.xml,.csv,.tsv,.txt,.xlsx,.ods,.json,.jsonl,.ndjson,.gz,.zip,text/plain,text/csv,application/json";
const NOTHING: readonly Input[] = [];
/** What adding would do is found out beforehand for lists of so many papers together. */
const SOON = 20_000;

type From = "paste" | "file" | "service";

/** Paste, drop, choose or fetch a list; the report follows while it is read, and nothing changes before the button. */
export function ImportDialog(props: {
  readonly state: AppState;
  readonly actions: Actions;
  readonly engine: Engine;
  readonly inputs: readonly Input[];
}) {
  const { state, actions, engine } = props;
  const [given, setGiven] = useState(() => givenBy(props.inputs));
  const [from, setFrom] = useState<From>(() => (given.files.length > 0 ? "file" : "paste"));
  const [columns, setColumns] = useState<ColumnChoices>({});
  const [judged, setJudged] = useState<Judged>(NOT_JUDGED);
  const [adding, setAdding] = useState(false);
  /** Why the list that was read cannot be opened. */
  const [refused, setRefused] = useState<{ readonly corpus: Corpus; readonly problem: Problem }>();
  const [called, setCalled] = useState<{ readonly name?: string; readonly asOf?: string }>({});
  const chooser = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.querySelector("textarea")?.focus(), []);

  const [dropped, setDropped] = useState(props.inputs);
  if (dropped !== props.inputs) {
    setDropped(props.inputs);
    setGiven(withFiles(given, props.inputs));
    setFrom("file");
  }

  const inputs = useMemo(() => inputsOf(given), [given]);
  const wishes = useMemo(() => ({ columns, accepted: judged.same.map(({ ids }) => ids), tolerant: true }), [columns, judged.same]);
  const current = state.picture?.corpus;
  const alone = useImport(engine, inputs, undefined, wishes);
  const few = (alone.imported?.corpus.papers.length ?? SOON) + (current?.papers.length ?? 0) <= SOON;
  const together = useImport(engine, current && alone.imported && (adding || few) ? inputs : NOTHING, current, wishes);
  const shown = adding ? together : alone;
  const { session } = alone;
  useEffect(() => {
    if (session) actions.openSession(session);
  }, [session, actions]);

  const { problem, again } = alone.problem ? alone : shown;
  const { imported } = shown;
  const name = called.name ?? imported?.corpus.name ?? "";
  const asOf =
    called.asOf ?? [imported, alone.imported].reduce((last, one) => later(last, one?.corpus.asOf ?? ""), given.fetched?.asOf ?? "");
  const found = imported?.corpus.papers.length ?? 0;
  const ready = found > 0 && problem === undefined && !shown.reading;
  usePrepared(actions, ready ? imported?.corpus : undefined, adding);
  const added = current && alone.imported && together.imported && addedTo(current, alone.imported.corpus, together.imported.corpus);
  const give = (next: Given): void => {
    setGiven(next);
    if (inputsOf(next).length < inputs.length) setJudged(NOT_JUDGED);
  };
  const addFiles = (list: FileList | null): void => {
    if (!list || list.length === 0) return;
    give(withFiles(given, list));
    setFrom("file");
  };
  const open = (): void => {
    if (!ready || !imported) return;
    const few = tooFewPapers(found);
    setRefused(few && { corpus: imported.corpus, problem: { message: sentence(few), hint: few.hint } });
    if (few) return;
    const corpus = { ...imported.corpus, asOf, ...(adding || name.trim() === "" ? {} : { name: name.trim() }) };
    actions.openPapers({ ...imported, corpus }, adding);
  };
  const list = <GivenList given={given} report={alone.imported?.report} setGiven={give} addFiles={() => chooser.current?.click()} />;
  return (
    <Dialog className="import-dialog" title="Import papers" onClose={actions.closeDialog}>
      <div
        className="import-body"
        ref={body}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) open();
        }}
      >
        <div>
          <div>
            <Segments
              label="Where the list comes from"
              options={[
                ["paste", "Paste"],
                ["file", "File"],
                ...(IS_ONE_FILE ? [] : ([["service", "From a service"]] as const)),
                ["sample", "Sample"],
              ]}
              value={from}
              onChange={(next) => {
                if (next === "sample") {
                  actions.closeDialog();
                  actions.openSample();
                } else setFrom(next);
                if (next === "file" && given.files.length === 0) chooser.current?.click();
              }}
            />
          </div>
          <input
            ref={chooser}
            type="file"
            multiple
            accept={ENDINGS}
            className="hidden-label"
            tabIndex={-1}
            aria-label="Choose files"
            onChange={(event) => {
              addFiles(event.target.files);
              event.target.value = ""; // the same file may be chosen again after it was taken away
            }}
          />
          {from === "paste" ? (
            <PasteField
              text={given.text}
              imported={alone.imported}
              others={inputs.length - (given.text.trim() === "" ? 0 : 1)}
              setText={(text) => (text === "" ? give({ ...given, text }) : setGiven({ ...given, text }))}
              showOthers={() => setFrom("file")}
            />
          ) : (
            <>
              {from === "service" && <FetchForm gave={(fetched) => give({ ...given, fetched })} />}
              {list}
              {alone.imported && (
                <div className="read-text" tabIndex={0} role="region" aria-label="The list as it was read">
                  <ReadPapers imported={alone.imported} />
                </div>
              )}
            </>
          )}
          <p className="promise">
            <Lock aria-hidden="true" /> The list stays in this browser. Nothing is uploaded.
          </p>
        </div>
        <div tabIndex={0} role="region" aria-label="What was read">
          <ReadingProgress reading={shown} />
          <ImportReportPanel
            engine={engine}
            inputs={inputs}
            reading={{ ...shown, problem, again }}
            openList={adding ? current : undefined}
            columns={columns}
            setColumns={(source, chosen) => setColumns({ ...columns, [source]: chosen })}
            judged={judged}
            setJudged={setJudged}
          >
            <ListFields name={adding ? undefined : name} asOf={asOf} change={(change) => setCalled({ ...called, ...change })} />
          </ImportReportPanel>
        </div>
      </div>
      {refused !== undefined && refused.corpus === imported?.corpus && <NoAnswer problem={refused.problem} />}
      <div className="dialog-foot">
        {current && (
          <HowToAdd name={state.origin.name || current.name} adding={adding} setAdding={setAdding} added={problem ? undefined : added} />
        )}
        <div className="right">
          <span className="quiet undoable">{current && "You can undo this."}</span>
          <button type="button" className="button" onClick={actions.closeDialog}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={!ready} onClick={open}>
            {found > 0 && !problem ? `Find themes in ${papers(found)}` : "Find themes"}
          </button>
        </div>
      </div>
      <p className="sr-only" role="status">
        {imported && !problem && !shown.reading && `${count(imported.report.kept + imported.report.duplicates)} papers read`}
      </p>
    </Dialog>
  );
}

function later(a: string, b: string): string {
  return b > a ? b : a;
}
