import { useMemo } from "react";
import type { Comparison, Period, Periods, TermInTime, Change } from "../../analysis/types";
import { svgOf } from "../charts/chart";
import { comparedSentence } from "../charts/figures/changeData";
import { points } from "../charts/formats";
import { changeSeries } from "../charts/series";
import { themeColor } from "../charts/style";
import { trendEvidence } from "../charts/trends/trendEvidence";
import { evidenceSentence } from "../charts/trends/trendWords";
import { comparedPeriods, periodsText } from "../state/periods";
import { useShown } from "./context";
import { FollowTerm } from "./FollowTerm";
import { markUnder, Picture } from "./Picture";
import { Openable } from "./Openable";
import { NoAnswer } from "./Problem";
import { rowsWithin } from "../state/points";
import { useCompared } from "./useCompared";
import { useSize } from "./useSize";
import { VerdictChip } from "./VerdictChip";

/** What is new, growing and fading between two periods that the reader picks: themes, topics and terms, each with its evidence. */
export function SinceLast() {
  const { picture, state } = useShown();
  const { trends } = picture.result;
  const periods = comparedPeriods(trends, state.look.compared);
  const { answer: comparison, problem } = useCompared();
  if (!periods)
    return (
      <>
        <h2>Since last time</h2>
        <p className="quiet">There is no complete {trends.unit} with papers before the last one, so there is nothing to compare.</p>
      </>
    );
  return (
    <>
      <h2>Since last time</h2>
      <Picker periods={periods} />
      {problem && <NoAnswer problem={problem} />}
      {comparison ? <Changes comparison={comparison} /> : !problem && <p className="quiet">Comparing …</p>}
    </>
  );
}

/** Two periods, each from one bin to another, and the two that are usual. */
function Picker({ periods }: { readonly periods: Periods }) {
  const { picture, state, actions } = useShown();
  const { trends } = picture.result;
  const choose = (next: Periods): void => actions.look({ compared: periodsText(trends, next) });
  const ends = (name: string, period: Period, set: (next: Period) => void) => (
    <div className="period-row" role="group" aria-label={name}>
      <span className="quiet">{name}</span>
      <BinSelect label={`${name}, from`} value={period.from} onChange={(from) => set({ from, to: Math.max(from, period.to) })} />
      <span className="quiet">to</span>
      <BinSelect label={`${name}, to`} value={period.to} onChange={(to) => set({ from: Math.min(period.from, to), to })} />
    </div>
  );
  return (
    <div className="picker">
      {ends("Later", periods.since, (since) => choose({ ...periods, since }))}
      {ends("Earlier", periods.before, (before) => choose({ ...periods, before }))}
      <div className="usual">
        {trends.sinceLast.map((usual, i) => (
          <button
            key={i}
            type="button"
            className="link"
            aria-pressed={periodsText(trends, usual) === periodsText(trends, periods)}
            onClick={() => actions.look({ compared: i === 0 ? "" : periodsText(trends, usual) })}
          >
            {i === 0 ? `Last ${trends.unit} against the one before` : "Against a year before"}
          </button>
        ))}
        {state.look.compared === "" && trends.sinceLast.length < 2 && (
          <span className="quiet">No complete {trends.unit} of a year before.</span>
        )}
      </div>
    </div>
  );
}

function BinSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (bin: number) => void;
}) {
  const { bins } = useShown().picture.result.trends;
  return (
    <select className="button small" aria-label={label} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {bins.map((bin, t) => (
        <option key={bin.from} value={t}>
          {bin.label}
          {bin.partial ? " (not complete)" : ""}
        </option>
      ))}
    </select>
  );
}

function Changes({ comparison }: { readonly comparison: Comparison }) {
  const { picture } = useShown();
  const { terms } = comparison;
  return (
    <>
      <p className="quiet">
        {comparedSentence(picture, { comparison })} Change of share in points, 95 % interval; a word stands only where chance does not
        explain it, among all that is compared.
      </p>
      <h3>Themes</h3>
      <Evidence comparison={comparison} kind="theme" />
      {comparison.topics.length > 0 && (
        <>
          <h3>Topics</h3>
          <Evidence comparison={comparison} kind="topic" />
        </>
      )}
      <h3>Words and phrases</h3>
      {terms.length === 0 && <p className="quiet">No word or phrase came up or went by more than chance explains.</p>}
      {terms.map((term) => (
        <TermChange key={term.term} term={term} />
      ))}
    </>
  );
}

function Evidence({ comparison, kind }: { readonly comparison: Comparison; readonly kind: "theme" | "topic" }) {
  const { picture, state, actions, style } = useShown();
  const { selection } = state.look;
  const [box, size] = useSize<HTMLDivElement>();
  const series = useMemo(() => changeSeries(picture, comparison, kind), [picture, comparison, kind]);
  const chart = useMemo(() => {
    if (size.width === 0) return undefined;
    const { papersBefore, papersSince } = comparison;
    return trendEvidence(
      { ...picture.result.trends, papersBefore, papersSince, series },
      { width: size.width, selection, heading: false },
      style,
    );
  }, [size.width, comparison, picture, series, selection, style]);
  const choose = (event: React.MouseEvent): void => {
    const id = markUnder(event.target)[kind];
    if (id !== undefined) actions.look({ selection: selection[kind] === id ? {} : { [kind]: id } });
  };
  return (
    <div ref={box} onClick={choose} style={{ cursor: "pointer" }}>
      {chart && <Picture svg={svgOf(chart, evidenceSentence(series), style)} />}
    </div>
  );
}

function TermChange({ term }: { readonly term: Change & TermInTime }) {
  const { picture, style } = useShown();
  const theme = picture.themes[term.theme] as (typeof picture.themes)[number] | undefined;
  return (
    <Openable
      rows={rowsWithin(picture, term)}
      aside={<FollowTerm term={term.term} />}
      head={
        <>
          <span className="dot" style={{ background: themeColor(theme?.slot ?? -1, style.mode, "mark") }} />
          <span className="term">{term.term}</span>
          <VerdictChip verdict={term.verdict} />
          <span className="number">
            {term.before} → {term.since}
          </span>
          <span className="number" title={`95 % interval ${points(term.effectLow)} to ${points(term.effectHigh)}`}>
            {points(term.effect)}
          </span>
        </>
      }
    />
  );
}
