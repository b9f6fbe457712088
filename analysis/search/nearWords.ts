/**
 * How many letters have to be put in, left out or changed to come from one word to the other (Levenshtein 1966); one more
 * than `most` where it is more than that. Words as character codes.
 */
export function editDistance(a: Uint16Array, b: Uint16Array, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  let line = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    line[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      line[j] = Math.min(before[j] + 1, line[j - 1] + 1, before[j - 1] + Number(a[i - 1] !== b[j - 1]));
      least = Math.min(least, line[j]);
    }
    if (least > most) return most + 1;
    [before, line] = [line, before];
  }
  return Math.min(before[b.length], most + 1);
}

/** Is it the other word with one letter put in, left out or changed? Without a table, as all words of a list are asked. */
export function isOneEdit(a: Uint16Array, b: Uint16Array): boolean {
  if (a.length > b.length) return isOneEdit(b, a);
  if (b.length - a.length > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  if (same === b.length) return false;
  const changed = a.length === b.length ? 1 : 0;
  for (let i = same + changed; i < a.length; i++) if (a[i] !== b[i + 1 - changed]) return false;
  return true;
}

export function beginsWith(word: Uint16Array, beginning: Uint16Array): boolean {
  if (word.length < beginning.length) return false;
  for (let i = 0; i < beginning.length; i++) if (word[i] !== beginning[i]) return false;
  return true;
}
