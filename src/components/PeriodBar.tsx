import { useMemo, useRef, useState } from "react";
import { svgOf } from "../charts/chart";
import { count, span } from "../charts/formats";
import { papersPerBin } from "../charts/trends/papersPerBin";
import { keptCount } from "../state/selectors";
import { useShown } from "./context";
import { Picture } from "./Picture";
import { useSize } from "./useSize";

/** Papers over time; dragging over the bars chooses a period in every view. */
export function PeriodBar() {
  const { picture, state, actions, style, dimmed } = useShown();
  const { bins, papers, unit } = picture.result.trends;
  const [box, size] = useSize<HTMLDivElement>();
  const [drag, setDrag] = useState<{ readonly start: number; readonly end: number }>();
  const dragging = useRef<number>(undefined);
  const dates = span(picture.corpus.papers);
  const kept = useMemo(() => keptCount(picture, dimmed), [picture, dimmed]);
  if (bins.length < 2) {
    return (
      <div className="period">
        <p className="quiet">No dates, so no time chart. A list with dates or arXiv ids adds it.</p>
      </div>
    );
  }
  const chosen = drag ? [Math.min(drag.start, drag.end), Math.max(drag.start, drag.end)] : chosenBins(bins, state.look.from, state.look.to);
  const chart = papersPerBin(
    { bins, papers },
    { width: size.width || 640, height: 72, ...(chosen ? { from: chosen[0], to: chosen[1] } : {}) },
    style,
  );
  const binAt = (event: React.PointerEvent<HTMLDivElement>): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const at = chart.bars.findIndex((bar) => x < bar.x + bar.width);
    return at < 0 ? bins.length - 1 : at;
  };
  const finish = (start: number, end: number): void => {
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    const again = chosen && drag === undefined;
    actions.look(again && first === 0 && last === bins.length - 1 ? { from: "", to: "" } : { from: bins[first].from, to: bins[last].to });
  };
  return (
    <div className="period">
      <div className="title">
        <h2>Papers per {unit}</h2>
        <span className="quiet">drag to filter by period{bins.at(-1)?.partial && ` · dashed bar: ${unit} not complete`}</span>
        <span className="right">
          {dates} · {count(kept)} of {count(picture.corpus.papers.length)}
        </span>
      </div>
      <div
        className="bars"
        ref={box}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragging.current = binAt(event);
          setDrag({ start: dragging.current, end: dragging.current });
        }}
        onPointerMove={(event) => {
          if (dragging.current !== undefined) setDrag({ start: dragging.current, end: binAt(event) });
        }}
        onPointerUp={(event) => {
          if (dragging.current !== undefined) finish(dragging.current, binAt(event));
          dragging.current = undefined;
          setDrag(undefined);
        }}
      >
        <Picture svg={svgOf(chart, `Papers per ${unit}: ${bins.map((bin, t) => `${bin.label} ${papers[t]}`).join(", ")}`, style)} />
      </div>
    </div>
  );
}

function chosenBins(
  bins: readonly { readonly from: string; readonly to: string }[],
  from: string,
  to: string,
): [number, number] | undefined {
  if (!from) return undefined;
  const first = bins.findIndex((bin) => bin.to >= from);
  const last = bins.findLastIndex((bin) => bin.from <= to);
  return first < 0 || last < first ? undefined : [first, last];
}
