import { useMemo } from "react";
import { count, date, fit, papers, percent, points } from "../charts/formats";
import { countedThemes, papersCounted, trendsOf } from "../charts/counted";
import { rowsOfTheme, themeFacts } from "../state/selectors";
import { CompareThemes } from "./CompareThemes";
import { useShown } from "./context";
import { EdgePapers } from "./EdgePapers";
import { Fact } from "./Fact";
import { PickPapers } from "./PickPapers";
import { ThemeHead } from "./ThemeHead";
import { ThemeLine } from "./ThemeLine";
import { TopPhrases } from "./TopPhrases";
import { VerdictChip } from "./VerdictChip";
import { WhyATheme } from "./WhyATheme";

const SHOWN_PAPERS = 5;
const SHOWN_RELATED = 3;

/** One theme: its size and standing, its phrases, its papers and the themes beside it. */
export function ThemeDetail({ theme: id }: { readonly theme: number }) {
  const { picture, actions } = useShown();
  const theme = picture.result.themes[id];
  const trends = trendsOf(picture.result, "theme");
  const trend = trends.themes[id];
  const facts = useMemo(() => themeFacts(picture, id), [picture, id]);
  const rows = useMemo(() => rowsOfTheme(picture, id), [picture, id]);
  const n = papersCounted(picture.result);
  const { size } = countedThemes(picture)[id];
  return (
    <aside className="detail" aria-label={`Theme ${theme.label}`}>
      <section>
        <ThemeHead theme={id} />
        <dl className="facts-row">
          <Fact value={count(size)} label={size === 1 ? "paper" : "papers"} />
          <Fact value={percent(size / n)} label={`of ${count(n)}`} />
          {facts.first && <Fact value={date(facts.first.slice(0, 7))} label="first" />}
          <Fact value={fit(facts.medianFit)} label="median fit" />
        </dl>
        {picture.corpus.drawnFrom !== undefined && (
          <p className="quiet">
            {picture.result.whole
              ? `${papers(theme.size)} of it are drawn; all but its size and trend is of these.`
              : "Of the drawn papers."}
          </p>
        )}
        <p className="quiet">
          <b>{theme.standing === "solid" ? "Solid" : "Loose"}:</b> of the papers that stand with its own when themes are found with other
          settings, {percent(theme.stability)} are of this theme.
        </p>
        {picture.result.trends.bins.length > 1 && (
          <div className="trend-line">
            <VerdictChip verdict={trend.verdict} />
            <span>
              {count(trend.before)} of {count(trends.papersBefore)} before {picture.result.trends.bins[picture.result.trends.cut].label},{" "}
              {count(trend.since)} of {count(trends.papersSince)} since: {points(trend.effect)} points, 95 % interval{" "}
              {points(trend.effectLow)} to {points(trend.effectHigh)}.
            </span>
          </div>
        )}
      </section>
      <WhyATheme theme={id} />
      <CompareThemes theme={id} />
      <TopPhrases theme={id} />
      <section>
        <div className="section-title">
          <h2>Representative papers</h2>
          <span className="quiet">its core: year · fit</span>
        </div>
        {theme.exemplars.slice(0, SHOWN_PAPERS).map((row) => (
          <button key={row} type="button" className="paper-line" onClick={() => actions.look({ selection: { theme: id, paper: row } })}>
            <span className="title">{picture.corpus.papers[row].title}</span>
            <span className="year">{picture.corpus.papers[row].date.slice(0, 4)}</span>
            <b>{fit(picture.result.placement.fit[row])}</b>
          </button>
        ))}
        <button type="button" className="link" onClick={() => actions.look({ view: "papers", selection: { theme: id } })}>
          All {papers(theme.size)}
        </button>{" "}
        <PickPapers rows={rows}>Pick all</PickPapers>
      </section>
      <EdgePapers theme={id} />
      <section>
        <div className="section-title">
          <h2>Related themes</h2>
          <span className="quiet">similarity 0 – 1</span>
        </div>
        {theme.related.slice(0, SHOWN_RELATED).map(({ theme: other, similarity }) => (
          <ThemeLine key={other} theme={other} value={fit(similarity)} share={Math.max(0, similarity)} />
        ))}
      </section>
    </aside>
  );
}
