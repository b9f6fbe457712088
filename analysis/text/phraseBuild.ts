import { CONTENT, FRESH, HYPHEN, INNER } from "./tokens";

/** Words of a phrase as written; it may have more parts, as a compound has. */
const MOST_WORDS = 4;
export const MOST_PARTS = 6;

/** Calls `place` for every stretch between two positions that has the build of a phrase, however rare. */
export function forEachPhrase(flags: Uint8Array, from: number, to: number, place: (first: number, length: number) => void): void {
  for (let first = from; first < to; first++) {
    if (!startsPhrase(flags, first)) continue;
    for (let last = first + 1; last < Math.min(to, first + MOST_PARTS) && canReach(flags, first, last); last++) {
      if (endsPhrase(flags, last)) place(first, last - first + 1);
    }
  }
}

export function startsPhrase(flags: Uint8Array, first: number): boolean {
  return (flags[first] & CONTENT) !== 0 && !(flags[first] & HYPHEN);
}

/** Can a phrase that starts at `first` and already reaches last - 1 take in `last`? */
export function canReach(flags: Uint8Array, first: number, last: number): boolean {
  if (last >= flags.length || flags[last] & FRESH || !(flags[last] & (CONTENT | INNER))) return false;
  if (last - first < MOST_WORDS) return true;
  let words = 0;
  for (let p = first; p <= last; p++) if (!(flags[p] & HYPHEN)) words++;
  return words <= MOST_WORDS;
}

export function endsPhrase(flags: Uint8Array, last: number): boolean {
  return (flags[last] & CONTENT) !== 0 && !(last + 1 < flags.length && flags[last + 1] & HYPHEN);
}
