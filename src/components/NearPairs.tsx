import { useState } from "react";
import type { Corpus } from "../../analysis/types";
import { count } from "../charts/formats";
import type { Imported } from "../engine/engine";
import { type AlikePair, type Judged, keyOf, pairsToJudge, without } from "../state/nearPairs";

const FIRST_SHOWN = 10;

/** Papers that may be one: the reader says so for each pair or for all, and can take it back. */
export function NearPairs(props: {
  readonly imported: Imported;
  readonly judged: Judged;
  readonly setJudged: (judged: Judged) => void;
  readonly openList: Corpus | undefined;
}) {
  const { imported, judged, setJudged, openList } = props;
  const [shown, show] = useState(FIRST_SHOWN);
  const pairs = pairsToJudge(imported, judged, openList);
  if (pairs.length + judged.same.length + judged.different.length === 0) return null;
  const { same, different } = judged;
  return (
    <section className="near-pairs" aria-label="Near duplicates">
      {pairs.length > 0 && (
        <>
          <div className="section-head">
            <h2>{pairs.length === 1 ? "1 pair may be the same paper" : `${count(pairs.length)} pairs may be the same paper`}</h2>
            {pairs.length > 1 && (
              <button type="button" className="link" onClick={() => setJudged({ ...judged, same: [...same, ...pairs] })}>
                All the same
              </button>
            )}
          </div>
          <ul>
            {pairs.slice(0, shown).map((pair) => (
              <li key={keyOf(pair)}>
                <Titles pair={pair} />
                <div className="judge">
                  <span className="quiet">
                    {Math.round(100 * pair.likeness)} % alike: {pair.why}
                  </span>
                  <button type="button" className="button small" onClick={() => setJudged({ ...judged, same: [...same, pair] })}>
                    Same paper
                  </button>
                  <button type="button" className="button small" onClick={() => setJudged({ ...judged, different: [...different, pair] })}>
                    Different
                  </button>
                </div>
              </li>
            ))}
          </ul>
          {pairs.length > shown && (
            <button type="button" className="link" onClick={() => show(shown + 50)}>
              Show more of the {count(pairs.length)} pairs
            </button>
          )}
        </>
      )}
      <Decided heading="Merged by you" pairs={same} takeBack={(pair) => setJudged({ ...judged, same: without(same, pair) })} />
      <Decided
        heading="Kept apart by you"
        pairs={different}
        takeBack={(pair) => setJudged({ ...judged, different: without(different, pair) })}
      />
    </section>
  );
}

function Titles({ pair: { titles } }: { readonly pair: AlikePair }) {
  return (
    <>
      <p>{titles[0]}</p>
      <p>{titles[1]}</p>
    </>
  );
}

function Decided(props: { readonly heading: string; readonly pairs: readonly AlikePair[]; readonly takeBack: (pair: AlikePair) => void }) {
  const { heading, pairs, takeBack } = props;
  if (pairs.length === 0) return null;
  return (
    <details className="decided">
      <summary>
        {heading}: {pairs.length === 1 ? "1 pair" : `${count(pairs.length)} pairs`}
      </summary>
      <ul>
        {pairs.map((pair) => (
          <li key={keyOf(pair)}>
            <Titles pair={pair} />
            <div className="judge">
              <button type="button" className="button small" onClick={() => takeBack(pair)}>
                Take back
              </button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
