/** A label that wants to stand at the height of its line or band. */
export interface EdgeLabel {
  /** Wanted middle, in pixels. */
  readonly at: number;
  /** Room it takes, its distance to the next included. */
  readonly height: number;
  /** Who goes first where not all have room: the larger. */
  readonly weight: number;
}

/**
 * Labels in one column, none on another, each as near its place as the others allow (least squares with the order kept:
 * isotonic regression by pooling adjacent violators). Lines from the places to the labels do not cross.
 *
 * @returns the middle of each label, undefined where it has no room
 */
export function edgeLabels(wanted: readonly EdgeLabel[], top: number, bottom: number): (number | undefined)[] {
  const kept = chosen(wanted, bottom - top).sort((a, b) => wanted[a].at - wanted[b].at || a - b);
  const offsets: number[] = [];
  let end = top;
  for (const i of kept) {
    offsets.push(end + wanted[i].height / 2);
    end += wanted[i].height;
  }
  const slack = bottom - end;
  const moved = pooled(kept.map((i, place) => wanted[i].at - offsets[place]));
  const middles: (number | undefined)[] = wanted.map(() => undefined);
  kept.forEach((i, place) => (middles[i] = offsets[place] + Math.max(0, Math.min(moved[place], slack))));
  return middles;
}

/** Labels of the largest weight that have room together. */
function chosen(wanted: readonly EdgeLabel[], room: number): number[] {
  const byWeight = wanted.map((_, i) => i).sort((a, b) => wanted[b].weight - wanted[a].weight || a - b);
  let left = room;
  return byWeight.filter((i) => {
    if (wanted[i].height > left) return false;
    left -= wanted[i].height;
    return true;
  });
}

/** The rising sequence nearest to the values. */
function pooled(values: readonly number[]): number[] {
  const blocks: { sum: number; length: number }[] = [];
  for (const value of values) {
    let block = { sum: value, length: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.length >= block.sum / block.length; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, length: last.length + block.length };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, length }) => Array.from({ length }, () => sum / length));
}
