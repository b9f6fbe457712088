import { count } from "../charts/formats";
import type { Imported } from "../engine/engine";

const SHOWN_PAPERS = 30;

/** The first papers as they were read. */
export function ReadPapers({ imported }: { readonly imported: Imported }) {
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
