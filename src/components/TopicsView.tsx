import { useMemo } from "react";
import { svgOf } from "../charts/chart";
import { topicPairsTimeOf, topicThemesOf } from "../charts/figures/topicFigures";
import { papers } from "../charts/formats";
import { LEAST_SHARED } from "../charts/topics/tellingPairs";
import { topicPairsTime } from "../charts/topics/topicPairsTime";
import { topicThemes } from "../charts/topics/topicThemes";
import { AddTopic } from "./AddTopic";
import { keptCount } from "../state/selectors";
import { pictureWithin } from "../state/within";
import { ShownContext, useShown } from "./context";
import { markUnder, Picture } from "./Picture";
import { Segments } from "./Segments";
import { TopicNetworkView } from "./TopicNetworkView";
import { TopicPanel } from "./TopicPanel";
import { useSize } from "./useSize";

/** Followed words: in which themes they are found, since when, and with which others. */
export function TopicsView() {
  const shown = useShown();
  const { picture: whole, dimmed } = shown;
  const within = useMemo(() => ({ ...shown, picture: pictureWithin(whole, dimmed) }), [shown, whole, dimmed]);
  return (
    <ShownContext value={within}>
      <FilteredTopics />
    </ShownContext>
  );
}

/** Of the papers that the filters keep. */
function FilteredTopics() {
  const { picture, state, actions, style, dimmed } = useShown();
  const { look } = state;
  const { result } = picture;
  const [matrixBox, matrixSize] = useSize<HTMLDivElement>();
  const matrix = useMemo(
    () =>
      matrixSize.width === 0
        ? undefined
        : topicThemes(
            topicThemesOf(picture),
            { width: matrixSize.width, value: look.topicValue, selection: look.selection, timeline: true, order: look.topicOrder },
            style,
          ),
    [matrixSize.width, picture, look.topicValue, look.topicOrder, look.selection, style],
  );
  const choose = (event: React.MouseEvent): void => {
    const { topic, paper, theme } = markUnder(event.target);
    if (paper !== undefined) actions.look({ selection: topic === undefined ? { paper } : { topic, paper } });
    else if (topic !== undefined) actions.look({ selection: look.selection.topic === topic ? {} : { topic } });
    else if (theme !== undefined) actions.look({ selection: look.selection.theme === theme ? {} : { theme } });
  };
  return (
    <main className="topics">
      <div className="matrix">
        <div className="view-head">
          <h2>{result.topics.length} tracked topics</h2>
          <span className="quiet">
            {dimmed
              ? `Only the ${papers(keptCount(picture, dimmed))} that the filters keep are counted.`
              : "Words that you follow, whatever theme they land in. A paper can count for several."}
          </span>
          <div className="right">
            <Segments
              label="Order"
              options={[
                ["blocks", "Blocks"],
                ["papers", "By papers"],
              ]}
              value={look.topicOrder}
              onChange={(topicOrder) => actions.look({ topicOrder })}
            />
            <Segments
              label="Cells show"
              options={[
                ["count", "Count"],
                ["share", "% of topic"],
                ["lift", "Lift"],
              ]}
              value={look.topicValue}
              onChange={(topicValue) => actions.look({ topicValue })}
            />
            <AddTopic />
          </div>
        </div>
        <div ref={matrixBox} onClick={choose} style={{ cursor: "pointer" }}>
          {matrix && (
            <Picture
              svg={svgOf(
                matrix,
                `Topics and the themes they are found in: ${result.topics.map(({ label, papers }) => `${label} ${papers.length}`).join(", ")}`,
                style,
              )}
            />
          )}
        </div>
      </div>
      <div className="lower">
        <div className="network">
          <div className="view-head">
            <h2>Found in the same papers</h2>
            <div className="right">
              <Segments
                label="Together"
                options={[
                  ["network", "Network"],
                  ["time", "Over time"],
                ]}
                value={look.togetherAs}
                onChange={(togetherAs) => actions.look({ togetherAs })}
              />
            </div>
          </div>
          {look.togetherAs === "network" ? <TopicNetworkView choose={choose} /> : <PairsOverTime choose={choose} />}
        </div>
        <div className="editor">
          <TopicPanel />
        </div>
      </div>
    </main>
  );
}

/** The strongest pairs of topics over the time steps of the trends. */
function PairsOverTime({ choose }: { readonly choose: (event: React.MouseEvent) => void }) {
  const { picture, state, style } = useShown();
  const { selection } = state.look;
  const [box, { width }] = useSize<HTMLDivElement>();
  const chart = useMemo(
    () => (width === 0 ? undefined : topicPairsTime(topicPairsTimeOf(picture), { width, selection, leastShared: LEAST_SHARED }, style)),
    [picture, width, selection, style],
  );
  return (
    <div
      className="stage scrolls"
      ref={box}
      tabIndex={0}
      role="region"
      aria-label="Pairs of topics over time"
      onClick={choose}
      style={{ cursor: "pointer" }}
    >
      {chart && <Picture svg={svgOf(chart, "Topics found in the same papers, over time", style)} />}
    </div>
  );
}
