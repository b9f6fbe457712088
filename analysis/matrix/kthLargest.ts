/**
 * The k-th largest of some numbers; -Infinity where there are fewer. By parting them around one of them until the place stands alone
 * (Hoare 1961, Find): a sort of all would take far longer. The list stays as it is.
 *
 * @param k 1 or more
 */
export function kthLargest(values: Float64Array, k: number): number {
  if (values.length < k) return -Infinity;
  const list = values.slice();
  const place = list.length - k; // of rising numbers
  for (let from = 0, to = list.length - 1; from < to;) {
    const pivot = list[(from + to) >> 1];
    let [low, high] = [from, to];
    while (low <= high) {
      while (list[low] < pivot) low++;
      while (list[high] > pivot) high--;
      if (low > high) break;
      const number = list[low];
      list[low++] = list[high];
      list[high--] = number;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else break; // between them stands the pivot
  }
  return list[place];
}
