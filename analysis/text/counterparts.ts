import type { Counterpart, TextModel } from "../types";
import { agreedLongForms, isKnownByIt, isSpelledOut } from "./acronyms";
import type { WordFinder } from "./wordFinder";

/**
 * The other names of a phrase: its long forms, or the acronyms that stand for it. Of an acronym only the long form counts
 * that papers agree on and that is known by it, and for a long form no paper that gives its acronym another one. Long forms that share no word
 * with the agreed one are another matter altogether and not named.
 */
export function counterpartFinder(text: TextModel, find: WordFinder): (key: string, own: Int32Array) => Counterpart[] {
  const pairs = text.acronyms.map((acronym, i) => ({ ...acronym, from: text.acronymKeys[i][0], to: text.acronymKeys[i][1] }));
  const pairsOf = new Map<string, typeof pairs>(); // key -> pairs with it, in their order
  const note = (key: string, pair: (typeof pairs)[number]): void => {
    const known = pairsOf.get(key);
    if (known) known.push(pair);
    else pairsOf.set(key, [pair]);
  };
  for (const pair of pairs) {
    note(pair.from, pair);
    if (pair.to !== pair.from) note(pair.to, pair);
  }
  const agreed = agreedLongForms(pairs);
  const apart = new Set(text.words.apart.map(find.key));
  return (key, own) => {
    const found = new Map<string, Counterpart>();
    for (const { short, long, from, to } of pairsOf.get(key) ?? []) {
      if (from === to || !shareStem(to, agreed.get(from) ?? to)) continue;
      const other = from === key ? to : from;
      const held = found.has(other) ? [] : find.rows(other);
      const rows = from === key ? Int32Array.from(held) : without(held, elsewhere(from), own);
      const [shorts, longs] = from === key ? [own, rows] : [rows, own];
      if (rows.length === 0 || !isSpelledOut(shorts, longs)) continue;
      const counts = agreed.get(from) === to && !apart.has(from) && isKnownByIt(shorts, longs);
      found.set(other, { name: from === key ? long : short, key: other, rows, counts });
    }
    return [...found.values()];

    /** Rows that hold a long form of the acronym other than this one. */
    function elsewhere(short: string): Set<number> {
      const others = (pairsOf.get(short) ?? []).filter(({ from, to }) => from === short && to !== key);
      return new Set(others.flatMap(({ to }) => [...find.rows(to)]));
    }
  };
}

function shareStem(a: string, b: string): boolean {
  const stems = new Set(b.split(" "));
  return a.split(" ").some((stem) => stems.has(stem));
}

/** Rows that are not among some others, or are among those that stay. */
function without(rows: ArrayLike<number>, others: ReadonlySet<number>, staying: Int32Array): Int32Array {
  const stays = new Set(staying);
  return Int32Array.from(rows).filter((row) => stays.has(row) || !others.has(row));
}
