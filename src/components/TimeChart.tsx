import { X } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { type Chart, svgOf } from "../charts/chart";
import { count, date, papers, percent } from "../charts/formats";
import { nextPoint, pointFacts, pointOf, type TimePoint } from "../state/points";
import { useShown } from "./context";
import { PickPapers } from "./PickPapers";
import { markUnder, Picture } from "./Picture";

const SHOWN_PAPERS = 5;
const TIP_WIDTH = 320;

interface Held {
  readonly point: TimePoint;
  /** Middle and foot of the point, in pixels from the corner of the chart. */
  readonly x: number;
  readonly y: number;
  /** Pinned by a click or a key: its papers can be clicked. */
  readonly pinned: boolean;
}

/** A time chart whose points tell their numbers and their papers, by pointer and by keys. */
export function TimeChart(props: {
  readonly chart: Chart;
  readonly name: string;
  readonly kind: "theme" | "topic";
  /** The bin that the chart shows first. */
  readonly first: number;
}) {
  const { chart, name, kind, first } = props;
  const { picture, state, actions, style } = useShown();
  const box = useRef<HTMLDivElement>(null);
  const [held, hold] = useState<Held>();
  const { selection } = state.look;
  const svg = useMemo(() => svgOf(chart, name, style), [chart, name, style]);

  const select = (point: Pick<TimePoint, "kind" | "id">): void => {
    if (point.kind !== "theme" && point.kind !== "topic") return;
    actions.look({ selection: selection[point.kind] === point.id ? {} : { [point.kind]: point.id } });
  };
  const over = (event: React.PointerEvent<HTMLDivElement>): void => {
    if (held?.pinned) return;
    const point = pointOf(markUnder(event.target), first);
    const area = event.currentTarget.getBoundingClientRect();
    hold(point && { point, x: event.clientX - area.left, y: event.clientY - area.top, pinned: false });
  };
  const click = (event: React.MouseEvent<HTMLDivElement>): void => {
    const mark = markUnder(event.target);
    const point = pointOf(mark, first);
    const area = event.currentTarget.getBoundingClientRect();
    hold(point && { point, x: event.clientX - area.left, y: event.clientY - area.top, pinned: true });
    if (point && (point.kind === "theme" || point.kind === "topic") && selection[point.kind] !== point.id) select(point);
    else if (!point && mark.theme !== undefined) select({ kind: "theme", id: mark.theme });
    else if (!point && mark.topic !== undefined) select({ kind: "topic", id: mark.topic });
  };
  const key = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape" && held) {
      event.stopPropagation();
      return hold(undefined);
    }
    if (event.key === "Enter" && held) return hold({ ...held, pinned: true });
    const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = event.target === event.currentTarget ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const point = nextPoint(picture, held?.point, kind, ...step);
    const mark = box.current?.querySelector(
      `[data-${kind}="${point.id}"] [data-bin="${point.bin - first}"], [data-${kind}="${point.id}"][data-bin="${point.bin - first}"]`,
    );
    mark?.scrollIntoView({ block: "nearest" });
    const area = box.current?.getBoundingClientRect();
    const at = mark?.getBoundingClientRect();
    hold({ point, x: at && area ? at.left + at.width / 2 - area.left : 0, y: at && area ? at.bottom - area.top : 0, pinned: false });
  };
  return (
    <div
      ref={box}
      className="time-chart"
      tabIndex={0}
      role="application"
      aria-label={`${name}. Arrow keys go from point to point, Enter lists the papers of one.`}
      onPointerMove={over}
      onPointerLeave={() => hold((now) => (now?.pinned ? now : undefined))}
      onClick={click}
      onKeyDown={key}
    >
      <Picture svg={svg} />
      {held && <PointTip {...held} width={chart.width} close={() => hold(undefined)} select={select} />}
    </div>
  );
}

function PointTip(
  props: Held & {
    readonly width: number;
    readonly close: () => void;
    readonly select: (point: Pick<TimePoint, "kind" | "id">) => void;
  },
) {
  const { picture, actions } = useShown();
  const { point, pinned } = props;
  const { name, bin, counted, papers: all, share, rows } = pointFacts(picture, point);
  const { result, corpus } = picture;
  const left = Math.max(0, Math.min(props.x - TIP_WIDTH / 2, props.width - TIP_WIDTH));
  const selection = point.kind === "theme" || point.kind === "topic" ? { [point.kind]: point.id } : {};
  const shown = rows.toSorted((a, b) => (corpus.papers[a].date < corpus.papers[b].date ? 1 : -1)).slice(0, SHOWN_PAPERS);
  return (
    <div
      className={`point-tip${pinned ? " pinned" : ""}`}
      role="status"
      style={{ left, top: props.y + 12, width: TIP_WIDTH }}
      onClick={(event) => event.stopPropagation()}
      onPointerMove={(event) => event.stopPropagation()}
    >
      <div className="head">
        {pinned && (point.kind === "theme" || point.kind === "topic") ? (
          <button type="button" className="link" onClick={() => props.select(point)}>
            {name}
          </button>
        ) : (
          <b>{name}</b>
        )}
        <span className="quiet">
          {bin.label}
          {bin.partial && ", not complete"}
        </span>
        {pinned && (
          <button type="button" className="button bare icon small" aria-label="Close" onClick={props.close}>
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      <p>
        {point.kind === "all" ? (
          papers(all)
        ) : all === 0 ? (
          "No papers at all, so no share"
        ) : (
          <>
            <b>{count(counted)}</b> of {papers(all)}: <b>{percent(counted / all)}</b>
            {share && (
              <span className="quiet">
                {" "}
                (95 % interval {percent(share.low[point.bin])} to {percent(share.high[point.bin])})
              </span>
            )}
          </>
        )}
      </p>
      {rows.length < counted && <p className="quiet">{papers(rows.length)} of them drawn</p>}
      <ul>
        {shown.map((row) => (
          <li key={row}>
            {pinned ? (
              <button
                type="button"
                className="link"
                onClick={() => actions.look({ view: "papers", selection: { ...selection, paper: row } })}
              >
                {corpus.papers[row].title}
              </button>
            ) : (
              corpus.papers[row].title
            )}{" "}
            <span className="quiet">{date(corpus.papers[row].date)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && !pinned && <p className="quiet">and {rows.length - shown.length} more; click to open them</p>}
      {pinned && rows.length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() =>
            actions.look({ view: "papers", selection, from: result.trends.bins[point.bin].from, to: result.trends.bins[point.bin].to })
          }
        >
          Open {rows.length === 1 ? "it" : `all ${count(rows.length)}`} in Papers
        </button>
      )}
      {pinned && <PickPapers rows={rows}>Pick {rows.length === 1 ? "it" : `these ${count(rows.length)} papers`}</PickPapers>}
    </div>
  );
}
