import { worthKernel } from "../kernels/kernelMemory";
import { kernelCounts, kernelPlacesWith, kernelToRoots } from "../kernels/tokenKernels";
import { IntList } from "../matrix/intList";
import type { Tokens } from "./tokens";

/** The places of the tokens with one of the flags of a mask, rising. */
export function placesWith(mask: number, { flags, size }: Tokens): Int32Array {
  return (worthKernel(size) ? kernelPlacesWith : plainPlacesWith)(mask, flags.subarray(0, size));
}

/**
 * Word -> how often it stands among some tokens, and how often without one of its silencing flags: two numbers.
 *
 * @param silencing word -> flags
 */
export function countWords({ word, flags, size }: Tokens, silencing: Uint8Array): Int32Array {
  return (worthKernel(size) ? kernelCounts : plainCounts)(word.subarray(0, size), flags.subarray(0, size), silencing);
}

/** Word -> its lower-case form, and its stem with flags to add, as 16 stem + flags: two numbers. */
export type Roots = Int32Array;

/** Puts the lower-case forms of some tokens in place of their words, and adds their flags. @returns token -> its stem */
export function toRoots({ word, flags, size }: Tokens, roots: Roots): Int32Array {
  return (worthKernel(size) ? kernelToRoots : plainToRoots)(word.subarray(0, size), flags.subarray(0, size), roots);
}

export function plainPlacesWith(mask: number, flags: Uint8Array): Int32Array {
  const places = new IntList();
  for (let p = 0; p < flags.length; p++) if (flags[p] & mask) places.push(p);
  return places.taken();
}

export function plainCounts(word: Int32Array, flags: Uint8Array, silencing: Uint8Array): Int32Array {
  const counts = new Int32Array(2 * silencing.length);
  for (let p = 0; p < word.length; p++) {
    counts[2 * word[p]]++;
    if (!(flags[p] & silencing[word[p]])) counts[2 * word[p] + 1]++;
  }
  return counts;
}

export function plainToRoots(word: Int32Array, flags: Uint8Array, roots: Roots): Int32Array {
  const stem = new Int32Array(word.length);
  for (let p = 0; p < word.length; p++) {
    const root = roots[2 * word[p] + 1];
    word[p] = roots[2 * word[p]];
    stem[p] = root >> 4;
    flags[p] |= root & 15;
  }
  return stem;
}
