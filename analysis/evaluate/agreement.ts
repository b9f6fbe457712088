import { adjustedRand } from "../matrix/adjustedRand";

/** How alike two partitions of the same papers are; 1 = the same groups. */
export interface Agreement {
  /** Normalised mutual information, 0 to 1, by the arithmetic mean of the entropies. */
  readonly nmi: number;
  /** The same adjusted for chance (Vinh, Epps & Bailey 2010): about 0 for unrelated groups. */
  readonly ami: number;
  /** Adjusted Rand index (Hubert & Arabie 1985). */
  readonly ari: number;
}

/** The figures that scikit-learn's metrics give. Labels are whole numbers >= 0. */
export function agreement(a: Int32Array, b: Int32Array): Agreement {
  const n = a.length;
  const [sizesA, sizesB] = [sizes(a), sizes(b)];
  const together = new Map<number, number>();
  a.forEach((label, i) => {
    const key = label * sizesB.length + b[i];
    together.set(key, (together.get(key) ?? 0) + 1);
  });
  let information = 0;
  for (const [key, count] of together) {
    const product = sizesA[Math.floor(key / sizesB.length)] * sizesB[key % sizesB.length];
    information += (count / n) * Math.log((n * count) / product);
  }
  const mean = (entropy(sizesA, n) + entropy(sizesB, n)) / 2;
  const chance = expectedInformation(sizesA, sizesB, n);
  return { nmi: ratio(information, mean), ami: ratio(information - chance, mean - chance), ari: adjustedRand(a, b) };
}

/** Labels of any kind -> whole numbers in order of first sight. */
export function numbered(labels: readonly string[]): Int32Array {
  const number = new Map<string, number>();
  return Int32Array.from(labels, (label) => {
    const known = number.get(label) ?? number.size;
    number.set(label, known);
    return known;
  });
}

function sizes(labels: Int32Array): Int32Array {
  const counts = new Int32Array(labels.reduce((most, label) => Math.max(most, label), -1) + 1);
  for (const label of labels) counts[label]++;
  return counts;
}

function entropy(counts: Int32Array, n: number): number {
  return counts.reduce((sum, count) => (count ? sum - (count / n) * Math.log(count / n) : sum), 0);
}

/** Mutual information expected of random partitions with these sizes: exact, over the hypergeometric distribution. */
function expectedInformation(a: Int32Array, b: Int32Array, n: number): number {
  const log = new Float64Array(n + 1); // ln of factorials
  for (let i = 2; i <= n; i++) log[i] = log[i - 1] + Math.log(i);
  const pairs = new Map<number, number>(); // equal sizes come often: each pair of sizes once, with how often
  for (const x of a) for (const y of b) if (x > 0 && y > 0) pairs.set(x * (n + 1) + y, (pairs.get(x * (n + 1) + y) ?? 0) + 1);
  let sum = 0;
  for (const [key, times] of pairs) {
    const x = Math.floor(key / (n + 1));
    const y = key % (n + 1);
    const fixed = log[x] + log[y] + log[n - x] + log[n - y] - log[n];
    for (let m = Math.max(1, x + y - n); m <= Math.min(x, y); m++) {
      const chance = Math.exp(fixed - log[m] - log[x - m] - log[y - m] - log[n - x - y + m]);
      sum += times * (m / n) * Math.log((n * m) / (x * y)) * chance;
    }
  }
  return sum;
}

/** One group on both sides: they agree. */
function ratio(over: number, under: number): number {
  return Math.abs(under) < 1e-12 ? 1 : over / under;
}
