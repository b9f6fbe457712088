import { KERNEL_BYTES } from "./kernelBytes";
import { atob, type Memory, type Module, WebAssembly } from "./webAssembly";

/** The functions of assembly/, with the names that they have there: addresses in bytes, all else counts or single numbers. */
export interface Kernels {
  offerRows(
    rows: number,
    from: number,
    to: number,
    bytes: number,
    packed: number,
    first: number,
    others: number,
    most: number,
    values: number,
    items: number,
  ): void;
  nearest(
    rows: number,
    from: number,
    to: number,
    stride: number,
    packed: number,
    others: number,
    scratch: number,
    label: number,
    cosine: number,
  ): void;
  groupSums(rows: number, from: number, to: number, stride: number, group: number, sums: number): void;
  lowerAway(rows: number, from: number, to: number, stride: number, seed: number, away: number, total: number): number;
  seedLayout(state: number): void;
  layoutRound(
    head: number,
    tail: number,
    interval: number,
    due: number,
    from: number,
    to: number,
    place: number,
    points: number,
    round: number,
    step: number,
    repulsions: number,
  ): void;
  timesDense(
    a: number,
    aStride: number,
    from: number,
    to: number,
    inner: number,
    b: number,
    bStride: number,
    depth: number,
    out: number,
  ): void;
  addTransposeTimes(a: number, aStride: number, b: number, bStride: number, from: number, to: number, out: number, upper: number): void;
  subtractScaled(values: number, count: number, factor: number, others: number): void;
  rememberWord(signs: number, from: number, to: number, cache: number, mask: number, word: number): void;
  readWords(
    signs: number,
    from: number,
    to: number,
    kinds: number,
    cache: number,
    mask: number,
    state: number,
    words: number,
    flags: number,
  ): number;
  placesWith(flags: number, count: number, mask: number, first: number, places: number): number;
  countWords(words: number, flags: number, count: number, silencing: number, counts: number): void;
  toRoots(words: number, flags: number, count: number, roots: number, stems: number): void;
  papersOfStems(stem: number, start: number, from: number, to: number, papers: number): void;
  countPlaces(flags: number, from: number, to: number): number;
  openPlaces(stem: number, flags: number, start: number, from: number, to: number, frequent: number, places: number, size: number): number;
  countParts(places: number, from: number, to: number, parts: number, start: number): void;
  sortPlaces(places: number, from: number, to: number, parts: number, next: number, records: number): void;
  numberPairs(
    records: number,
    from: number,
    to: number,
    least: number,
    slots: number,
    mask: number,
    pairs: number,
    nodes: number,
    size: number,
  ): number;
  keepPlaces(places: number, from: number, to: number, parts: number, next: number, records: number, size: number): number;
  wholePlaces(places: number, from: number, to: number, nodes: number, phrases: number, positions: number, size: number): number;
  growPlaces(
    places: number,
    from: number,
    to: number,
    length: number,
    stem: number,
    flags: number,
    tokens: number,
    frequent: number,
    size: number,
  ): number;
  countRows(desk: number, start: number, rows: number, ends: number): void;
  keepCells(
    start: number,
    rows: number,
    column: number,
    value: number,
    inTitle: number,
    keep: number,
    keptColumn: number,
    keptValue: number,
    ends: number,
  ): void;
  weighRows(start: number, from: number, to: number, column: number, value: number, idf: number, logs: number, known: number): number;
  sparseTimes(rowStart: number, column: number, value: number, from: number, to: number, strip: number, width: number, out: number): void;
  markedCells(columns: number, count: number, marks: number, first: number, places: number): number;
  countColumns(rowStart: number, column: number, from: number, to: number, start: number): void;
  transposeRows(
    rowStart: number,
    column: number,
    value: number,
    from: number,
    to: number,
    next: number,
    turnedColumn: number,
    turnedValue: number,
  ): void;
  toStrips(values: number, rows: number, columns: number, strips: number, all: number, from: number): void;
  fromStrips(values: number, rows: number, columns: number, strips: number, all: number, from: number): void;
  leadRows(
    strip: number,
    bytes: number,
    from: number,
    to: number,
    first: number,
    columns: number,
    at: number,
    most: number,
    next: number,
  ): void;
}

const PAGE = 65536;
/**
 * A memory that has grown is to engines a new one of its whole size, and after so much that is new they look through all that is held for what is
 * needed no more. What is not written takes no room: so it is large from the start, and grows in large steps.
 */
const BYTES = 64 * 2 ** 20;
const STEP = 3 * BYTES;
/** Every array begins at a multiple of this many bytes, as lines of the processor's cache do. */
const LINE = 64;
/** Kernels are called for so many rows at a time: a call that runs already is not replaced by code that was optimised since. */
export const BLOCK = 512;

let compiled: Module | undefined;
let shared: KernelMemory | undefined;

/** Numbers where the kernels reach them, one array after the other. Growing makes all views before it useless: take first, view then. */
export class KernelMemory {
  readonly kernels: Kernels;
  private readonly memory: Memory = new WebAssembly.Memory({ initial: BYTES / PAGE });
  private top = LINE;

  constructor() {
    this.kernels = new WebAssembly.Instance(compile(), { env: { memory: this.memory } }).exports as Kernels;
  }

  /** The address of so many bytes; what stands there is left over from others. */
  take(bytes: number): number {
    const at = this.top;
    this.top = Math.ceil((at + bytes) / LINE) * LINE;
    const { byteLength } = this.memory.buffer;
    if (this.top > byteLength) this.memory.grow(Math.ceil(Math.max(this.top - byteLength, STEP) / PAGE));
    return at;
  }

  floats(at: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, at, length);
  }

  singles(at: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, length);
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, length);
  }

  shorts(at: number, length: number): Int16Array {
    return new Int16Array(this.memory.buffer, at, length);
  }

  counts(at: number, length: number): Uint16Array {
    return new Uint16Array(this.memory.buffer, at, length);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, length);
  }

  placeFloats(values: Float64Array): number {
    const at = this.take(8 * values.length);
    this.floats(at, values.length).set(values);
    return at;
  }

  /** Rounded to single precision. */
  placeSingles(values: Float64Array): number {
    const at = this.take(4 * values.length);
    this.singles(at, values.length).set(values);
    return at;
  }

  placeInts(values: Int32Array): number {
    const at = this.take(4 * values.length);
    this.ints(at, values.length).set(values);
    return at;
  }

  /** Gives back what is taken while `work` runs. */
  scope<T>(work: () => T): T {
    const { top } = this;
    try {
      return work();
    } finally {
      this.top = top;
      if (top === LINE && this.memory.buffer.byteLength > BYTES) shared = undefined; // memories never shrink
    }
  }
}

/** Works in the memory that all share; what is placed there is gone when `work` returns. */
export function inKernelMemory<T>(work: (memory: KernelMemory) => T): T {
  const memory = (shared ??= new KernelMemory());
  return memory.scope(() => work(memory));
}

/** Calls a kernel for blocks of rows. */
export function inBlocks(rows: number, call: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; from += BLOCK) call(from, Math.min(rows, from + BLOCK));
}

/** Copying numbers into the memory takes longer than so many products by a plain loop. */
const LEAST_PRODUCTS = 1_000;
let refused = false;

/** Whether so many products of numbers are worth a kernel. Where no WebAssembly may run, as on locked-down devices, none are: plain loops give the same bytes. */
export function worthKernel(products: number): boolean {
  if (products < LEAST_PRODUCTS || refused) return false;
  try {
    compile();
  } catch {
    refused = true;
  }
  return !refused;
}

function compile(): Module {
  return (compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (character) => character.charCodeAt(0))));
}
