/**
 * A sparse matrix (CSR) times a dense block whose rows are filled up with zeros to a multiple of four columns. Four entries
 * of a row are added up before they go to the sum, as in the plain loop of matrix/csrMatrix.ts.
 */

/** w0 y0 + w1 y1 + w2 y2 + w3 y3 of the vectors at some offset, from the left. */
function four(w0: v128, r0: usize, w1: v128, r1: usize, w2: v128, r2: usize, w3: v128, r3: usize): v128 {
  const first = f64x2.add(f64x2.mul(w0, v128.load(r0)), f64x2.mul(w1, v128.load(r1)));
  return f64x2.add(f64x2.add(first, f64x2.mul(w2, v128.load(r2))), f64x2.mul(w3, v128.load(r3)));
}

/** Eight columns of one row of the product. */
function eight(column: usize, value: usize, p: i32, end: i32, block: usize, bytes: usize, out: usize): void {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  for (; p < end - 3; p += 4) {
    const c = column + ((<usize>p) << 2);
    const v = value + ((<usize>p) << 3);
    const w0 = v128.load64_splat(v);
    const w1 = v128.load64_splat(v, 8);
    const w2 = v128.load64_splat(v, 16);
    const w3 = v128.load64_splat(v, 24);
    const r0 = block + <usize>load<u32>(c) * bytes;
    const r1 = block + <usize>load<u32>(c, 4) * bytes;
    const r2 = block + <usize>load<u32>(c, 8) * bytes;
    const r3 = block + <usize>load<u32>(c, 12) * bytes;
    s0 = f64x2.add(s0, four(w0, r0, w1, r1, w2, r2, w3, r3));
    s1 = f64x2.add(s1, four(w0, r0 + 16, w1, r1 + 16, w2, r2 + 16, w3, r3 + 16));
    s2 = f64x2.add(s2, four(w0, r0 + 32, w1, r1 + 32, w2, r2 + 32, w3, r3 + 32));
    s3 = f64x2.add(s3, four(w0, r0 + 48, w1, r1 + 48, w2, r2 + 48, w3, r3 + 48));
  }
  for (; p < end; p++) {
    const w = v128.load64_splat(value + ((<usize>p) << 3));
    const r = block + <usize>load<u32>(column + ((<usize>p) << 2)) * bytes;
    s0 = f64x2.add(s0, f64x2.mul(w, v128.load(r)));
    s1 = f64x2.add(s1, f64x2.mul(w, v128.load(r, 16)));
    s2 = f64x2.add(s2, f64x2.mul(w, v128.load(r, 32)));
    s3 = f64x2.add(s3, f64x2.mul(w, v128.load(r, 48)));
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
}

/** Two columns of one row of the product: what is left over by the eights. */
function two(column: usize, value: usize, p: i32, end: i32, block: usize, bytes: usize, out: usize): void {
  let sum = f64x2.splat(0);
  for (; p < end - 3; p += 4) {
    const c = column + ((<usize>p) << 2);
    const v = value + ((<usize>p) << 3);
    const part = four(
      v128.load64_splat(v),
      block + <usize>load<u32>(c) * bytes,
      v128.load64_splat(v, 8),
      block + <usize>load<u32>(c, 4) * bytes,
      v128.load64_splat(v, 16),
      block + <usize>load<u32>(c, 8) * bytes,
      v128.load64_splat(v, 24),
      block + <usize>load<u32>(c, 12) * bytes,
    );
    sum = f64x2.add(sum, part);
  }
  for (; p < end; p++) {
    const r = block + <usize>load<u32>(column + ((<usize>p) << 2)) * bytes;
    sum = f64x2.add(sum, f64x2.mul(v128.load64_splat(value + ((<usize>p) << 3)), v128.load(r)));
  }
  v128.store(out, sum);
}

/** Rows from … to - 1 of the product; `stride` numbers make a row of the block and of `out`. */
export function sparseTimes(rowStart: usize, column: usize, value: usize, from: i32, to: i32, block: usize, stride: i32, out: usize): void {
  const bytes = (<usize>stride) << 3;
  const wide = bytes & ~63;
  for (let i = from; i < to; i++) {
    const p = load<i32>(rowStart + ((<usize>i) << 2));
    const end = load<i32>(rowStart + ((<usize>i) << 2), 4);
    const row = out + <usize>i * bytes;
    for (let j: usize = 0; j < wide; j += 64) eight(column, value, p, end, block + j, bytes, row + j);
    for (let j = wide; j < bytes; j += 16) two(column, value, p, end, block + j, bytes, row + j);
  }
}
