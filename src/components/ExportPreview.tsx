import { Copy } from "lucide-react";
import { useState } from "react";
import type { Captions } from "../charts/figureFrame";
import { copyText } from "../export/clipboard";
import { useShown } from "./context";
import { Picture } from "./Picture";
import type { ExportPage } from "./useExportPage";

/** The picture as it will be saved, with its words to write, and in words. */
export function ExportPreview({ id, exported }: { readonly id: string; readonly exported: ExportPage }) {
  const { state, actions } = useShown();
  const { words, paper, mode } = state.exporting;
  const { page, captions, shape, facts } = exported;
  const [copied, setCopied] = useState("");
  const write = (change: Partial<Captions>): void => actions.exportAs({ words: { ...words, [id]: { ...words[id], ...change } } });
  const ground = paper ? "" : `none on-${mode}`;
  return (
    <div className="export-preview">
      <div className={`sheet ${shape.id} ${ground}`}>
        <Picture svg={page.svg} />
      </div>
      {page.overlong && <p className="quiet">This chart needs more height than {shape.name} has, so the picture is higher.</p>}
      {page.textSize < 1 && (
        <p className="quiet">To fit, texts are {Math.round(100 * page.textSize)} % of their size. A higher page keeps them whole.</p>
      )}
      <Caption label="Title" value={captions.title} onChange={(title) => write({ title })} />
      <Caption label="Subtitle" value={captions.subtitle} onChange={(subtitle) => write({ subtitle })} />
      <Caption label="Source line" value={captions.source} onChange={(source) => write({ source })} />
      {words[id] && (
        <button type="button" className="link" onClick={() => actions.exportAs({ words: { ...words, [id]: {} } })}>
          Words as they were
        </button>
      )}
      <section className="alt-text" aria-label="Alt text">
        <h3>
          Alt text
          <button
            type="button"
            className="button small"
            onClick={() => void copyText(facts.description, "Alt text", "Select the words and copy them.").then(setCopied)}
          >
            <Copy aria-hidden="true" /> Copy alt text
          </button>
          <span className="quiet" role="status">
            {copied}
          </span>
        </h3>
        <p>{facts.description}</p>
      </section>
    </div>
  );
}

function Caption(props: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <label>
      {props.label}
      <input className="field" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
    </label>
  );
}
