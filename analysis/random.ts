/** A number in [0, 1). */
export type Random = () => number;

/**
 * The stream of random numbers of one stage. Streams of different stages are independent, so one more draw in one stage
 * changes no other. Same seed and stage, same numbers on every machine: 32-bit integer arithmetic only
 * (mulberry32 by T. Ettinger, seeded through FNV-1a).
 */
export function randomFor(seed: number, stage: string): Random {
  return numbersFrom(stageSeed(seed, stage));
}

/** The numbers that follow from 32 bits. */
export function numbersFrom(start: number): Random {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 to 2^32 - 1 that stands for a seed and a stage. */
function stageSeed(seed: number, stage: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}:${stage}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
