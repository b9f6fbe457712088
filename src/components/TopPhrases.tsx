import { byRelevance } from "../../analysis/themes/relevance";
import { count, times } from "../charts/formats";
import { themeColor } from "../charts/style";
import { useShown } from "./context";
import { FollowTerm } from "./FollowTerm";
import { LeaveOut } from "./LeaveOut";

const SHOWN_PHRASES = 8;

/** Phrases of a theme, from frequent to distinctive as the reader wants. */
export function TopPhrases({ theme: id }: { readonly theme: number }) {
  const { picture, state, actions, style } = useShown();
  const theme = picture.result.themes[id];
  const color = themeColor(picture.themes[id].slot, style.mode, "mark");
  const n = picture.corpus.papers.length;
  const terms = byRelevance(theme.terms.slice(0, 40), theme.size, n, state.look.relevance).slice(0, SHOWN_PHRASES);
  const most = Math.max(...terms.map((term) => term.papers));
  return (
    <section>
      <div className="section-title">
        <h2>Top phrases</h2>
        <span className="quiet">papers · × rest</span>
        <button type="button" className="link" onClick={actions.openWords}>
          Words
        </button>
      </div>
      <label className="slider-row">
        <span>frequent</span>
        <input
          type="range"
          aria-label="From frequent to distinctive phrases"
          min={0}
          max={1}
          step={0.05}
          value={1 - state.look.relevance}
          style={{ "--filled": `${100 * (1 - state.look.relevance)}%` } as React.CSSProperties}
          onChange={(event) => actions.look({ relevance: 1 - Number(event.target.value) })}
        />
        <span>distinctive</span>
      </label>
      <div className="phrases">
        {terms.map((term) => {
          const outside = term.papersInCorpus - term.papers;
          const ratio = term.papers / theme.size / (outside / Math.max(1, n - theme.size));
          return (
            <div className="phrase-row" key={term.term}>
              <span className="word" title={term.term}>
                <span>{term.term}</span>
                <FollowTerm term={term.term} />
                <LeaveOut term={term.term} />
              </span>
              <span className="bar">
                <span style={{ width: `${(100 * term.papers) / most}%`, background: color }} />
              </span>
              <span className="number">
                <b>{count(term.papers)}</b>/{count(theme.size)}
              </span>
              <span className="number">{outside === 0 ? "only here" : times(ratio)}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
