import { partsOf } from "../kernels/growingPlaces";
import { PairTable, scattered } from "./pairTable";

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
  /** As in `Beginnings`, nothing in the place of the fourth number. */
  readonly parts: Int32Array;
}

/** The pairs that are seen in `minPapers` papers or more, in the order in which the kernel numbers them: part by part. */
export function frequentPairs({ first, second, paper, size }: Sightings, minPapers: number): FrequentPairs {
  const table = new PairTable();
  const [anywhere, whole] = [new PaperCounts(size), new PaperCounts(size)];
  const pair = Int32Array.from({ length: size }, (_, i) => {
    const number = table.number(first[i], second[i]);
    anywhere.saw(number, paper[i] >> 1);
    if (paper[i] & 1) whole.saw(number, paper[i] >> 1);
    return number;
  });
  const parts = partsOf(size);
  const partOf = (number: number): number => (scattered(table.first.values[number], table.second.values[number]) >>> 24) & (parts - 1);
  const frequent = Array.from({ length: table.size }, (_, number) => number)
    .filter((number) => anywhere.papers[number] >= minPapers)
    .sort((a, b) => partOf(a) - partOf(b)); // sorts are stable: what was seen first comes first
  const place = new Int32Array(table.size).fill(-1);
  frequent.forEach((number, i) => (place[number] = i));
  return {
    number: pair.map((number) => place[number]),
    parts: Int32Array.from(
      frequent.flatMap((number) => [table.first.values[number], table.second.values[number], whole.papers[number], 0]),
    ),
  };
}

/** In how many papers each of some numbers was seen, told in the order of the papers. */
export class PaperCounts {
  readonly papers: Int32Array;
  private readonly latest: Int32Array; // paper + 1

  constructor(numbers: number) {
    this.papers = new Int32Array(numbers);
    this.latest = new Int32Array(numbers);
  }

  saw(number: number, paper: number): void {
    if (this.latest[number] === paper + 1) return;
    this.latest[number] = paper + 1;
    this.papers[number]++;
  }
}
