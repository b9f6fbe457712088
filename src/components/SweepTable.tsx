import { Check } from "lucide-react";
import { useState } from "react";
import { count, fit } from "../charts/formats";
import { againstSuggested } from "../charts/quality/sweepWords";
import { type SweepRow, sweepRows } from "../state/qualityRows";
import { useThemeNames } from "../state/useFindings";
import { useShown } from "./context";
import { NoAnswer } from "./Problem";
import { Segments } from "./Segments";

/** One row a number of themes, with its scores and the names that it would give; a click takes it. */
export function SweepTable() {
  const { picture, actions, engine } = useShown();
  const { choice, suggested } = picture.result;
  const { answer: names, problem } = useThemeNames(engine, picture);
  const [all, setAll] = useState<"line" | "all">("line");
  const shown = picture.themes.length;
  return (
    <>
      <div className="sweep-head">
        <h3>Take another number</h3>
        <span className="quiet">Bold names are new against the row above.</span>
        <Segments
          label="Names"
          options={[
            ["line", "One line"],
            ["all", "All names"],
          ]}
          value={all}
          onChange={setAll}
        />
      </div>
      {problem && <NoAnswer problem={problem} />}
      <div className={`sweep ${all}`} role="table" aria-label="Numbers of themes">
        <div role="row" className="head">
          <span role="columnheader">Themes</span>
          <span role="columnheader">Score</span>
          <span role="columnheader" className="number">
            Together
          </span>
          <span role="columnheader" className="number apart">
            Apart
          </span>
          <span role="columnheader" className="number again">
            Again
          </span>
          <span role="columnheader" className="number">
            Smallest
          </span>
          <span role="columnheader">Names and papers</span>
        </div>
        {sweepRows(picture.result, names).map((row) => (
          <Row
            key={row.score.k}
            row={row}
            waiting={!problem}
            shown={row.score.k === shown}
            suggested={row.score.k === suggested}
            why={choice.filter(({ k }) => k === suggested && k !== row.score.k).map((best) => againstSuggested(row.score, best))[0]}
            take={() => actions.setOptions({ themes: row.score.k }, `${row.score.k} themes`)}
          />
        ))}
      </div>
    </>
  );
}

function Row(props: {
  readonly row: SweepRow;
  /** Are its names still to come? */
  readonly waiting: boolean;
  readonly shown: boolean;
  readonly suggested: boolean;
  readonly why: string | undefined;
  readonly take: () => void;
}) {
  const { row, waiting, shown, suggested } = props;
  const { k, modularity, silhouette, stability, smallest } = row.score;
  return (
    <div role="row" className={shown ? "shown" : ""} title={props.why} onClick={props.take}>
      <span role="cell">
        <button
          type="button"
          className="k number"
          aria-pressed={shown}
          aria-label={`${k} themes`}
          onClick={(event) => {
            event.stopPropagation();
            props.take();
          }}
        >
          {k}
        </button>
      </span>
      <span role="cell" className="state">
        {shown && (
          <b>
            <Check aria-hidden="true" /> shown
          </b>
        )}
        {suggested ? <b className="chip">suggested</b> : <span className="quiet">{row.rating}</span>}
      </span>
      <span role="cell" className="number">
        {fit(modularity)}
      </span>
      <span role="cell" className="number apart">
        {fit(silhouette)}
      </span>
      <span role="cell" className="number again">
        {fit(stability)}
      </span>
      <span role="cell" className="number">
        {count(smallest)}
      </span>
      <span role="cell" className="naming">
        {row.names?.map(({ label, size, fresh }, place) => (
          <span key={label} className={fresh ? "fresh" : ""}>
            {place > 0 && " · "}
            {label} <span className="number">{count(size)}</span>
          </span>
        )) ?? (waiting ? "…" : "–")}
      </span>
    </div>
  );
}
