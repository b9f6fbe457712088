import { File as FileIcon, Lock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { count, papers } from "../charts/formats";
import type { Imported, Input } from "../engine/engine";
import { useImport } from "../state/useImport";
import type { AppState } from "../state/appState";
import type { Actions } from "../state/actions";
import type { Engine } from "../engine/engine";
import { Dialog } from "./Dialog";
import { ImportReportPanel } from "./ImportReportPanel";
import { ReadingProgress } from "./ReadingProgress";
import { Segments } from "./Segments";

const SHOWN_PAPERS = 30;
const ENDINGS = ".txt,.csv,.tsv,.json,.jsonl,.ndjson,.gz,text/plain,application/json,text/csv";

/** Paste, drop or choose a list; the report follows while it is read, and nothing changes before the button. */
export function ImportDialog(props: {
  readonly state: AppState;
  readonly actions: Actions;
  readonly engine: Engine;
  readonly inputs: readonly Input[];
}) {
  const { state, actions, engine } = props;
  const [text, setText] = useState(() => props.inputs.map((input) => (input instanceof File ? "" : input.text)).join(""));
  const [files, setFiles] = useState<readonly File[]>(() => props.inputs.filter((input) => input instanceof File));
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(false);
  const current = state.picture?.corpus;
  const reading = useImport(engine, text, files, adding ? current : undefined);
  const { imported, session, problem } = reading;
  const paste = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => paste.current?.focus(), [editing]);
  useEffect(() => {
    if (session) actions.openSession(session);
  }, [session, actions]);
  const add = (list: FileList | null): void => {
    if (list && list.length > 0) setFiles([...list]);
  };
  const found = imported?.corpus.papers.length ?? 0;
  const shown = text !== "" && imported && !editing && files.length === 0;
  const open = (): void => {
    if (imported) actions.openPapers(imported, adding);
  };
  return (
    <Dialog className="import-dialog" title="Import papers" onClose={actions.closeDialog}>
      <div
        className="import-body"
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) open();
        }}
      >
        <div>
          <div style={{ display: "flex", gap: 8, alignItems: "center" }}>
            <Segments
              label="Where the list comes from"
              options={[
                ["paste", "Paste"],
                ["file", "File"],
                ["sample", "Sample"],
              ]}
              value={files.length > 0 ? "file" : "paste"}
              onChange={(from) => {
                if (from === "file") chooser.current?.click();
                else if (from === "paste") setFiles([]);
                else {
                  actions.closeDialog();
                  actions.openSample();
                }
              }}
            />
            {shown && (
              <button type="button" className="link" onClick={() => setEditing(true)}>
                Edit the text
              </button>
            )}
          </div>
          <input
            ref={chooser}
            type="file"
            multiple
            accept={ENDINGS}
            className="hidden-label"
            aria-label="Choose files"
            onChange={(event) => add(event.target.files)}
          />
          {files.length > 0 ? (
            <div className="read-text">
              {files.map((file) => (
                <p key={file.name} style={{ display: "flex", gap: 8 }}>
                  <FileIcon size={16} aria-hidden="true" /> {file.name} <span className="quiet">{size(file.size)}</span>
                </p>
              ))}
              {imported && <ReadPapers imported={imported} />}
            </div>
          ) : shown ? (
            <div className="read-text" tabIndex={0} aria-label="The list as it was read">
              <LeftOutLines imported={imported} />
              <ReadPapers imported={imported} />
            </div>
          ) : (
            <textarea
              ref={paste}
              className="paste"
              aria-label="Paste titles with their abstracts"
              placeholder={
                "Paste here, or drop a file anywhere on this page\n\nA title on one line\nIts abstract on the next line or lines.\n\nThe next title\nIts abstract. A date such as 2025-06-09 or an arXiv id adds the time charts."
              }
              value={text}
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
              onPaste={() => setEditing(false)}
              onFocus={() => setEditing(text !== "")}
            />
          )}
          <div className="under-text">
            <span>
              {files.length === 0 &&
                text !== "" &&
                `${count(text.length)} characters · ${count(text.split("\n").filter((line) => line.trim()).length)} lines`}
            </span>
            {text !== "" && files.length === 0 && (
              <button
                type="button"
                className="link"
                onClick={() => {
                  setText("");
                  setEditing(true);
                }}
              >
                Clear
              </button>
            )}
          </div>
          <p className="promise">
            <Lock aria-hidden="true" /> The list stays in this browser. Nothing is uploaded.
          </p>
        </div>
        <div aria-live="polite">
          <ReadingProgress reading={reading} />
          <ImportReportPanel imported={imported} problem={problem} reading={reading.reading} />
        </div>
      </div>
      <div className="dialog-foot">
        {current && (
          <>
            <label className="check">
              <input type="radio" name="how" checked={!adding} onChange={() => setAdding(false)} /> As a new list
            </label>
            <label className="check">
              <input type="radio" name="how" checked={adding} onChange={() => setAdding(true)} /> Add to it
            </label>
          </>
        )}
        <div className="right">
          <span className="quiet">{current && "You can undo this."}</span>
          <button type="button" className="button" onClick={actions.closeDialog}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={found === 0 || problem !== undefined} onClick={open}>
            {found > 0 && !problem ? `Find themes in ${papers(found)}` : "Find themes"}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** What was left out, struck through where it stood. */
function LeftOutLines({ imported }: { readonly imported: Imported }) {
  return (
    <>
      {imported.report.issues
        .filter(({ code }) => code === "page-furniture")
        .slice(0, 12)
        .map(({ where, excerpt }) => (
          <s key={where}>{excerpt}</s>
        ))}
    </>
  );
}

function ReadPapers({ imported }: { readonly imported: Imported }) {
  const all = imported.corpus.papers;
  return (
    <ol>
      {all.slice(0, SHOWN_PAPERS).map((paper, i) => (
        <li key={paper.id}>
          <span>{i + 1}</span>
          <div>
            <b>{paper.title}</b>
            <p>{paper.abstract.length > 260 ? `${paper.abstract.slice(0, 260)} …` : paper.abstract}</p>
          </div>
        </li>
      ))}
      {all.length > SHOWN_PAPERS && <li className="quiet">… and {count(all.length - SHOWN_PAPERS)} more</li>}
    </ol>
  );
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
