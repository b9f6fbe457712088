import { useState } from "react";
import type { Burst, TermInTime } from "../../analysis/types";
import { papersOf, periodName } from "../charts/figures/changeData";
import { papers } from "../charts/formats";
import { themeColor } from "../charts/style";
import { rowsWithin } from "../state/points";
import { useShown } from "./context";
import { FollowTerm } from "./FollowTerm";
import { Openable } from "./Openable";

/** Terms that came up although nobody followed them, with their papers. */
export function ComingUp() {
  const { picture } = useShown();
  const { trends } = picture.result;
  const { bins, bursts, firstSeen } = trends;
  const last = bins.length - 2;
  const now = bursts.filter((burst) => burst.bins.to >= last);
  const past = bursts.filter((burst) => burst.bins.to < last);
  return (
    <>
      <h2>Coming up</h2>
      <p className="quiet">
        Words and phrases that suddenly stood in far more papers than before (Kleinberg 2002), where chance does not explain it among all
        words looked at. Themes themselves are left out.
      </p>
      {now.length === 0 && (
        <p>
          {bursts.length === 0 && picture.corpus.papers.length < FEW
            ? `No word stands out: ${papers(picture.corpus.papers.length)} are too few to tell a burst from chance.`
            : "No word stands out now."}
        </p>
      )}
      <Some
        items={now.map((burst) => (
          <BurstLine key={burst.term} burst={burst} />
        ))}
      />
      {firstSeen.length > 0 && (
        <>
          <h3>First seen</h3>
          <p className="quiet">
            In no paper before {bins[bins.findLastIndex((bin) => !bin.partial)].label}, in three or more since. A fact about this list, no
            claim about what comes.
          </p>
          <Some
            items={firstSeen.map((term) => (
              <TermLine key={term.term} term={term} note={papers(papersOf(term.counts, term.bins))} />
            ))}
          />
        </>
      )}
      {past.length > 0 && (
        <>
          <h3>Came and went</h3>
          <Some
            items={past.map((burst) => (
              <BurstLine key={burst.term} burst={burst} />
            ))}
          />
        </>
      )}
    </>
  );
}

/** The first rows of a list, and all of them on demand. */
function Some({ items }: { readonly items: readonly React.ReactNode[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      {all ? items : items.slice(0, SHOWN)}
      {items.length > SHOWN && !all && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          All {items.length}
        </button>
      )}
    </>
  );
}

const SHOWN = 12;
/** Of fewer papers it is no news that nothing stands out. */
const FEW = 500;

function BurstLine({ burst }: { readonly burst: Burst }) {
  const { trends } = useShown().picture.result;
  return (
    <TermLine term={burst} note={`${papers(papersOf(burst.counts, burst.bins))}, ${periodName(trends, burst.bins)}`} fresh={burst.fresh} />
  );
}

function TermLine({ term, note, fresh = false }: { readonly term: TermInTime; readonly note: string; readonly fresh?: boolean }) {
  const { picture, style } = useShown();
  const theme = picture.themes[term.theme] as (typeof picture.themes)[number] | undefined;
  return (
    <Openable
      rows={rowsWithin(picture, term)}
      aside={<FollowTerm term={term.term} />}
      head={
        <>
          <span
            className="dot"
            title={theme?.label ?? "mostly unclear"}
            style={{ background: themeColor(theme?.slot ?? -1, style.mode, "mark") }}
          />
          <span className="term">{term.term}</span>
          {fresh && <span className="chip new">not seen before</span>}
          <span className="number">{note}</span>
        </>
      }
    />
  );
}
