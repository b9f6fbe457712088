import { useState } from "react";
import { corpusJson } from "../../analysis/export/corpusJson";
import { fileName } from "../charts/figures/figures";
import { download } from "../export/figureFile";
import { onePage } from "../export/onePage";
import { useShown } from "./context";

/** The page with this list, the reader's changes and the view in one file, with or without abstracts. */
export function ExportOnePage() {
  const { picture, state, engine } = useShown();
  const { corpus, result } = picture;
  const [withheld, setWithheld] = useState(false);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState("");
  const save = async (): Promise<void> => {
    setProblem("");
    setMaking(true);
    try {
      const file = await onePage({
        name: state.origin.name || corpus.name,
        savedOn: new Date().toISOString().slice(0, 10),
        corpus: withheld ? await engine.withholdText() : corpusJson(corpus),
        options: result.options,
        look: state.look,
      });
      download(file, fileName(picture, "page", "html"));
    } catch (error) {
      setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setMaking(false);
  };
  return (
    <div className="whole-format one-page">
      <button type="button" className="button" disabled={making} onClick={() => void save()}>
        {making ? "Making …" : "The page as one file (HTML)"}
      </button>
      <small>everything you see here, to open anywhere without a network</small>
      {!corpus.textWithheld && (
        <label className="check">
          <input type="checkbox" checked={withheld} onChange={() => setWithheld(!withheld)} />
          <span>Withhold abstracts</span>
        </label>
      )}
      <small>
        {corpus.textWithheld || withheld
          ? "The file holds titles and counts of terms, no abstracts; themes and trends are the same."
          : "The file holds the abstracts in full. Whose they are decides whether you may pass them on."}
      </small>
      {problem && <p className="message error">{problem}</p>}
    </div>
  );
}
