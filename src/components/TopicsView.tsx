import { useMemo } from "react";
import { type Chart, svgOf } from "../charts/chart";
import { topicThemesOf } from "../charts/figures/topicFigures";
import { networkPlaces } from "../charts/topics/networkPlaces";
import { LEAST_SHARED } from "../charts/topics/tellingPairs";
import { topicNetwork } from "../charts/topics/topicNetwork";
import { topicThemes } from "../charts/topics/topicThemes";
import { useShown } from "./context";
import { markUnder, Picture } from "./Picture";
import { Segments } from "./Segments";
import { AddName, TopicDetail } from "./TopicDetail";
import { useSize } from "./useSize";

/** Followed words: in which themes they are found, since when, and with which others. */
export function TopicsView() {
  const { picture, state, actions, style } = useShown();
  const { look, options } = state;
  const { result } = picture;
  const [matrixBox, matrixSize] = useSize<HTMLDivElement>();
  const [networkBox, networkSize] = useSize<HTMLDivElement>();
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
  const network = useNetwork(networkSize);
  const choose = (event: React.MouseEvent): void => {
    const { topic, paper, theme } = markUnder(event.target);
    if (paper !== undefined) actions.look({ selection: { paper } });
    else if (topic !== undefined) actions.look({ selection: look.selection.topic === topic ? {} : { topic } });
    else if (theme !== undefined) actions.look({ selection: look.selection.theme === theme ? {} : { theme } });
  };
  const follow = (label: string): void => {
    if (options.topics.some((topic) => topic.label.toLowerCase() === label.toLowerCase())) return;
    actions.setOptions({ topics: [...options.topics, { label, aliases: [] }] }, `following ${label}`);
  };
  return (
    <main className="topics">
      <div className="matrix">
        <div className="view-head">
          <h2>{result.topics.length} tracked topics</h2>
          <span className="quiet">Words that you follow, whatever theme they land in. A paper can count for several.</span>
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
            <AddName placeholder="Add topic" add={follow} />
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
          <h2>Found in the same papers</h2>
          <div className="stage" ref={networkBox} onClick={choose} style={{ cursor: "pointer" }}>
            {network && <Picture svg={svgOf(network, "Topics found in the same papers", style)} />}
          </div>
        </div>
        <div className="editor">
          {look.selection.topic === undefined ? (
            <>
              <h2>No topic selected</h2>
              <p className="quiet">Click a row or a circle to see where a topic sits, with which others, and which names count for it.</p>
            </>
          ) : (
            <TopicDetail topic={look.selection.topic} bare />
          )}
        </div>
      </div>
    </main>
  );
}

/** The network of this size; its places are kept while one selects. */
function useNetwork({ width, height }: { readonly width: number; readonly height: number }): Chart | undefined {
  const { picture, state, style } = useShown();
  const { topics, topicPairs, options } = picture.result;
  const { selection } = state.look;
  const data = useMemo(() => ({ topics, pairs: topicPairs, seed: options.seed }), [topics, topicPairs, options.seed]);
  const places = useMemo(
    () => (width === 0 || height === 0 ? undefined : networkPlaces(data, { width, height, leastShared: LEAST_SHARED }, style.textScale)),
    [data, width, height, style.textScale],
  );
  return useMemo(
    () => places && topicNetwork(data, { width, height, selection, leastShared: LEAST_SHARED }, style, places),
    [places, data, width, height, selection, style],
  );
}
