import { IntList, powerOfTwo } from "../matrix/intList";

/**
 * Numbers for pairs of whole numbers, given on first sight: 0, 1, 2 …  A sequence of any length gets a number by pairs:
 * the number of its beginning and its last part.
 *
 * Open addressing with linear probing (Knuth 1973, 6.4) in one typed array, at most half full.
 */
export class PairTable {
  /** Number -> its pair. */
  readonly first = new IntList();
  readonly second = new IntList();
  private slots: Int32Array; // number + 1, 0 = free

  /** @param expected how many pairs there may be, so that the table need not grow often */
  constructor(expected = 512) {
    this.slots = new Int32Array(2 * powerOfTwo(Math.max(expected, 2)));
  }

  get size(): number {
    return this.first.size;
  }

  number(first: number, second: number): number {
    const mask = this.slots.length - 1;
    for (let slot = scattered(first, second) & mask; ; slot = (slot + 1) & mask) {
      const known = this.slots[slot] - 1;
      if (known < 0) return this.added(first, second, slot);
      if (this.first.values[known] === first && this.second.values[known] === second) return known;
    }
  }

  private added(first: number, second: number, slot: number): number {
    const number = this.size;
    this.first.push(first);
    this.second.push(second);
    if (2 * (number + 1) > this.slots.length) this.grow();
    else this.slots[slot] = number + 1;
    return number;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = scattered(this.first.values[number], this.second.values[number]) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

/** Two numbers mixed to one of 32 bits whose low bits depend on all of theirs (multiplicative hashing, Knuth 1973, 6.4). */
export function scattered(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
