import { useMemo } from "react";
import { BIN_UNITS } from "../../analysis/options";
import { svgOf } from "../charts/chart";
import { capitalized, papers } from "../charts/formats";
import { trendSeries } from "../charts/series";
import { noDates } from "../charts/trends/noDates";
import { trendEvidence } from "../charts/trends/trendEvidence";
import { trendMultiples } from "../charts/trends/trendMultiples";
import { evidenceSentence } from "../charts/trends/trendWords";
import { useShown } from "./context";
import { markUnder, Picture } from "./Picture";
import { Segments } from "./Segments";
import { TrendTable } from "./TrendTable";
import { useSize } from "./useSize";

/** How themes rise and fall: one small chart a theme, and the evidence beside. */
export function TrendsView() {
  const { picture, state, actions, style } = useShown();
  const { look } = state;
  const { trends } = picture.result;
  const [chartBox, chartSize] = useSize<HTMLDivElement>();
  const [listBox, listSize] = useSize<HTMLDivElement>();
  const series = useMemo(() => trendSeries(picture), [picture]);
  const multiples = useMemo(
    () =>
      chartSize.width === 0 || trends.bins.length < 2
        ? undefined
        : trendMultiples(
            { bins: trends.bins, papers: trends.papers, series },
            { width: chartSize.width, columns: "auto", value: look.trendValue, scale: "shared", selection: look.selection, titles: true },
            style,
          ),
    [chartSize.width, trends, series, look.trendValue, look.selection, style],
  );
  const evidence = useMemo(
    () =>
      listSize.width === 0 || trends.bins.length < 2
        ? undefined
        : trendEvidence({ ...trends, series }, { width: listSize.width, selection: look.selection }, style),
    [listSize.width, trends, series, look.selection, style],
  );
  const choose = (event: React.MouseEvent): void => {
    const { theme } = markUnder(event.target);
    if (theme !== undefined) actions.look({ selection: look.selection.theme === theme ? {} : { theme } });
  };
  if (trends.bins.length < 2) return <NoTrends />;
  const left = trends.undated + trends.tooCoarse;
  return (
    <main className="trends">
      <div className="charts">
        <div className="view-head">
          <h2>
            {look.trendValue === "share" ? "Share of papers" : "Papers"} per {trends.unit}
          </h2>
          {left > 0 && (
            <span className="quiet">
              {papers(left)} {left === 1 ? "has" : "have"} no date as exact as a {trends.unit} and {left === 1 ? "is" : "are"} not counted
              here.
            </span>
          )}
          <div className="right">
            <Segments
              label="Show"
              options={[
                ["panels", "Small multiples"],
                ["table", "Table"],
              ]}
              value={look.trendsAs}
              onChange={(trendsAs) => actions.look({ trendsAs })}
            />
            <Segments
              label="Value"
              options={[
                ["share", "Share"],
                ["count", "Count"],
              ]}
              value={look.trendValue}
              onChange={(trendValue) => actions.look({ trendValue })}
            />
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
          </div>
        </div>
        <div ref={chartBox} onClick={choose} style={{ cursor: "pointer" }}>
          {look.trendsAs === "table" ? (
            <TrendTable />
          ) : (
            multiples && (
              <Picture svg={svgOf(multiples, `Share of papers per ${trends.unit} for each theme; the table shows the numbers`, style)} />
            )
          )}
        </div>
      </div>
      <div className="evidence">
        <div ref={listBox} onClick={choose} style={{ cursor: "pointer" }}>
          {evidence && <Picture svg={svgOf(evidence, evidenceSentence(series), style)} />}
        </div>
      </div>
    </main>
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
