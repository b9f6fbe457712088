import { Info, X } from "lucide-react";
import { byRelevance } from "../../analysis/themes/relevance";
import { count, date, fit, papers, percent, points, times } from "../charts/formats";
import { themeColor } from "../charts/style";
import { evidenceSentence, windowsSentence } from "../charts/trends/trendWords";
import { isCloseCall, meanStability, median, rowsOfTheme, themeFacts } from "../state/selectors";
import { trendSeries } from "../charts/series";
import { useShown } from "./context";
import { FollowTerm } from "./FollowTerm";
import { LeaveOut } from "./LeaveOut";
import { PickPapers } from "./PickPapers";
import { PaperDetail } from "./PaperDetail";
import { ThemeLine } from "./ThemeLine";
import { UnclearDetail } from "./UnclearDetail";
import { TopicDetail } from "./TopicDetail";
import { VerdictChip } from "./VerdictChip";
import { WhereTopicsSit } from "./WhereTopicsSit";

const SHOWN_PHRASES = 8;
const SHOWN_PAPERS = 5;
const SHOWN_RELATED = 3;

/** What is selected, in words and numbers; nothing selected: the list as a whole. */
export function DetailPanel() {
  const { theme, topic, paper } = useShown().state.look.selection;
  if (paper !== undefined) return <PaperDetail row={paper} className="detail" />;
  if (theme === -1) return <UnclearDetail />;
  if (theme !== undefined) return <ThemeDetail theme={theme} />;
  if (topic !== undefined) return <TopicDetail topic={topic} />;
  return <Summary />;
}

function ThemeDetail({ theme: id }: { readonly theme: number }) {
  const { picture, state, actions, style } = useShown();
  const theme = picture.result.themes[id];
  const mark = picture.themes[id];
  const trend = picture.result.trends.themes[id];
  const facts = themeFacts(picture, id);
  const color = themeColor(mark.slot, style.mode, "mark");
  const n = picture.corpus.papers.length;
  const terms = byRelevance(theme.terms.slice(0, 40), theme.size, n, state.look.relevance).slice(0, SHOWN_PHRASES);
  const most = Math.max(...terms.map((term) => term.papers));
  return (
    <aside className="detail" aria-label={`Theme ${theme.label}`}>
      <section>
        <div className="head">
          <span className="dot" style={{ background: color }} />
          <h2>{theme.label}</h2>
          <button type="button" className="button bare icon small" aria-label="Close" onClick={() => actions.look({ selection: {} })}>
            <X aria-hidden="true" />
          </button>
        </div>
        <dl className="facts-row">
          <Fact value={count(theme.size)} label={theme.size === 1 ? "paper" : "papers"} />
          <Fact value={percent(facts.share)} label={`of ${count(n)}`} />
          {facts.first && <Fact value={date(facts.first.slice(0, 7))} label="first" />}
          <Fact value={fit(facts.medianFit)} label="median fit" />
        </dl>
        <p className="quiet">
          <b>{theme.standing === "solid" ? "Solid" : "Loose"}:</b> of the papers that stand with its own when themes are found with other
          settings, {percent(theme.stability)} are of this theme.
        </p>
        {picture.result.trends.bins.length > 1 && (
          <div className="trend-line">
            <VerdictChip verdict={trend.verdict} />
            <span>
              {trend.before} of {picture.result.trends.papersBefore} before {picture.result.trends.bins[picture.result.trends.cut].label},{" "}
              {trend.since} of {picture.result.trends.papersSince} since: {points(trend.effect)} points, 95 % interval{" "}
              {points(trend.effectLow)} to {points(trend.effectHigh)}.
            </span>
          </div>
        )}
      </section>
      <section>
        <div className="section-title">
          <h2>Top phrases</h2>
          <span className="quiet">papers · × rest</span>
          <button type="button" className="link" onClick={actions.openWords}>
            Words
          </button>
        </div>
        <label className="slider-row">
          <span>frequent</span>
          <input
            type="range"
            aria-label="From frequent to distinctive phrases"
            min={0}
            max={1}
            step={0.05}
            value={1 - state.look.relevance}
            style={{ "--filled": `${100 * (1 - state.look.relevance)}%` } as React.CSSProperties}
            onChange={(event) => actions.look({ relevance: 1 - Number(event.target.value) })}
          />
          <span>distinctive</span>
        </label>
        {terms.map((term) => {
          const outside = term.papersInCorpus - term.papers;
          const ratio = term.papers / theme.size / (outside / Math.max(1, n - theme.size));
          return (
            <div className="phrase-row" key={term.term}>
              <span className="word" title={term.term}>
                <span>{term.term}</span>
                <FollowTerm term={term.term} />
                <LeaveOut term={term.term} />
              </span>
              <span className="bar">
                <span style={{ width: `${(100 * term.papers) / most}%`, background: color }} />
              </span>
              <span className="number">
                <b>{term.papers}</b>/{theme.size}
              </span>
              <span className="number">{outside === 0 ? "only here" : times(ratio)}</span>
            </div>
          );
        })}
      </section>
      <section>
        <div className="section-title">
          <h2>Representative papers</h2>
          <span className="quiet">year · fit</span>
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
        <PickPapers rows={rowsOfTheme(picture, id)}>Pick all</PickPapers>
      </section>
      <section>
        <div className="section-title">
          <h2>Related themes</h2>
          <span className="quiet">similarity 0 – 1</span>
        </div>
        {theme.related.slice(0, SHOWN_RELATED).map(({ theme: other, similarity }) => (
          <ThemeLine key={other} theme={other} value={fit(similarity)} share={Math.max(0, similarity)} />
        ))}
      </section>
      <Why theme={id} />
    </aside>
  );
}

/** The word that marks the theme out most, with a count inside and outside. */
function Why({ theme: id }: { readonly theme: number }) {
  const { picture } = useShown();
  const theme = picture.result.themes[id];
  const best = theme.terms.at(0);
  if (!best) return null;
  const outside = best.papersInCorpus - best.papers;
  return (
    <section>
      <p className="why">
        <Info aria-hidden="true" />
        <span>
          <b>Why a theme:</b> {best.papers} of these {papers(theme.size)} say “{best.term}”; of the other{" "}
          {count(picture.corpus.papers.length - theme.size)},{" "}
          {outside === 0 ? "none does" : outside === 1 ? "1 does" : `${count(outside)} do`}.
        </span>
      </p>
    </section>
  );
}

function Summary() {
  const { picture } = useShown();
  const { result, themes, corpus } = picture;
  const series = trendSeries(picture);
  const moved = result.trends.themes.flatMap((trend, id) =>
    trend.verdict === "too few" || trend.verdict === "steady" ? [] : [{ id, trend }],
  );
  const fits = Array.from(result.placement.fit);
  const close = fits.filter((value, row) => isCloseCall(value, result.placement.secondFit[row])).length;
  return (
    <aside className="detail summary" aria-label="The list as a whole">
      <section>
        <h2 style={{ fontSize: 15 }}>
          {papers(corpus.papers.length)}, {themes.length} themes
        </h2>
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
            {evidenceSentence(series)}. {windowsSentence(result.trends)}
          </p>
        </section>
      )}
      <section>
        <h2>How sure is the grouping</h2>
        <div className="fact-line">
          Median fit <b>{fit(median(fits))}</b>
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

function Fact({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
