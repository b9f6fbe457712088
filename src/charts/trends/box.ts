/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The box with a margin on all sides. */
export function grown({ x, y, width, height }: Box, margin: number): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** Does a straight line run through the box? (Liang & Barsky 1984) */
export function crosses({ x, y, width, height }: Box, x1: number, y1: number, x2: number, y2: number): boolean {
  let [enter, leave] = [0, 1];
  const limits = [
    [x2 - x1, x - x1, x + width - x1],
    [y2 - y1, y - y1, y + height - y1],
  ];
  for (const [step, near, far] of limits) {
    if (step === 0) {
      if (near >= 0 || far <= 0) return false;
      continue;
    }
    enter = Math.max(enter, Math.min(near / step, far / step));
    leave = Math.min(leave, Math.max(near / step, far / step));
  }
  return enter <= leave;
}
