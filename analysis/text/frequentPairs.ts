import { IntList, powerOfTwo } from "../matrix/intList";
import { scattered } from "./pairTable";

/** Pairs of numbers as they are seen, in the order of the papers; only the first `size` are meant. */
export interface Sightings {
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Twice the paper, and 1 more where the sighting is a whole one. */
  readonly paper: Int32Array;
  size: number;
}

export interface FrequentPairs {
  /** Sighting -> number of its pair, -1 where it is too rare. */
  readonly number: Int32Array;
  /** Number of a pair -> the pair. */
  readonly first: IntList;
  readonly second: IntList;
  /** Number of a pair -> papers with a whole sighting. */
  readonly wholeIn: IntList;
}

/** Numbers of a known pair that stand side by side: the pair, the papers that hold it and the latest of them, the same of whole sightings. */
const [FIRST, SECOND, PAPERS, LATEST, WHOLE_IN, LATEST_WHOLE, FIELDS] = [0, 1, 2, 3, 4, 5, 6];
const MOST_PARTS = 256;
/** The table of so many pairs stays in the cache of a processor. */
const PART = 16_384;

/**
 * The pairs that are seen in `minPapers` papers or more. Sightings are first brought into parts by a hash of their pair, so that the
 * table of a part stays in the cache (Shatdal, Kant & Naughton 1994).
 */
export function frequentPairs({ first, second, paper, size: count }: Sightings, minPapers: number): FrequentPairs {
  const parts = Math.min(MOST_PARTS, powerOfTwo(Math.max(count / PART, 1)));
  const partOf = new Uint8Array(count);
  const start = new Int32Array(parts + 1);
  for (let i = 0; i < count; i++) {
    partOf[i] = (scattered(first[i], second[i]) >>> 24) & (parts - 1);
    start[partOf[i] + 1]++;
  }
  const largest = start.reduce((most, size) => Math.max(most, size), 0);
  for (let part = 0; part < parts; part++) start[part + 1] += start[part];
  const next = start.slice();
  const records = new Int32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const at = 3 * next[partOf[i]]++;
    records[at] = first[i];
    records[at + 1] = second[i];
    records[at + 2] = paper[i];
  }
  const found = { first: new IntList(), second: new IntList(), wholeIn: new IntList() };
  const table = new PartTable(largest);
  for (let part = 0; part < parts; part++) table.number(records, start[part], start[part + 1], minPapers, found);
  next.set(start);
  const number = new Int32Array(count);
  for (let i = 0; i < count; i++) number[i] = records[3 * next[partOf[i]]++];
  return { number, ...found };
}

/** A hash table for the pairs of one part at a time: open addressing with linear probing (Knuth 1973, 6.4), at most half full. */
class PartTable {
  private readonly slots: Int32Array; // pair + 1, 0 = free
  private readonly pairs: Int32Array; // FIELDS numbers each

  constructor(most: number) {
    this.slots = new Int32Array(powerOfTwo(Math.max(2 * most, 2)));
    this.pairs = new Int32Array(FIELDS * most);
  }

  /** Adds the frequent pairs of the records from … to - 1 to those that were found, and puts their numbers, or -1, in place of the first number of each. */
  number(records: Int32Array, from: number, to: number, minPapers: number, found: Omit<FrequentPairs, "number">): void {
    const { pairs } = this;
    this.slots.fill(0);
    let size = 0;
    for (let at = 3 * from; at < 3 * to; at += 3) {
      const pair = this.pairOf(records[at], records[at + 1], size);
      if (pair === FIELDS * size) size++;
      const paper = (records[at + 2] >> 1) + 1;
      if (pairs[pair + LATEST] !== paper) {
        pairs[pair + LATEST] = paper;
        pairs[pair + PAPERS]++;
      }
      if (records[at + 2] & 1 && pairs[pair + LATEST_WHOLE] !== paper) {
        pairs[pair + LATEST_WHOLE] = paper;
        pairs[pair + WHOLE_IN]++;
      }
      records[at] = pair;
    }
    for (let pair = 0; pair < FIELDS * size; pair += FIELDS) {
      const frequent = pairs[pair + PAPERS] >= minPapers;
      pairs[pair + PAPERS] = frequent ? found.first.size : -1; // from here on its number
      if (!frequent) continue;
      found.first.push(pairs[pair + FIRST]);
      found.second.push(pairs[pair + SECOND]);
      found.wholeIn.push(pairs[pair + WHOLE_IN]);
    }
    for (let at = 3 * from; at < 3 * to; at += 3) records[at] = pairs[records[at] + PAPERS];
  }

  /** Where the numbers of a pair stand. @param size how many pairs there are, the place of a new one */
  private pairOf(first: number, second: number, size: number): number {
    const { slots, pairs } = this;
    const mask = slots.length - 1;
    for (let slot = scattered(first, second) & mask; ; slot = (slot + 1) & mask) {
      const pair = FIELDS * (slots[slot] - 1);
      if (pair < 0) {
        slots[slot] = size + 1;
        return this.add(first, second, FIELDS * size);
      }
      if (pairs[pair + FIRST] === first && pairs[pair + SECOND] === second) return pair;
    }
  }

  private add(first: number, second: number, pair: number): number {
    this.pairs.fill(0, pair, pair + FIELDS);
    this.pairs[pair + FIRST] = first;
    this.pairs[pair + SECOND] = second;
    return pair;
  }
}
