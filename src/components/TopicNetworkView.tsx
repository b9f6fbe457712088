import { useMemo, useRef, useState } from "react";
import { svgOf } from "../charts/chart";
import type { Point } from "../charts/map/geometry";
import { remembered } from "../charts/remembered";
import { leastNetworkHeight, movedPlaces, type NetworkPlaces, networkPlacesInPieces } from "../charts/topics/networkPlaces";
import { LEAST_SHARED } from "../charts/topics/tellingPairs";
import { topicNetwork } from "../charts/topics/topicNetwork";
import { useShown } from "./context";
import { ARROWS, nextInDirection } from "./nextInDirection";
import { markUnder, Picture } from "./Picture";
import { placeOf } from "./placeOf";
import { madeOf, useInPieces } from "./useInPieces";
import { useSize } from "./useSize";

/** In pixels: a shorter way of the pointer is a click; one press of a key moves a topic so far. */
const LEAST_DRAG = 4;
const STEP = 12;

/** Where the reader has put topics of one layout; another layout begins anew. */
interface Moved {
  readonly places: NetworkPlaces | undefined;
  readonly to: ReadonlyMap<number, Point>;
}

const NOTHING: ReadonlyMap<number, Point> = new Map();

/** The network of topics, with what lies over it: circles can be dragged, and keys walk from one to the next. */
export function TopicNetworkView({ choose }: { readonly choose: (event: React.MouseEvent) => void }) {
  const { picture, state, actions, style } = useShown();
  const { topics, topicPairs, options } = picture.result;
  const { selection } = state.look;
  const [box, pane] = useSize<HTMLDivElement>();
  const { width } = pane;
  const height = Math.max(pane.height, leastNetworkHeight(topics.length, width, style.textScale));
  // the layout is kept while one selects and drags, and for the next time
  const data = remembered(topics, "network", [], () => ({ topics, pairs: topicPairs, seed: options.seed }));
  const room = remembered(topics, "room of the network", [width, height], () => ({ width, height, leastShared: LEAST_SHARED }));
  const made = useInPieces(
    remembered(topics, "places of the network", [room, style.textScale], () =>
      width === 0 ? undefined : () => madeOf(room, networkPlacesInPieces(data, room, style.textScale)),
    ),
    true,
  );
  const places = made?.of === room ? made.made : undefined;
  const [moved, setMoved] = useState<Moved>({ places: undefined, to: NOTHING });
  const to = moved.places === places ? moved.to : NOTHING;
  const chart = useMemo(
    () => places && topicNetwork(data, { ...room, selection }, style, movedPlaces(places, to, style.textScale)),
    [places, to, data, room, selection, style],
  );
  const svg = useMemo(() => chart && svgOf(chart, "Topics found in the same papers", style), [chart, style]);
  const [walked, setWalked] = useState<number>();
  const drag = useRef<{ readonly topic: number; readonly grip: Point; readonly start: Point; going: boolean }>(undefined);

  const nodeOf = (topic: number | undefined) => chart?.nodes.find((node) => node.topic === topic);
  const canMove = (topic: number): boolean => places?.topics.some((placed) => placed.topic.id === topic) ?? false;
  const move = (topic: number, at: Point): void => setMoved({ places, to: new Map([...to, [topic, at]]) });

  const grab = (event: React.PointerEvent): void => {
    const { topic } = markUnder(event.target);
    const node = nodeOf(topic);
    drag.current = undefined;
    if (event.button !== 0 || topic === undefined || !node || !canMove(topic)) return;
    const start = placeOf(event);
    drag.current = { topic, start, grip: [start[0] - node.x, start[1] - node.y], going: false };
  };
  const pull = (event: React.PointerEvent): void => {
    const held = drag.current;
    if (!held || event.buttons === 0) return;
    const [x, y] = placeOf(event);
    if (!held.going && Math.hypot(x - held.start[0], y - held.start[1]) < LEAST_DRAG) return;
    if (!held.going) event.currentTarget.setPointerCapture(event.pointerId);
    held.going = true;
    move(held.topic, [x - held.grip[0], y - held.grip[1]]);
  };
  const click = (event: React.MouseEvent): void => {
    if (!drag.current?.going) choose(event);
    drag.current = undefined;
  };
  const press = (event: React.KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    const node = nodeOf(walked ?? selection.topic);
    if ((event.key === "Enter" || event.key === " ") && node) {
      event.preventDefault();
      actions.look({ selection: selection.topic === node.topic ? {} : { topic: node.topic } });
    }
    if (!direction || !chart) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.shiftKey) {
      const { nodes } = chart;
      const [x, y] = [nodes.map((one) => one.x), nodes.map((one) => one.y)];
      const from = node && nodes.indexOf(node);
      const next = nextInDirection({ x, y }, from, direction);
      setWalked(next === undefined ? undefined : nodes[next].topic);
    } else if (node && canMove(node.topic)) {
      setWalked(node.topic);
      move(node.topic, [node.x + STEP * direction[0], node.y + STEP * direction[1]]);
    }
  };
  const ring = nodeOf(walked);
  return (
    <>
      {to.size > 0 && (
        <button type="button" className="link tidy" onClick={() => setMoved({ places, to: NOTHING })}>
          Tidy up
        </button>
      )}
      <div className="stage scrolls" ref={box}>
        <div
          className="walk"
          style={{ height: width === 0 ? undefined : height }}
          tabIndex={svg && 0}
          role={svg && "application"}
          aria-label={svg && "Network of topics. Arrow keys go from topic to topic, Enter selects one, Shift with an arrow key moves it."}
          onClick={click}
          onPointerDown={grab}
          onPointerMove={pull}
          onKeyDown={press}
          onBlur={() => setWalked(undefined)}
        >
          {svg && <Picture svg={svg} />}
          {ring && (
            <svg className="overlay" width={width} height={height} aria-hidden="true">
              <circle cx={ring.x} cy={ring.y} r={ring.radius + 5} fill="none" stroke={style.colors.text1} strokeWidth={2} />
            </svg>
          )}
          <span className="sr-only" role="status">
            {ring && topics[ring.topic].label}
          </span>
        </div>
      </div>
    </>
  );
}
