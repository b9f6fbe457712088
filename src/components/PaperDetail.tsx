import { ExternalLink, X } from "lucide-react";
import { count, date } from "../charts/formats";
import { themeColor } from "../charts/style";
import { useExplanation } from "../state/useFindings";
import { useShown } from "./context";
import { explainsTest, Highlighted } from "./Highlighted";
import { MatchedWords } from "./MatchedWords";
import { NearestPapers } from "./NearestPapers";
import { WhyHere } from "./WhyHere";
import { MovePapers } from "./MovePapers";

const SHOWN_TERMS = 60;
const SHOWN_NEAREST = 6;

/** One paper: why it is where it is, its text (or its words, where the text is withheld), and papers like it. */
export function PaperDetail({
  row,
  className,
  position,
}: {
  readonly row: number;
  readonly className: string;
  readonly position?: React.ReactNode;
}) {
  const { picture, state, actions, style, engine, found } = useShown();
  const paper = picture.corpus.papers[row];
  const { placement } = picture.result;
  const theme = picture.themes[placement.nearest[row]];
  const open = (other: number | undefined): void => actions.look({ selection: { ...state.look.selection, paper: other } });
  const { answer: explanation, problem } = useExplanation(engine, picture, row);
  const moreLikeThis = (): void => {
    const rows = explanation?.nearest.map(({ row: other }) => other) ?? [];
    actions.pick([row, ...rows], "only");
    actions.look({ only: true, selection: { paper: row } }); // those nearest are of other themes too
  };
  const ink = themeColor(theme.slot, style.mode, "mark");
  const searched = found?.hits.find((hit) => hit.row === row)?.words ?? [];
  const { topic } = state.look.selection;
  const named = topic === undefined ? [] : picture.result.topics[topic].written;
  const matched = explanation?.matched.map(({ term }) => term) ?? [];
  return (
    <aside className={className} aria-label={`Paper ${paper.title}`}>
      <section>
        <div className="top head">
          <span className="quiet">{position ?? "Paper"}</span>
          <span className="right" style={{ marginLeft: "auto" }}>
            <button type="button" className="button bare icon small" aria-label="Close" onClick={() => open(undefined)}>
              <X aria-hidden="true" />
            </button>
          </span>
        </div>
        <h2 className="title" style={{ fontSize: 15 }}>
          <Highlighted text={paper.title} words={searched} names={named} as="mark" underlined={matched} color={ink} />
        </h2>
        <div className="meta" style={{ display: "flex", gap: 12 }}>
          <span>{date(paper.date) || "no date"}</span>
          {paper.url && (
            <a href={paper.url} target="_blank" rel="noreferrer" style={{ display: "inline-flex", gap: 4, alignItems: "center" }}>
              {sourceName(paper.url, paper.id)} <ExternalLink size={12} aria-hidden="true" />
            </a>
          )}
        </div>
        {paper.authors.length > 0 && <p className="quiet">{authorLine(paper.authors)}</p>}
        <MovePapers rows={[row]} />
      </section>
      <WhyHere row={row} explanation={explanation} problem={problem} />
      <MatchedWords row={row} matched={explanation?.matched ?? []} />
      <section>
        {paper.abstract ? (
          <>
            <h2 style={{ marginBottom: 6 }}>Abstract</h2>
            <p className="abstract">
              <Highlighted text={paper.abstract} words={searched} names={named} as="mark" underlined={matched} color={ink} />
            </p>
          </>
        ) : paper.terms ? (
          <WordsInPlace terms={paper.terms} named={named} matched={matched} color={ink} />
        ) : (
          <p className="quiet">This record has no abstract; it is placed by its title alone.</p>
        )}
      </section>
      <NearestPapers nearest={explanation?.nearest.slice(0, SHOWN_NEAREST) ?? []} onOpen={open}>
        <button type="button" className="link" onClick={moreLikeThis}>
          More like this: only it and the {explanation?.nearest.length} nearest
        </button>
      </NearestPapers>
    </aside>
  );
}

/** What stands in place of an abstract that may not be published. */
function WordsInPlace(props: {
  readonly terms: readonly (readonly [string, number])[];
  readonly named: readonly string[];
  readonly matched: readonly string[];
  readonly color: string;
}) {
  const { named, matched, color } = props;
  const explains = explainsTest(matched);
  const sorted = props.terms
    .map(([term, times]) => ({ term, times, first: Number(explains(term)) }))
    .sort((a, b) => b.first - a.first || b.times - a.times || (a.term < b.term ? -1 : 1));
  return (
    <>
      <h2 style={{ marginBottom: 6 }}>Words of the abstract</h2>
      <p className="quiet" style={{ marginBottom: 8 }}>
        The text is withheld in this list; its words and phrases are kept with their counts, the matched ones first. The link above leads to
        the paper.
      </p>
      <div className="word-cloud">
        {sorted.slice(0, SHOWN_TERMS).map(({ term, times }) => (
          <span key={term}>
            <Highlighted text={term} words={[]} names={named} as="mark" underlined={matched} color={color} />{" "}
            <span className="number">{count(times)}</span>
          </span>
        ))}
      </div>
    </>
  );
}

function sourceName(url: string, id: string): string {
  const host = new URL(url).hostname.replace(/^www\./, "");
  return host === "arxiv.org" ? `arXiv ${id}` : host;
}

function authorLine(authors: readonly string[]): string {
  return authors.length > 6 ? `${authors.slice(0, 5).join(", ")} and ${authors.length - 5} more` : authors.join(", ");
}
