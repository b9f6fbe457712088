import { percent } from "../charts/formats";
import { useShown } from "./context";
import { VerdictChip } from "./VerdictChip";

/** The numbers behind the trend charts. */
export function TrendTable() {
  const { picture, state } = useShown();
  const { trends } = picture.result;
  const share = state.look.trendValue === "share";
  return (
    <div style={{ overflowX: "auto" }}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">Theme</th>
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
              <td key={t}>{papers}</td>
            ))}
            <td />
          </tr>
          {picture.themes.map((theme) => (
            <tr key={theme.id} data-theme={theme.id}>
              <th scope="row">{theme.label}</th>
              {Array.from(trends.themes[theme.id].counts, (papers, t) => (
                <td key={t}>{share ? (trends.papers[t] ? percent(trends.themes[theme.id].shares[t]) : "–") : papers}</td>
              ))}
              <td>
                <VerdictChip verdict={trends.themes[theme.id].verdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
