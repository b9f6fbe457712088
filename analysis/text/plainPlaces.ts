import { IntList } from "../matrix/intList";
import type { GrowingPlaces } from "../kernels/growingPlaces";
import type { TokenStream } from "../types";
import { frequentPairs, PaperCounts, type Sightings } from "./frequentPairs";
import { canReach, endsPhrase, startsPhrase } from "./phraseBuild";

/** Places at which phrases may still grow, by plain loops; kernels/growingPlaces.ts finds the same in the same order. */
export function plainPlaces(stream: TokenStream, stems: number, minPapers: number): GrowingPlaces {
  const papersOfStem = papersOfStems(stream, stems);
  const open = firstPairs(stream, papersOfStem, minPapers);
  let length = 1;
  let parts: Int32Array = Int32Array.of(); // see `Beginnings`
  return {
    papersOfStem,
    grow() {
      if (length > 1) goOn(open, length + 1, stream, papersOfStem, minPapers);
      length++;
      const found = frequentPairs(open, minPapers);
      parts = found.parts;
      const { size } = open;
      open.size = 0;
      for (let i = 0; i < size; i++) if (found.number[i] >= 0) keep(open, open.position[i], found.number[i], open.paper[i]);
      return { count: parts.length / 4, parts };
    },
    whole() {
      const [phrase, position] = [new IntList(), new IntList()];
      for (let i = 0; i < open.size; i++) {
        const number = parts[4 * open.first[i] + 3];
        if (!(open.paper[i] & 1) || number < 0) continue;
        phrase.push(number);
        position.push(open.position[i]);
      }
      return { phrase: phrase.taken(), position: position.taken() };
    },
  };
}

/** Places by rising position; what stands there so far, and the next stem. */
interface OpenPlaces extends Sightings {
  readonly position: Int32Array;
}

function keep(open: OpenPlaces, position: number, beginning: number, paper: number): void {
  open.position[open.size] = position;
  open.first[open.size] = beginning;
  open.paper[open.size++] = paper;
}

/** The places at which a phrase of two parts can stand. */
function firstPairs({ stem, flags, start }: TokenStream, papersOfStem: Int32Array, minPapers: number): OpenPlaces {
  const [position, first, second, paper] = [0, 1, 2, 3].map(() => new IntList());
  for (let row = 0; row + 1 < start.length; row++) {
    for (let p = start[row]; p + 1 < start[row + 1]; p++) {
      if (!startsPhrase(flags, p) || !canReach(flags, p, p + 1)) continue;
      if (papersOfStem[stem[p]] < minPapers || papersOfStem[stem[p + 1]] < minPapers) continue;
      position.push(p);
      first.push(stem[p]);
      second.push(stem[p + 1]);
      paper.push(2 * row + (endsPhrase(flags, p + 1) ? 1 : 0));
    }
  }
  const { size } = position;
  return { position: position.values, first: first.values, second: second.values, paper: paper.values, size };
}

/** Leaves the places that reach another stem that is not too rare. */
function goOn(open: OpenPlaces, length: number, { stem, flags }: TokenStream, papersOfStem: Int32Array, minPapers: number): void {
  const { size } = open;
  open.size = 0;
  for (let i = 0; i < size; i++) {
    const p = open.position[i];
    const last = p + length - 1;
    if (!canReach(flags, p, last) || papersOfStem[stem[last]] < minPapers) continue;
    open.second[open.size] = stem[last];
    keep(open, p, open.first[i], (open.paper[i] & ~1) | (endsPhrase(flags, last) ? 1 : 0));
  }
}

/** Stem -> in how many papers it stands. */
function papersOfStems({ stem, start }: TokenStream, stems: number): Int32Array {
  const seen = new PaperCounts(stems);
  for (let row = 0; row + 1 < start.length; row++) for (let p = start[row]; p < start[row + 1]; p++) seen.saw(stem[p], row);
  return seen.papers;
}
