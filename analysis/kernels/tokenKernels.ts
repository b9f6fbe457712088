import { IntList } from "../matrix/intList";
import { inKernelMemory, type KernelMemory } from "./kernelMemory";

/** So many tokens are in the memory at a time: they stay in the cache of a processor. */
const TOKENS_AT_ONCE = 2 ** 15;
/** So many flags are read after the last. */
const READ_ON = 16;

/** See `plainPlacesWith` of text/tokenPasses.ts, whose bytes these are. */
export function kernelPlacesWith(mask: number, flags: Uint8Array): Int32Array {
  const found = new IntList(flags.length >> 4);
  inKernelMemory((memory) => {
    const places = memory.take(4 * TOKENS_AT_ONCE);
    const at = memory.take(TOKENS_AT_ONCE + READ_ON);
    inParts(flags.length, (from, to) => {
      memory.bytes(at, to - from).set(flags.subarray(from, to));
      const count = memory.kernels.placesWith(at, to - from, mask, from, places);
      found.pushAll(memory.ints(places, count));
    });
  });
  return found.taken();
}

/** See `plainCounts` of text/tokenPasses.ts, whose bytes these are. */
export function kernelCounts(word: Int32Array, flags: Uint8Array, silencing: Uint8Array): Int32Array {
  return inKernelMemory((memory) => {
    const quiet = memory.take(silencing.length);
    const counts = memory.take(8 * silencing.length);
    const desk = placeDesk(memory);
    memory.bytes(quiet, silencing.length).set(silencing);
    const counted = memory.ints(counts, 2 * silencing.length).fill(0);
    inParts(word.length, (from, to) => {
      desk.copyIn(word, flags, from, to);
      memory.kernels.countWords(desk.word, desk.flags, to - from, quiet, counts);
    });
    return counted.slice();
  });
}

/** See `plainToRoots` of text/tokenPasses.ts, whose bytes these are. */
export function kernelToRoots(word: Int32Array, flags: Uint8Array, roots: Int32Array): Int32Array {
  const stem = new Int32Array(word.length);
  inKernelMemory((memory) => {
    const ofWords = memory.placeInts(roots);
    const stems = memory.take(4 * TOKENS_AT_ONCE);
    const desk = placeDesk(memory);
    inParts(word.length, (from, to) => {
      desk.copyIn(word, flags, from, to);
      memory.kernels.toRoots(desk.word, desk.flags, to - from, ofWords, stems);
      word.set(memory.ints(desk.word, to - from), from);
      flags.set(memory.bytes(desk.flags, to - from), from);
      stem.set(memory.ints(stems, to - from), from);
    });
  });
  return stem;
}

/** Where some of the tokens lie. */
interface Desk {
  readonly word: number;
  readonly flags: number;
  copyIn(word: Int32Array, flags: Uint8Array, from: number, to: number): void;
}

function placeDesk(memory: KernelMemory): Desk {
  const at = { word: memory.take(4 * TOKENS_AT_ONCE), flags: memory.take(TOKENS_AT_ONCE) };
  return {
    ...at,
    copyIn(word, flags, from, to) {
      memory.ints(at.word, to - from).set(word.subarray(from, to));
      memory.bytes(at.flags, to - from).set(flags.subarray(from, to));
    },
  };
}

function inParts(tokens: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < tokens; from += TOKENS_AT_ONCE) work(from, Math.min(tokens, from + TOKENS_AT_ONCE));
}
