const bits = new DataView(new ArrayBuffer(8));

/**
 * Natural logarithm of a number above 0 that is the same on every machine: browsers round Math.log differently in the
 * last place, and a map or a consensus magnifies that. Exact to about 1e-15 of the value. By ln x = e ln 2 + 2 atanh(s) with
 * s = (m - 1) / (m + 1) for x = m 2^e, the series of atanh taken far enough (Abramowitz & Stegun 1964, 4.1.27).
 *
 * @returns -Infinity for 0, NaN below 0 and for NaN, Infinity for Infinity
 */
export function naturalLog(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x === Infinity ? x : NaN;
  bits.setFloat64(0, x < 2.3e-308 ? x * 18014398509481984 : x); // numbers too small for an exponent of their own: times 2^54
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023 - (x < 2.3e-308 ? 54 : 0);
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0); // 1 to 2
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const s = (mantissa - 1) / (mantissa + 1); // at most 0.172 in size
  const square = s * s;
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power;
  return exponent * Math.LN2 + 2 * s * sum;
}
