/** The least and the greatest of many numbers; 0 and 0 of none. */
export function range(values: Float64Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < least) least = values[i];
    if (values[i] > most) most = values[i];
  }
  return values.length > 0 ? [least, most] : [0, 0];
}
