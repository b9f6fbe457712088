/**
 * Adjusted Rand index of two partitions of the same things (Hubert & Arabie 1985): 1 = the same groups, about 0 = no
 * more alike than chance. Labels are any whole numbers >= 0.
 */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const together = new Map<number, number>();
  const sizesA = new Map<number, number>();
  const sizesB = new Map<number, number>();
  const width = b.reduce((most, x) => Math.max(most, x), 0) + 1;
  for (let i = 0; i < a.length; i++) {
    bump(together, a[i] * width + b[i]);
    bump(sizesA, a[i]);
    bump(sizesB, b[i]);
  }
  const sum = (sizes: Map<number, number>): number => [...sizes.values()].reduce((total, count) => total + pairs(count), 0);
  const both = sum(together);
  const inA = sum(sizesA);
  const inB = sum(sizesB);
  const chance = a.length > 1 ? (inA * inB) / pairs(a.length) : 0;
  const top = (inA + inB) / 2;
  return top === chance ? 1 : (both - chance) / (top - chance);
}

function bump(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
