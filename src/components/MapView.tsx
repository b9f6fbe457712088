/** The map with its hand, lasso and keys, in one file: they share where it stands and what is drawn. What needs no state is in files of its own. */
import { Hand, Lasso, Maximize, Minus, Plus, SquareDashed } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { svgOf, visible } from "../charts/chart";
import { countedThemes } from "../charts/counted";
import { hullsInPieces, type MapData, placedMap } from "../charts/map/mapLayout";
import { mapOrder } from "../charts/map/mapOrder";
import { carriedLabels, WHOLE_MAP } from "../charts/map/mapZoom";
import { pointGridInPieces } from "../charts/map/pointGrid";
import { mapLabelsInPieces, themeMap } from "../charts/map/themeMap";
import { remembered } from "../charts/remembered";
import { fetchPart, type PartMissing } from "../fetchPart";
import { boxRing, rowsInside } from "../state/encircled";
import { dimmedOnMap } from "../state/selectors";
import { type Shown, useShown } from "./context";
import { ARROWS, nextInDirection } from "./nextInDirection";
import { PaperTip } from "./PaperTip";
import { markUnder, Picture } from "./Picture";
import { placeOf } from "./placeOf";
import { madeOf, useInPieces } from "./useInPieces";
import { useSize } from "./useSize";
import { useStill } from "./useStill";
import type { View, Zoomable } from "./zoomable";

/** A finger or a pointer this near to a point means it. */
const REACH = 14;
const TOOLBAR = { x: 8, y: 4, width: 220, height: 44 };
const PHONE_TOOLBAR = { x: 4, y: 4, width: 144, height: 52 };
/** More papers than so many are drawn as one image: the browser would take too long for as many elements in each frame. */
const MOST_ELEMENTS = 500;
/** On such a map labels go with their themes while it moves, and take new places when it has stood still for so many ms. */
const STILL = 120;
/** A line shorter than this is a click. */
const LEAST_LINE = 4;

/** What dragging does. */
type Tool = "pan" | "lasso" | "box";
const TOOLS: readonly (readonly [Tool, string, typeof Hand])[] = [
  ["pan", "Move the map", Hand],
  ["lasso", "Pick papers with a lasso (Shift and drag)", Lasso],
  ["box", "Pick papers in a box (Alt and drag)", SquareDashed],
];

/** What a pointer that goes down draws; a finger only with a tool. */
function drawnBy(
  tool: Tool,
  { shiftKey, altKey, button }: Pick<PointerEvent, "shiftKey" | "altKey" | "button">,
): Exclude<Tool, "pan"> | undefined {
  if (button !== 0) return undefined;
  if (altKey) return "box";
  if (shiftKey) return "lasso";
  return tool === "pan" ? undefined : tool;
}

/** The map of papers, with what lies over it: zoom, pointer, keys. */
export function MapView() {
  const { picture, state, actions, style, dimmed: filtered } = useDeferredValue(useShown()); // the map follows what is quicker to draw
  const { look } = state;
  const { notice } = actions;
  const [box, size] = useSize<HTMLDivElement>();
  const dimmed = useMemo(() => dimmedOnMap(picture, look.selection, filtered), [picture, look.selection, filtered]);
  const [view, setView] = useState<View>(WHOLE_MAP);
  const [hovered, setHovered] = useState<number>();
  const stage = useRef<HTMLDivElement>(null);
  const zooming = useRef<Zoomable>(undefined);
  const moved = useRef(false);
  const [tool, setTool] = useState<Tool>("pan");
  const drags = useRef<Tool>("pan");
  const drawn = useRef<Line>(undefined);
  const [line, setLine] = useState<Line>();

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    let gone = false;
    let next: View | undefined;
    const takes = (event: Event): boolean => {
      if (event instanceof MouseEvent && event.type === "mousedown") return drawnBy(drags.current, event) === undefined;
      if (!(event instanceof TouchEvent) || event.touches.length > 1) return true;
      return drags.current === "pan" && matchMedia("(min-width: 640px)").matches;
    };
    const started = (): void => void (moved.current = false);
    /** Once a frame and in it, however often the pointer tells where it is. */
    const draw = (): void => {
      const now = next;
      next = undefined;
      if (now && !gone) flushSync(() => setView(now));
    };
    const zoomed = (to: View): void => {
      moved.current = true;
      if (!next) requestAnimationFrame(draw);
      next = to;
    };
    fetchPart(() => import("./zoomable")).then(
      ({ zoomable }) => {
        if (!gone) zooming.current = zoomable(element, { takes, started, zoomed });
      },
      ({ message }: PartMissing) => notice(`${message}.`),
    );
    return () => {
      gone = true;
      zooming.current?.end();
    };
  }, [notice]);

  const narrow = size.width < 500;
  const data = mapData(picture);
  const keep = <T,>(kind: string, needs: readonly unknown[], make: () => T): T => remembered(data, kind, needs, make);
  const { width, height } = size;
  const room = keep("room", [width, height], () =>
    width === 0 ? undefined : { width, height, reserved: [narrow ? PHONE_TOOLBAR : TOOLBAR] },
  );
  const isLong = data.points.x.length > MOST_ELEMENTS;
  // areas and names of a list's first picture come after its points, so that the page answers meanwhile; later ones come with them
  const { papers } = picture.corpus;
  const [settled, setSettled] = useState<typeof papers>();
  const pausing = isLong || settled !== papers;
  // places and areas do not change while one zooms, selects or filters
  const placed = keep("places", [room, style.textScale], () => room && placedMap(data, room, style.textScale));
  const hulls = useInPieces(
    keep("areas", [placed], () => placed && (() => madeOf(placed, hullsInPieces(data, placed)))),
    pausing,
  );
  const layout = keep("layout", [placed, hulls], () => placed && { ...placed, hulls: hulls?.of === placed ? hulls.made : [] });
  const grid = useInPieces(
    keep("grid", [placed], () => placed && (() => madeOf(placed, pointGridInPieces(placed.points)))),
    pausing,
  );
  const order = keep("order", [look.selection, dimmed, look.picked], () =>
    mapOrder(data, { selection: look.selection, dimmed, picked: look.picked }),
  );
  const still = useStill(view, STILL);
  const wanted = isLong ? still : view;
  const options = keep(
    "options",
    [room, look.selection, look.hulls, look.labels],
    () =>
      room && {
        ...room,
        selection: look.selection,
        hulls: look.hulls,
        labels: look.labels,
        labelText: narrow ? ("short" as const) : ("full" as const),
        mostShapes: MOST_ELEMENTS,
      },
  );
  const labels = useInPieces(
    keep("labels", [options, layout, wanted, picture.result.whole], () => {
      if (!options || !layout || layout.hulls.length < data.themes.length) return undefined;
      const counted = { ...data, themes: visible(countedThemes(picture)) }; // the sizes that stand beside the map
      return () => madeOf({ layout, zoom: wanted }, mapLabelsInPieces(counted, { ...options, zoom: wanted }, layout));
    }),
    pausing,
  );
  if (settled !== papers && labels && labels.of.layout === layout) setSettled(papers);
  const chart = useMemo(() => {
    const known = options?.labels && labels && labels.of.layout === layout ? carriedLabels(labels.made, labels.of.zoom, view) : [];
    return options && layout && themeMap(data, { ...options, zoom: view }, style, layout, order, known);
  }, [data, options, view, style, layout, order, labels]);
  const svg = useMemo(
    () =>
      chart &&
      svgOf(
        chart,
        `Map of ${picture.corpus.papers.length} papers in ${picture.themes.length} themes: ${picture.themes.map(({ label, size: n }) => `${label} ${n}`).join(", ")}`,
        style,
      ),
    [chart, picture, style],
  );

  const nearest = (x: number, y: number): number | undefined =>
    grid?.of === placed ? grid?.made.nearest((x - view.x) / view.k, (y - view.y) / view.k, REACH / view.k) : undefined;
  const scaleBy = (factor: number): void => zooming.current?.scaleBy(factor);
  const choose = (next: Tool): void => {
    drags.current = next;
    setTool(next);
  };
  /** Kept beside the state, as a pointer moves faster than the page is drawn. */
  const draw = (next: Line | undefined): void => {
    drawn.current = next;
    setLine(next);
  };
  const startLine = (event: React.PointerEvent<HTMLDivElement>): void => {
    moved.current = false;
    if (!event.isPrimary) return draw(undefined); // a second finger zooms
    const how = drawnBy(tool, event.nativeEvent);
    if (how) draw({ how, places: [placeOf(event)] });
  };
  const moveLine = (event: React.PointerEvent<HTMLDivElement>): void => {
    const place = placeOf(event);
    const now = drawn.current;
    if (!now) return setHovered(nearest(...place));
    if (!event.isPrimary) return;
    if (now.places.length === 1) {
      if (Math.hypot(place[0] - now.places[0][0], place[1] - now.places[0][1]) < LEAST_LINE) return;
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    setHovered(undefined);
    draw({ ...now, places: [...now.places, place] });
  };
  const endLine = (): void => {
    const done = drawn.current;
    if (done && done.places.length > 1 && chart) {
      moved.current = true;
      const rows = rowsInside(chart.points, ringOf(done), dimmed);
      if (rows.length > 0) actions.pick(rows);
      else actions.notice("No papers inside this line.");
    }
    draw(undefined);
  };
  const click = (event: React.MouseEvent<HTMLDivElement>): void => {
    if (moved.current) return;
    const row = nearest(...placeOf(event));
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      if (row !== undefined) actions.pick([row], "toggle");
      return;
    }
    const theme = row === undefined ? markUnder(event.target).theme : undefined;
    const same = row !== undefined ? look.selection.paper === row : theme !== undefined && look.selection.theme === theme;
    actions.look({ selection: same ? {} : row !== undefined ? { paper: row } : theme !== undefined ? { theme } : {} });
  };
  const walk = (event: React.KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    if (event.key === "Enter" && hovered !== undefined) actions.look({ selection: { paper: hovered } });
    if (event.key === " " && hovered !== undefined) {
      event.preventDefault();
      actions.pick([hovered], "toggle");
    }
    if (event.key === "Escape" && line) {
      event.stopPropagation();
      draw(undefined);
    }
    if (!direction || !chart) return;
    event.preventDefault();
    event.stopPropagation();
    setHovered(nextInDirection(chart.points, hovered ?? look.selection.paper, direction) ?? hovered); // at the edge one stays
  };
  return (
    <div className="map" ref={box}>
      <div className="tools" role="group" aria-label="Zoom">
        <button type="button" className="button icon" aria-label="Zoom in" onClick={() => scaleBy(1.5)}>
          <Plus aria-hidden="true" />
        </button>
        <button type="button" className="button icon" aria-label="Zoom out" onClick={() => scaleBy(1 / 1.5)}>
          <Minus aria-hidden="true" />
        </button>
        <button type="button" className="button icon" aria-label="Show all" onClick={() => zooming.current?.reset()}>
          <Maximize aria-hidden="true" />
        </button>
      </div>
      <div className="tools dragging" role="group" aria-label="Dragging">
        {TOOLS.map(([name, label, Icon]) => (
          <button
            key={name}
            type="button"
            className="button icon"
            aria-label={label}
            title={label}
            aria-pressed={name === tool}
            onClick={() => choose(name)}
          >
            <Icon aria-hidden="true" />
          </button>
        ))}
      </div>
      <div
        className={`stage ${tool}`}
        ref={stage}
        tabIndex={svg && 0}
        role={svg && "application"}
        aria-label={svg && "Map of papers. Arrow keys go from paper to paper, Enter opens one, Space picks it."}
        onClick={click}
        onPointerDown={startLine}
        onPointerMove={moveLine}
        onPointerUp={endLine}
        onPointerCancel={() => draw(undefined)}
        onPointerLeave={() => setHovered(undefined)}
        onBlur={() => setHovered(undefined)}
        onKeyDown={walk}
      >
        {svg && <Picture svg={svg} />}
      </div>
      {line && line.places.length > 1 && (
        <svg className="overlay" width={size.width} height={size.height} aria-hidden="true">
          <path
            d={`M${ringOf(line).join("L")}Z`}
            fill={style.colors.text1}
            fillOpacity={0.06}
            stroke={style.colors.text1}
            strokeWidth={1.5}
            strokeDasharray="5 3"
          />
        </svg>
      )}
      {chart && hovered !== undefined && (
        <PaperTip row={hovered} x={chart.points.x[hovered]} y={chart.points.y[hovered]} width={size.width} height={size.height} />
      )}
    </div>
  );
}

/** The same of the same picture: all that is made of it is remembered with it. */
function mapData({ themes, result: { placement } }: Shown["picture"]): MapData {
  return remembered(placement, "data", [themes], () => ({ themes: visible(themes), points: placement }));
}

/** What is being drawn: places of the pointer, for a box only the first and the last count. */
interface Line {
  readonly how: Exclude<Tool, "pan">;
  readonly places: readonly (readonly [x: number, y: number])[];
}

function ringOf({ how, places }: Line): readonly (readonly [x: number, y: number])[] {
  return how === "lasso" ? places : boxRing(places[0], places[places.length - 1]);
}
