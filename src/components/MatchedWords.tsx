import type { Explanation } from "../../analysis/types";
import { count } from "../charts/formats";
import { themeColor } from "../charts/style";
import { useShown } from "./context";
import { FollowTerm } from "./FollowTerm";
import { LeaveOut } from "./LeaveOut";

const SHOWN_WORDS = 8;

/** The words that a paper shares with its theme: what each brings to the likeness, and how many of the theme's papers hold it. */
export function MatchedWords({ row, matched }: { readonly row: number; readonly matched: Explanation["matched"] }) {
  const { picture, style } = useShown();
  if (matched.length === 0) return null;
  const theme = picture.themes[picture.result.placement.nearest[row]];
  const ink = themeColor(theme.slot, style.mode, "mark");
  const most = Math.max(...matched.map(({ part }) => part));
  return (
    <section>
      <div className="section-title">
        <h2>Matched words</h2>
        <span className="quiet">of the likeness · papers</span>
      </div>
      {matched.slice(0, SHOWN_WORDS).map(({ term, part, papers }) => (
        <div className="phrase-row" style={{ gridTemplateColumns: "minmax(0, 1fr) 64px 38px 58px" }} key={term}>
          <span className="word">
            <span>{term}</span>
            <FollowTerm term={term} />
            <LeaveOut term={term} />
          </span>
          <span className="bar">
            <span style={{ width: `${(100 * part) / most}%`, background: ink }} />
          </span>
          <span className="number">{Math.round(100 * part)} %</span>
          <span className="number">
            <b>{count(papers)}</b>/{count(theme.size)}
          </span>
        </div>
      ))}
    </section>
  );
}
