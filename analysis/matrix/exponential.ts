const bits = new DataView(new ArrayBuffer(8));
/** ln 2 in two parts: a whole number of the first is exact. */
const LN2 = { high: 0.6931471803691238, low: 1.9082149292705877e-10 };

/**
 * e to the power of x, the same on every machine as `naturalLog` is, exact to about 1e-15 of the value. By e^x = 2^k e^r with r at most
 * half of ln 2 in size, and the series of e^r. Below -708 it is 0.
 */
export function exponential(x: number): number {
  if (!(x < 709)) return x >= 709 ? Infinity : NaN;
  if (x < -708) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2.high - k * LN2.low;
  let sum = 1;
  for (let n = 14; n >= 1; n--) sum = 1 + (r / n) * sum;
  bits.setUint32(0, (Math.min(k, 1022) + 1023) << 20);
  return bits.getFloat64(0) * (k > 1022 ? 2 * sum : sum);
}
