import { count, percent } from "../charts/formats";
import { trendsOf } from "../charts/counted";
import { seriesOf } from "../charts/series";
import { useShown } from "./context";
import { VerdictChip } from "./VerdictChip";

/** The numbers behind the trend charts. */
export function TrendTable() {
  const { picture, state } = useShown();
  const { trendOf, trendValue } = state.look;
  const trends = trendsOf(picture.result, trendOf);
  return (
    <div style={{ overflowX: "auto" }} tabIndex={0} role="region" aria-label="Numbers of the trends">
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{trendOf === "theme" ? "Theme" : "Topic"}</th>
            {trends.bins.map((bin) => (
              <th scope="col" key={bin.from} title={bin.partial ? "not complete" : undefined}>
                {bin.label}
                {bin.partial ? " *" : ""}
              </th>
            ))}
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">All papers</th>
            {Array.from(trends.papers, (papers, t) => (
              <td key={t}>{count(papers)}</td>
            ))}
            <td />
          </tr>
          {seriesOf(picture, trendOf).map(({ mark, trend }) => (
            <tr key={mark.id}>
              <th scope="row">{mark.label}</th>
              {Array.from(trend.counts, (papers, t) => (
                <td key={t}>{trendValue === "share" ? (trends.papers[t] ? percent(trend.shares[t]) : "–") : count(papers)}</td>
              ))}
              <td>
                <VerdictChip verdict={trend.verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {trends.bins.some((bin) => bin.partial) && <p className="quiet">* not complete, left out of verdicts</p>}
    </div>
  );
}
