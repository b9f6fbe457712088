import { naturalLog } from "../matrix/naturalLog";
import { exponential } from "../matrix/exponential";

/** 97.5 % point of the standard normal distribution. */
const Z = 1.959963984540054;

/** 95 % interval of a share (Wilson 1927); 0 to 1 where n is 0. */
export function wilson(count: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const p = count / n;
  const middle = p + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return { low: count === 0 ? 0 : Math.max(0, (middle - half) / scale), high: count === n ? 1 : Math.min(1, (middle + half) / scale) };
}

/** Share b minus share a with its 95 % interval (Newcombe 1998, method 10: from the two Wilson intervals). */
export function newcombe(countA: number, nA: number, countB: number, nB: number): { difference: number; low: number; high: number } {
  const a = nA ? countA / nA : 0;
  const b = nB ? countB / nB : 0;
  const wa = wilson(countA, nA);
  const wb = wilson(countB, nB);
  const difference = b - a;
  return {
    difference,
    low: difference - Math.sqrt((b - wb.low) ** 2 + (wa.high - a) ** 2),
    high: difference + Math.sqrt((wb.high - b) ** 2 + (a - wa.low) ** 2),
  };
}

/** The chance that `hits` papers dealt among `total` put `inside` or more of themselves among the `n` that count: hypergeometric. */
export function chanceOfAtLeast(inside: number, hits: number, n: number, total: number): number {
  let p = 0;
  for (let x = Math.max(inside, hits - (total - n)); x <= Math.min(n, hits); x++)
    p += exponential(logChoose(n, x) + logChoose(total - n, hits - x) - logChoose(total, hits));
  return Math.min(1, p);
}

/** q values (Benjamini & Hochberg 1995): the false discovery rate at which each p would still be called. Order kept. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = Array.from(p.keys()).sort((i, j) => p[j] - p[i]);
  const q = new Array<number>(p.length);
  let least = 1;
  order.forEach((i, rank) => {
    least = Math.min(least, (p[i] * p.length) / (p.length - rank));
    q[i] = least;
  });
  return q;
}

const logFactorials: number[] = [0];

function logChoose(n: number, k: number): number {
  while (logFactorials.length <= n) logFactorials.push(logFactorials[logFactorials.length - 1] + naturalLog(logFactorials.length));
  return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
}
