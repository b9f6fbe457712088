import { powerOfTwo } from "../matrix/intList";
import type { TokenStream } from "../types";
import { inBlocks, type KernelMemory } from "./kernelMemory";

/** The places in a text at which phrases may still grow, see text/phrases.ts. What is given is read before the next call. */
export interface GrowingPlaces {
  /** Stem -> in how many papers it stands. */
  readonly papersOfStem: Int32Array;
  /** Grows them by one part, from one part to two at first. */
  grow(): Beginnings;
  /** The places of whole phrases, by rising position: the numbers that were given to them, and the positions. */
  whole(): { readonly phrase: Int32Array; readonly position: Int32Array };
}

/** What phrases begin with, in enough papers. */
export interface Beginnings {
  readonly count: number;
  /**
   * Four numbers each: the beginning that is a part shorter, the last stem, in how many papers it is a whole phrase; and the number of that
   * phrase, or -1 where it is none, which is left for the caller to write.
   */
  readonly parts: Int32Array;
}

/** Sightings that are counted together: their table stays in the cache of a processor. */
const SIGHTINGS_OF_A_PART = 16_384;
const MOST_PARTS = 256;
/** The flag of a token at which no phrase goes on, as in text/tokens.ts. */
const FRESH = 1;

// Bytes of what assembly/phrases.ts calls by these names.
const [PLACE, RECORD, PAIR, NODE] = [16, 12, 24, 16];
/** So many flags are read after the last. */
const READ_ON = 17;

/** In the memory of the kernels; see text/plainPlaces.ts for what is found, in the same order. */
export function kernelPlaces(memory: KernelMemory, { stem, flags, start }: TokenStream, stems: number, minPapers: number): GrowingPlaces {
  const { kernels } = memory;
  const papers = start.length - 1;
  const tokens = stem.length;
  const at = { stem: memory.placeInts(stem), flags: memory.take(tokens + READ_ON), start: memory.placeInts(start) };
  memory.bytes(at.flags, tokens).set(flags);
  memory.bytes(at.flags + tokens, READ_ON).fill(FRESH);

  const papersOfStem = memory.scope(() => {
    const counts = memory.take(8 * stems);
    memory.ints(counts, 2 * stems).fill(0);
    inBlocks(papers, (from, to) => kernels.papersOfStems(at.stem, at.start, from, to, counts));
    const counted = memory.ints(counts, 2 * stems);
    return Int32Array.from({ length: stems }, (_, i) => counted[2 * i + 1]);
  });
  const frequent = memory.take(stems);
  memory.bytes(frequent, stems).set(papersOfStem.map((count) => Number(count >= minPapers)));

  let room = 1; // one more is written and then passed over
  inBlocks(tokens, (from, to) => (room += kernels.countPlaces(at.flags, from, to)));
  const places = memory.take(PLACE * room);
  const nodes = memory.take(NODE * Math.ceil(room / minPapers));
  const records = memory.take(RECORD * room);
  const begins = memory.take(4 * (MOST_PARTS + 1));
  const next = memory.take(4 * (MOST_PARTS + 1));
  let size = gathered(papers, (from, to, size) => kernels.openPlaces(at.stem, at.flags, at.start, from, to, frequent, places, size));

  /** Gives the places the numbers of what begins there. @returns how many numbers there are */
  const numbered = (): number => {
    const parts = partsOf(size);
    const start = memory.ints(begins, parts + 1).fill(0);
    inBlocks(size, (from, to) => kernels.countParts(places, from, to, parts, begins));
    const largest = start.reduce((most, count) => Math.max(most, count), 0);
    for (let part = 0; part < parts; part++) start[part + 1] += start[part];
    memory.ints(next, parts + 1).set(start);
    inBlocks(size, (from, to) => kernels.sortPlaces(places, from, to, parts, next, records));
    const count = memory.scope(() => {
      const room = powerOfTwo(Math.max(2 * largest, 2));
      const [slots, pairs] = [memory.take(4 * room), memory.take(PAIR * largest)];
      const from = memory.ints(begins, parts + 1);
      let count = 0;
      for (let part = 0; part < parts; part++) {
        memory.ints(slots, room).fill(0);
        count = kernels.numberPairs(records, from[part], from[part + 1], minPapers, slots, room - 1, pairs, nodes, count);
      }
      return count;
    });
    memory.ints(next, parts + 1).set(memory.ints(begins, parts + 1));
    size = gathered(size, (from, to, kept) => kernels.keepPlaces(places, from, to, parts, next, records, kept));
    return count;
  };

  let length = 1;
  return {
    papersOfStem,
    grow() {
      length++;
      if (length > 2)
        size = gathered(size, (from, to, kept) => kernels.growPlaces(places, from, to, length, at.stem, at.flags, tokens, frequent, kept));
      const count = numbered();
      return { count, parts: memory.ints(nodes, 4 * count) };
    },
    whole() {
      const positions = records + 4 * room; // the records are done with
      const count = gathered(size, (from, to, found) => kernels.wholePlaces(places, from, to, nodes, records, positions, found));
      return { phrase: memory.ints(records, count), position: memory.ints(positions, count) };
    },
  };
}

/** Calls a kernel for blocks of items; each call is told how many were found before and tells how many were found with its own. */
function gathered(items: number, call: (from: number, to: number, found: number) => number): number {
  let found = 0;
  inBlocks(items, (from, to) => (found = call(from, to, found)));
  return found;
}

/** Into how many parts so many sightings are sorted. */
export function partsOf(sightings: number): number {
  return Math.min(MOST_PARTS, powerOfTwo(Math.max(sightings / SIGHTINGS_OF_A_PART, 1)));
}
