import { ExternalLink, X } from "lucide-react";
import { count, date, fit } from "../charts/formats";
import { themeColor } from "../charts/style";
import { isCloseCall, themeOf } from "../state/selectors";
import { useExplanation } from "../state/useFindings";
import { useShown } from "./context";
import { FollowTerm } from "./FollowTerm";
import { LeaveOut } from "./LeaveOut";
import { Highlighted } from "./Highlighted";
import { MovePapers } from "./MovePapers";

const SHOWN_WORDS = 8;
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
  const unclear = placement.theme[row] < 0;
  const second = placement.secondTheme[row] < 0 ? undefined : picture.themes[placement.secondTheme[row]];
  const open = (other: number | undefined): void => actions.look({ selection: { ...state.look.selection, paper: other } });
  const explanation = useExplanation(engine, picture, row);
  const moreLikeThis = (): void => {
    const rows = explanation?.nearest.map(({ row: other }) => other) ?? [];
    actions.pick([row, ...rows], "only");
    actions.look({ only: true, selection: { paper: row } }); // those nearest are of other themes too
  };
  const ink = themeColor(theme.slot, style.mode, "mark");
  const searched = found?.hits.find((hit) => hit.row === row)?.words ?? [];
  const { topic } = state.look.selection;
  const named = topic === undefined ? [] : picture.result.topics[topic].written;
  const most = Math.max(...(explanation?.matched.map(({ part }) => part) ?? [1]));
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
          <Highlighted text={paper.title} words={searched} names={named} as="mark" />
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
      <section>
        <h2 style={{ marginBottom: 8 }}>Why here?</h2>
        <div className="fit-bars">
          <FitBar theme={theme.id} note={unclear ? "nearest" : "best"} value={placement.fit[row]} />
          {second && <FitBar theme={second.id} note="second" value={placement.secondFit[row]} />}
        </div>
        {unclear && (
          <p className="quiet">
            Unclear: over many runs this paper stood with papers of its nearest theme only {Math.round(100 * placement.margin[row])} points
            more often than with those of another, so it is in none. Under 15 points is called unclear.
          </p>
        )}
        {second && !unclear && (
          <p className="quiet">
            {isCloseCall(placement.fit[row], placement.secondFit[row])
              ? "A close call: both themes fit about equally."
              : `A clear fit: ${fit(placement.fit[row] - placement.secondFit[row])} ahead of the next theme. Under 0.05 would be called a close call.`}{" "}
            Over many runs it stood with its theme {Math.round(100 * placement.margin[row])} points more often than with the next.
          </p>
        )}
      </section>
      {explanation && explanation.matched.length > 0 && (
        <section>
          <div className="section-title">
            <h2>Matched words</h2>
            <span className="quiet">part of the likeness</span>
          </div>
          {explanation.matched.slice(0, SHOWN_WORDS).map(({ term, part }) => (
            <div className="phrase-row" style={{ gridTemplateColumns: "minmax(0, 1fr) 160px 40px" }} key={term}>
              <span className="word">
                <span>{term}</span>
                <FollowTerm term={term} />
                <LeaveOut term={term} />
              </span>
              <span className="bar">
                <span style={{ width: `${(100 * part) / most}%`, background: ink }} />
              </span>
              <span className="number">{Math.round(100 * part)} %</span>
            </div>
          ))}
        </section>
      )}
      <section>
        {paper.abstract ? (
          <>
            <h2 style={{ marginBottom: 6 }}>Abstract</h2>
            <p className="abstract">
              <Highlighted
                text={paper.abstract}
                words={searched}
                names={named}
                as="mark"
                underlined={explanation?.matched.map(({ term }) => term) ?? []}
                color={ink}
              />
            </p>
          </>
        ) : paper.terms ? (
          <WordsInPlace terms={paper.terms} named={named} />
        ) : (
          <p className="quiet">This record has no abstract; it is placed by its title alone.</p>
        )}
      </section>
      {explanation && explanation.nearest.length > 0 && (
        <section>
          <div className="section-title">
            <h2>Nearest papers</h2>
            <span className="quiet">similarity</span>
          </div>
          {explanation.nearest.slice(0, SHOWN_NEAREST).map(({ row: other, similarity }) => (
            <button key={other} type="button" className="theme-line" onClick={() => open(other)}>
              <span className="dot" style={{ background: themeColor(themeOf(picture, other).slot, style.mode, "mark") }} />
              <span className="name" title={picture.corpus.papers[other].title}>
                {picture.corpus.papers[other].title}
              </span>
              <span />
              <span className="number">{fit(similarity)}</span>
            </button>
          ))}
          <button type="button" className="link" onClick={moreLikeThis}>
            More like this: only it and the {explanation.nearest.length} nearest
          </button>
        </section>
      )}
    </aside>
  );
}

function FitBar({ theme: id, note, value }: { readonly theme: number; readonly note: string; readonly value: number }) {
  const { picture, style, actions } = useShown();
  const theme = picture.themes[id];
  const color = themeColor(theme.slot, style.mode, "mark");
  return (
    <>
      <div className="label">
        <span className="dot" style={{ background: color }} />
        <button
          type="button"
          className="link"
          style={{ color: "inherit", textAlign: "left" }}
          onClick={() => actions.look({ selection: { theme: id } })}
        >
          {theme.label}
        </button>
        <span className="quiet">{note}</span>
        <b className="number">{fit(value)}</b>
      </div>
      <div className="bar">
        <span style={{ width: `${100 * Math.max(0, value)}%`, background: color }} />
      </div>
    </>
  );
}

/** What stands in place of an abstract that may not be published. */
function WordsInPlace({ terms, named }: { readonly terms: readonly (readonly [string, number])[]; readonly named: readonly string[] }) {
  const sorted = [...terms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return (
    <>
      <h2 style={{ marginBottom: 6 }}>Words of the abstract</h2>
      <p className="quiet" style={{ marginBottom: 8 }}>
        The text is withheld in this list; its words and phrases are kept with their counts. The link above leads to the paper.
      </p>
      <div className="word-cloud">
        {sorted.slice(0, SHOWN_TERMS).map(([term, times]) => (
          <span key={term}>
            <Highlighted text={term} words={[]} names={named} as="mark" /> <span className="number">{count(times)}</span>
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
