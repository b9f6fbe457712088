import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { count } from "../charts/formats";
import type { Imported } from "../engine/engine";
import { ReadPapers } from "./ReadPapers";

/** A field takes seconds for a text of some million characters: longer ones than this get into it only when they are to be edited. */
const LONG = 100_000;
/** So much is shown of one that is still to be read. */
const BEGINNING = 4000;

/** A field to paste into; once read, the list as it was understood stands in its place. */
export function PasteField(props: {
  readonly text: string;
  readonly imported: Imported | undefined;
  /** How many files and answers of services are given besides. */
  readonly others: number;
  readonly setText: (text: string) => void;
  readonly showOthers: () => void;
}) {
  const { text, imported, others, setText, showOthers } = props;
  const [editing, setEditing] = useState(false);
  const paste = useRef<HTMLTextAreaElement>(null);
  useEffect(() => paste.current?.focus(), [editing]);
  const shown = text !== "" && !editing && (imported !== undefined || text.length >= LONG);
  const read = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown && !document.activeElement?.matches("dialog *")) read.current?.focus({ preventScroll: true }); // the field that had the keys is gone
  }, [shown]);
  const lines = useMemo(() => text.split("\n").filter((line) => line.trim()).length, [text]);
  const pasteLong = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted.length < LONG) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    setText(text.slice(0, selectionStart) + pasted.replace(/\r\n?/g, "\n") + text.slice(selectionEnd));
  };
  return (
    <>
      {shown ? (
        <div className="read-text" ref={read} tabIndex={0} role="region" aria-label="The list as it was read">
          {imported ? (
            <>
              <LeftOutLines imported={imported} />
              <ReadPapers imported={imported} />
            </>
          ) : (
            <p className="unread">{text.slice(0, BEGINNING)} …</p>
          )}
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
          onPaste={(event) => {
            setEditing(false);
            pasteLong(event);
          }}
          onFocus={() => setEditing(text !== "")}
        />
      )}
      <div className="under-text">
        <span>{text !== "" && `${count(text.length)} characters · ${count(lines)} lines`}</span>
        {others > 0 && (
          <button type="button" className="link" onClick={showOthers}>
            {others === 1 ? "and 1 other source" : `and ${count(others)} other sources`}
          </button>
        )}
        <span>
          {shown && (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              Edit the text
            </button>
          )}
          {text !== "" && (
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
        </span>
      </div>
    </>
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
