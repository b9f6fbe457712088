import { useMemo, useState } from "react";
import { svgOf } from "../charts/chart";
import { alluvial } from "../charts/flow/alluvial";
import type { FlowChoice } from "../charts/flow/flowData";
import { flowOf, type NamedComparison } from "../charts/flow/flowOf";
import { comparisonSentences, comparisonTitle } from "../charts/flow/flowWords";
import { percent } from "../charts/formats";
import { readBeside } from "../state/beside";
import { CompareForm } from "./CompareForm";
import { useShown } from "./context";
import { FlowList } from "./FlowList";
import { markUnder, Picture } from "./Picture";
import { NoAnswer } from "./Problem";
import { useSize } from "./useSize";

/** What would change with another setting, and between two periods: the themes shown beside others, paper by paper. */
export function CompareSettings() {
  const { state, actions, beside } = useShown();
  const asked = readBeside(state.look.comparedWith);
  return (
    <section aria-label="Compare settings" className="compare-settings">
      <div className="view-head">
        <h2>What would change?</h2>
        <span className="quiet">The themes shown beside those of another setting, or of two periods.</span>
      </div>
      <CompareForm key={`asks ${state.look.comparedWith}`} />
      {asked && !beside?.named && !beside?.problem && (
        <p role="status" className="comparing">
          Finding the other themes{beside?.work && beside.work.stage === "themes" && `, ${percent(beside.work.share).replace(".0", "")}`}…{" "}
          <button type="button" className="button small" onClick={() => actions.look({ comparedWith: "" })}>
            Stop
          </button>
        </p>
      )}
      {asked && beside?.problem && <NoAnswer problem={beside.problem} />}
      {asked && beside?.named && <Compared key={`shows ${state.look.comparedWith}`} named={beside.named} />}
    </section>
  );
}

function Compared({ named }: { readonly named: NamedComparison }) {
  const { picture, style } = useShown();
  const [chosen, choose] = useState<FlowChoice>({});
  const [box, { width }] = useSize<HTMLDivElement>();
  const data = useMemo(() => flowOf(named, picture), [named, picture]);
  const height = Math.max(360, 36 * Math.max(data.first.themes.length, data.second.themes.length));
  const chart = useMemo(
    () => (width === 0 ? undefined : alluvial(data, { width, height, chosen }, style)),
    [width, height, data, chosen, style],
  );
  const click = (event: React.MouseEvent): void => {
    const { from, to } = markUnder(event.target);
    choose(from === chosen.from && to === chosen.to ? {} : { from, to });
  };
  return (
    <>
      <ul className="findings">
        {comparisonSentences(named).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="compared">
        <div ref={box} onClick={click} className="flow">
          {chart && <Picture svg={svgOf(chart, `${named.first} against ${named.second}. ${comparisonTitle(named)}`, style)} />}
        </div>
        <FlowList compared={named.compared} chosen={chosen} choose={choose} />
      </div>
    </>
  );
}
