import { count, fit, papers, percent, points } from "../charts/formats";
import { drawnSentence, papersCounted, trendsOf } from "../charts/counted";
import { trendSeries } from "../charts/series";
import { evidenceSentence, windowsSentence } from "../charts/trends/trendWords";
import { fitsOf, meanStability } from "../state/selectors";
import { useShown } from "./context";
import { ThemeLine } from "./ThemeLine";
import { VerdictChip } from "./VerdictChip";
import { WhereTopicsSit } from "./WhereTopicsSit";

/** The list as a whole, where nothing is selected. */
export function Summary() {
  const { picture, state } = useShown();
  const { result, themes, corpus } = picture;
  const series = trendSeries(picture);
  const trends = trendsOf(result, "theme");
  const moved = trends.themes.flatMap((trend, id) => (trend.verdict === "too few" || trend.verdict === "steady" ? [] : [{ id, trend }]));
  const { medianFit, close } = fitsOf(result.placement);
  return (
    <aside className="detail summary" aria-label="The list as a whole">
      <section>
        <h2 style={{ fontSize: 15 }}>
          {papers(papersCounted(result))}, {themes.length} themes
        </h2>
        {corpus.drawnFrom !== undefined && (
          <p className="quiet" role="status">
            {drawnSentence(picture, state.counting)}
          </p>
        )}
        <p className="quiet">Click a point, a label or a row to see what a theme is about.</p>
      </section>
      <WhereTopicsSit />
      {result.trends.bins.length > 1 && (
        <section>
          <h2>What moved</h2>
          {moved.map(({ id, trend }) => (
            <ThemeLine key={id} theme={id} value={`${points(trend.effect)} pts`} chip={<VerdictChip verdict={trend.verdict} />} />
          ))}
          <p className="quiet">
            {evidenceSentence(series)}. {windowsSentence(trends)}
          </p>
        </section>
      )}
      <section>
        <h2>How sure is the grouping</h2>
        <div className="fact-line">
          Median fit <b>{fit(medianFit)}</b>
        </div>
        <div className="fact-line">
          Papers that fit two themes about equally <b>{count(close)}</b>
        </div>
        <div className="fact-line">
          Own company on other runs <b>{percent(meanStability(result.themes))}</b>
        </div>
      </section>
    </aside>
  );
}
