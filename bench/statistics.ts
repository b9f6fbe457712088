/** NaN of an empty list. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}

/** Standard deviation of a sample (n - 1); NaN below two values. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (values.length - 1));
}

/** Standard error of the mean; NaN below two values. */
export function standardError(values: readonly number[]): number {
  return deviation(values) / Math.sqrt(values.length);
}
