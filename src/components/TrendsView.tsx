import { useMemo } from "react";
import { BIN_UNITS } from "../../analysis/options";
import { type Chart, svgOf } from "../charts/chart";
import { countedSentence, trendsOf } from "../charts/counted";
import type { Figure } from "../charts/figures/figure";
import { TREND_FIGURES } from "../charts/figures/trendFigures";
import { capitalized, datedBy, papers } from "../charts/formats";
import { seriesOf } from "../charts/series";
import { noDates } from "../charts/trends/noDates";
import { trendEvidence } from "../charts/trends/trendEvidence";
import { evidenceSentence } from "../charts/trends/trendWords";
import type { Look } from "../state/appState";
import { binsWithin } from "../state/periods";
import { trendsWithin } from "../state/shownTrends";
import { ComingUp } from "./ComingUp";
import { useShown } from "./context";
import { PeriodBar } from "./PeriodBar";
import { markUnder, Picture } from "./Picture";
import { NoAnswer } from "./Problem";
import { Segments } from "./Segments";
import { SinceLast } from "./SinceLast";
import { TimeChart } from "./TimeChart";
import { TrendTable } from "./TrendTable";
import { useCompared } from "./useCompared";
import { useSize } from "./useSize";

const SHAPES: readonly (readonly [Look["trendsAs"], string])[] = [
  ["panels", "Multiples"],
  ["lines", "Lines"],
  ["stack", "Stacked"],
  ["stream", "Stream"],
  ["ranks", "Ranks"],
  ["slope", "Slope"],
  ["terms", "Terms"],
  ["table", "Table"],
];
/** The figure of each shape: the same drawing on screen and in a file. */
const FIGURE_OF: Readonly<Record<Exclude<Look["trendsAs"], "table">, string>> = {
  panels: "trends",
  lines: "lines",
  stack: "stack",
  stream: "stream",
  ranks: "ranks",
  slope: "slope",
  terms: "bursts",
};
/** Shapes that need every paper in one place at most. */
const OF_THEMES_ONLY: readonly Look["trendsAs"][] = ["stack", "stream", "ranks", "terms"];
const WITH_VALUE: readonly Look["trendsAs"][] = ["panels", "lines", "stack", "slope", "table"];
const LEAST_HEIGHT = 420;
const MOST_HEIGHT = 620;
/** Of a line of the slopes, so that no name is lost. */
const SLOPE_LINE = 34;

/** How themes and topics rise and fall: a chart, and the evidence beside. */
export function TrendsView() {
  const { picture, state, actions } = useShown();
  const { look } = state;
  const { trends } = picture.result;
  if (trends.bins.length < 2) return <NoTrends />;
  return (
    <main className="trends">
      <div className="charts">
        <TrendsHead />
        <PeriodBar />
        {look.trendsAs === "table" ? <TrendTable /> : <ShownChart shape={look.trendsAs} />}
      </div>
      <div className="evidence">
        <Segments
          label="Beside"
          options={[
            ["evidence", "Evidence"],
            ["since", "Since last time"],
            ["emerging", "Coming up"],
          ]}
          value={look.trendsBeside}
          onChange={(trendsBeside) => actions.look({ trendsBeside })}
        />
        {look.trendsBeside === "evidence" && <Evidence />}
        {look.trendsBeside === "since" && <SinceLast />}
        {look.trendsBeside === "emerging" && <ComingUp />}
      </div>
    </main>
  );
}

/** What the chart shows, and how it can be changed. */
function TrendsHead() {
  const { picture, state, actions } = useShown();
  const { look } = state;
  const { trends } = picture.result;
  const shape = look.trendsAs;
  const { undated, tooCoarse } = trendsOf(picture.result, look.trendOf);
  const left = undated + tooCoarse;
  return (
    <div className="view-head">
      <h2>{headingOf(look, trends.unit)}</h2>
      <div className="right">
        <Segments label="Show" options={SHAPES} value={shape} onChange={(trendsAs) => actions.look({ trendsAs })} />
      </div>
      <div className="settings">
        {!OF_THEMES_ONLY.includes(shape) && (
          <Segments
            label="Of"
            options={[
              ["theme", "Themes"],
              ["topic", "Topics"],
            ]}
            value={look.trendOf}
            onChange={(trendOf) => actions.look({ trendOf })}
          />
        )}
        {WITH_VALUE.includes(shape) && (
          <Segments
            label="Value"
            options={[
              ["share", "Share"],
              ["count", "Count"],
            ]}
            value={look.trendValue}
            onChange={(trendValue) => actions.look({ trendValue })}
          />
        )}
        {shape === "panels" && (
          <Segments
            label="Scale"
            options={[
              ["shared", "One scale"],
              ["own", "Own scales"],
            ]}
            value={look.trendScale}
            onChange={(trendScale) => actions.look({ trendScale })}
          />
        )}
        <select
          className="button small"
          aria-label="Time step"
          value={state.options.bin}
          onChange={(event) => actions.setOptions({ bin: event.target.value as "auto" }, `time step ${event.target.value}`)}
        >
          <option value="auto">Auto ({trends.unit})</option>
          {BIN_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {capitalized(unit)}
            </option>
          ))}
        </select>
        <span className="quiet">
          {capitalized(datedBy(picture.corpus.dateKind))}
          {left > 0 &&
            `; ${papers(left)} ${left === 1 ? "has" : "have"} no date as exact as a ${trends.unit} and ${left === 1 ? "is" : "are"} not counted here`}
          .{countedSentence(picture, OF_THEMES_ONLY.includes(shape) ? "theme" : look.trendOf)}
        </span>
      </div>
    </div>
  );
}

function headingOf({ trendsAs, trendValue }: Look, unit: string): string {
  if (trendsAs === "ranks") return `Ranks by papers per ${unit}`;
  if (trendsAs === "slope") return "Between two periods";
  if (trendsAs === "terms") return "Terms that came up";
  return `${trendValue === "share" && trendsAs !== "stream" ? "Share of papers" : "Papers"} per ${unit}`;
}

function ShownChart({ shape }: { readonly shape: keyof typeof FIGURE_OF }) {
  const { picture, state, style } = useShown();
  const { look } = state;
  const { trends } = picture.result;
  const [box, { width }] = useSize<HTMLDivElement>();
  const { answer: comparison, problem } = useCompared();
  const figure = TREND_FIGURES.find(({ id }) => id === FIGURE_OF[shape]) as Figure;
  const whole = shape === "slope" || shape === "terms";
  const period = whole ? undefined : binsWithin(trends.bins, look.from, look.to);
  const shown = useMemo(() => ({ ...look, ...(comparison && { comparison }) }), [look, comparison]);
  const { drawn, first } = useMemo(() => trendsWithin(picture, period), [picture, period?.from, period?.to]); // eslint-disable-line react-hooks/exhaustive-deps
  const lines = look.trendOf === "theme" ? picture.themes.length : picture.result.topics.length;
  const height =
    shape === "slope" ? Math.max(LEAST_HEIGHT, SLOPE_LINE * lines) : Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, width * 0.55));
  const chart = useMemo(
    (): Chart | undefined => (width === 0 ? undefined : figure.draw(drawn, shown, { width, height }, style)),
    [figure, drawn, shown, width, height, style],
  );
  const kind = OF_THEMES_ONLY.includes(shape) ? "theme" : look.trendOf;
  return (
    <div ref={box}>
      {shape === "slope" && problem && <NoAnswer problem={problem} />}
      {chart && !(shape === "slope" && problem) && (
        <TimeChart
          key={shape}
          chart={chart}
          name={`${figure.title(drawn, shown)}. The table shows the numbers`}
          kind={kind}
          first={first}
        />
      )}
    </div>
  );
}

/** What grows, fades, is new, is steady, or has too few papers to say. */
function Evidence() {
  const { picture, state, actions, style } = useShown();
  const { trendOf, selection } = state.look;
  const trends = trendsOf(picture.result, trendOf);
  const [box, { width }] = useSize<HTMLDivElement>();
  const series = useMemo(() => seriesOf(picture, trendOf), [picture, trendOf]);
  const chart = useMemo(
    () => (width === 0 ? undefined : trendEvidence({ ...trends, series }, { width, selection }, style)),
    [width, trends, series, selection, style],
  );
  const choose = (event: React.MouseEvent): void => {
    const id = markUnder(event.target)[trendOf];
    if (id !== undefined) actions.look({ selection: selection[trendOf] === id ? {} : { [trendOf]: id } });
  };
  return (
    <div ref={box} onClick={choose} style={{ cursor: "pointer" }}>
      {chart && <Picture svg={svgOf(chart, evidenceSentence(series), style)} />}
    </div>
  );
}

function NoTrends() {
  const { style, actions } = useShown();
  const [box, size] = useSize<HTMLDivElement>();
  return (
    <main className="trends" style={{ gridTemplateColumns: "minmax(0, 1fr)" }}>
      <div className="charts">
        <div className="view-head">
          <h2>Trends</h2>
        </div>
        <div ref={box}>
          {size.width > 0 && (
            <Picture svg={svgOf(noDates(size.width, 240, "No dates, so no time chart.", style), "No dates, so no time chart", style)} />
          )}
        </div>
        <p style={{ marginTop: 12 }}>
          Dates come with the list: a date or an arXiv id beside each paper, or a table of titles and dates imported together with it.{" "}
          <button type="button" className="link" onClick={() => actions.openImport()}>
            Add dates
          </button>
        </p>
      </div>
    </main>
  );
}
