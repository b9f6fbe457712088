/** Lengths in pixels that depend on how large the picture is. */
export interface MapMeasures {
  /** 1 on screen, more on a slide; what follows is already multiplied by it. */
  readonly unit: number;
  /** From the outermost points to the edges of the picture: hulls reach about twice their bandwidth beyond their points. */
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  /** From labels and caption to the edges. */
  readonly edge: number;
  /** Of a point, where there is room. */
  readonly radius: number;
  /** Standard deviation of the bell on each paper that makes the hulls. */
  readonly bandwidth: number;
  readonly caption: string;
}

/** Pixels under which a picture is small: a phone's. Points and hulls are smaller there, for all is nearer. */
const SMALL = 500;
const USUAL_SIZE = {
  margin: { side: 46, top: 50, bottom: 58 },
  edge: 12,
  radius: 1,
  bandwidth: 3.8,
  caption: "Near means similar wording. The axes have no unit.",
};
const SMALL_SIZE = {
  margin: { side: 26, top: 34, bottom: 44 },
  edge: 8,
  radius: 0.7,
  bandwidth: 2.9,
  caption: "Near means similar wording",
};

/** Radius up to so many papers. */
const RADII: readonly (readonly [papers: number, radius: number])[] = [
  [300, 5],
  [1000, 4],
  [5000, 3],
  [20_000, 2],
  [50_000, 1.6],
  [Infinity, 1.3],
];
/** Hulls of tiny points would be ragged: they are drawn as if points had this radius. */
const LEAST_HULL_RADIUS = 3;

export function mapMeasures(width: number, papers: number, unit: number): MapMeasures {
  const { margin, edge, radius: part, bandwidth, caption } = width < SMALL * unit ? SMALL_SIZE : USUAL_SIZE;
  const radius = part * (RADII.find(([most]) => papers <= most) ?? RADII[0])[1];
  return {
    unit,
    margin: { side: margin.side * unit, top: margin.top * unit, bottom: margin.bottom * unit },
    edge: edge * unit,
    radius: radius * unit,
    bandwidth: bandwidth * Math.max(radius, LEAST_HULL_RADIUS) * unit,
    caption,
  };
}
