/** Plain values with typed arrays as bytes, and back: the text of the values first, then the numbers as they lie in memory. */

const KINDS = [Int8Array, Uint8Array, Uint16Array, Int32Array, Float64Array] as const;
/** Every array begins at a multiple of this, as its numbers must. */
const STEP = 8;
/** No name of a field. */
const MARK = "\u0000array";

type Numbers = InstanceType<(typeof KINDS)[number]>;

/** What JSON can say, and typed arrays of the five kinds at any place. */
export function valueBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: Numbers[] = [];
  let length = 0;
  const text = JSON.stringify(value, (_, inner: unknown) => {
    const kind = KINDS.findIndex((of) => inner instanceof of);
    if (kind < 0) return inner;
    const numbers = inner as Numbers;
    const placed = { [MARK]: [kind, length, numbers.length] };
    arrays.push(numbers);
    length += stepped(numbers.byteLength);
    return placed;
  });
  const said = new TextEncoder().encode(text);
  const bytes = new Uint8Array(STEP + stepped(said.length) + length);
  new DataView(bytes.buffer).setUint32(0, said.length, true);
  bytes.set(said, STEP);
  let at = STEP + stepped(said.length);
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += stepped(byteLength);
  }
  return bytes;
}

/** Throws where these are no such bytes. */
export function valueOf(bytes: ArrayBuffer): unknown {
  const said = new Uint8Array(bytes, STEP, new DataView(bytes).getUint32(0, true));
  const begin = STEP + stepped(said.length);
  return JSON.parse(new TextDecoder().decode(said), (_, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || !(MARK in inner)) return inner;
    const [kind, at, length] = inner[MARK] as [number, number, number];
    return new KINDS[kind](bytes.slice(begin + at, begin + at + length * KINDS[kind].BYTES_PER_ELEMENT));
  });
}

function stepped(length: number): number {
  return Math.ceil(length / STEP) * STEP;
}
