/** A list of whole numbers of 32 bits that grows: numbers.values[0 … size - 1]. */
export class IntList {
  values: Int32Array;
  size = 0;

  constructor(room = 1024) {
    this.values = new Int32Array(Math.max(room, 1));
  }

  push(value: number): void {
    if (this.size === this.values.length) this.values = grown(this.values);
    this.values[this.size++] = value;
  }

  pushAll(values: Int32Array): void {
    while (this.size + values.length > this.values.length) this.values = grown(this.values);
    this.values.set(values, this.size);
    this.size += values.length;
  }

  /** A copy of what it holds. */
  taken(): Int32Array {
    return this.values.slice(0, this.size);
  }
}

/** The same numbers with room for as many again. */
export function grown<Numbers extends Int32Array | Uint8Array | Uint16Array | Float64Array>(numbers: Numbers): Numbers {
  const more = new (numbers.constructor as new (size: number) => Numbers)(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** The least power of two that is not below a number from 1 to 2^31. */
export function powerOfTwo(n: number): number {
  return 2 ** (32 - Math.clz32(Math.ceil(n) - 1));
}
