import { select, zoom, zoomIdentity } from "d3";

export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Zoomable {
  readonly scaleBy: (factor: number) => void;
  /** Back to the whole. */
  readonly reset: () => void;
  readonly end: () => void;
}

/** What is told of zooming, and asked before a gesture begins. */
export interface Zooming {
  readonly takes: (event: Event) => boolean;
  readonly started: () => void;
  readonly zoomed: (view: View) => void;
}

/** Wheel, pinch and drag on an element, by d3; fetched after the first picture, as nobody zooms before. */
export function zoomable(element: HTMLElement, { takes, started, zoomed }: Zooming): Zoomable {
  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent([1, 20])
    .filter(takes)
    .on("start", started)
    .on("zoom", ({ transform: { k, x, y } }: { transform: View }) => zoomed({ k, x, y }));
  const target = select(element).call(behavior).on("dblclick.zoom", null);
  return {
    scaleBy: (factor) => behavior.scaleBy(target, factor),
    reset: () => behavior.transform(target, zoomIdentity),
    end: () => void target.on(".zoom", null),
  };
}
