/**
 * A sparse matrix (CSR) times a dense block, in single precision. The block lies in strips of sixteen columns, one after the other, so that
 * what a row of it holds is one line of the cache; the last strip is as wide as is left over, filled up with zeros to a multiple of four. Four
 * entries of a row are added up before they go to the sum, as in the plain loop of matrix/plainProducts.ts.
 */

/** w0 y0 + w1 y1 + w2 y2 + w3 y3 of the vectors at some offset, from the left. */
function four(w0: v128, r0: usize, w1: v128, r1: usize, w2: v128, r2: usize, w3: v128, r3: usize): v128 {
  const first = f32x4.add(f32x4.mul(w0, v128.load(r0)), f32x4.mul(w1, v128.load(r1)));
  return f32x4.add(f32x4.add(first, f32x4.mul(w2, v128.load(r2))), f32x4.mul(w3, v128.load(r3)));
}

/** Sixteen columns of one row of the product. */
function sixteen(column: usize, value: usize, p: i32, end: i32, strip: usize, out: usize): void {
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(0);
  let s2 = f32x4.splat(0);
  let s3 = f32x4.splat(0);
  for (; p < end - 3; p += 4) {
    const c = column + ((<usize>p) << 2);
    const v = value + ((<usize>p) << 2);
    const w0 = v128.load32_splat(v);
    const w1 = v128.load32_splat(v, 4);
    const w2 = v128.load32_splat(v, 8);
    const w3 = v128.load32_splat(v, 12);
    const r0 = strip + ((<usize>load<u32>(c)) << 6);
    const r1 = strip + ((<usize>load<u32>(c, 4)) << 6);
    const r2 = strip + ((<usize>load<u32>(c, 8)) << 6);
    const r3 = strip + ((<usize>load<u32>(c, 12)) << 6);
    s0 = f32x4.add(s0, four(w0, r0, w1, r1, w2, r2, w3, r3));
    s1 = f32x4.add(s1, four(w0, r0 + 16, w1, r1 + 16, w2, r2 + 16, w3, r3 + 16));
    s2 = f32x4.add(s2, four(w0, r0 + 32, w1, r1 + 32, w2, r2 + 32, w3, r3 + 32));
    s3 = f32x4.add(s3, four(w0, r0 + 48, w1, r1 + 48, w2, r2 + 48, w3, r3 + 48));
  }
  for (; p < end; p++) {
    const w = v128.load32_splat(value + ((<usize>p) << 2));
    const r = strip + ((<usize>load<u32>(column + ((<usize>p) << 2))) << 6);
    s0 = f32x4.add(s0, f32x4.mul(w, v128.load(r)));
    s1 = f32x4.add(s1, f32x4.mul(w, v128.load(r, 16)));
    s2 = f32x4.add(s2, f32x4.mul(w, v128.load(r, 32)));
    s3 = f32x4.add(s3, f32x4.mul(w, v128.load(r, 48)));
  }
  v128.store(out, s0);
  v128.store(out, s1, 16);
  v128.store(out, s2, 32);
  v128.store(out, s3, 48);
}

/** Four columns of one row of the product, of a strip whose rows take `bytes` bytes. */
function quarter(column: usize, value: usize, p: i32, end: i32, strip: usize, bytes: usize, out: usize): void {
  let sum = f32x4.splat(0);
  for (; p < end - 3; p += 4) {
    const c = column + ((<usize>p) << 2);
    const v = value + ((<usize>p) << 2);
    const part = four(
      v128.load32_splat(v),
      strip + <usize>load<u32>(c) * bytes,
      v128.load32_splat(v, 4),
      strip + <usize>load<u32>(c, 4) * bytes,
      v128.load32_splat(v, 8),
      strip + <usize>load<u32>(c, 8) * bytes,
      v128.load32_splat(v, 12),
      strip + <usize>load<u32>(c, 12) * bytes,
    );
    sum = f32x4.add(sum, part);
  }
  for (; p < end; p++) {
    const r = strip + <usize>load<u32>(column + ((<usize>p) << 2)) * bytes;
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(value + ((<usize>p) << 2)), v128.load(r)));
  }
  v128.store(out, sum);
}

/** Writes the places of those of `count` columns that are marked with 1, not with 0, each with `first` added. @returns how many there are */
export function markedCells(columns: usize, count: i32, marks: usize, first: i32, places: usize): i32 {
  let size: usize = 0;
  for (let p: usize = 0; p < <usize>count; p++) {
    store<i32>(places + (size << 2), first + <i32>p);
    size += <usize>load<u8>(marks + <usize>load<u32>(columns + (p << 2)));
  }
  return <i32>size;
}

/** Adds how many entries of the rows from … to - 1 each column has, at column + 1. */
export function countColumns(rowStart: usize, column: usize, from: i32, to: i32, start: usize): void {
  const end = load<i32>(rowStart + ((<usize>to) << 2));
  for (let p = load<i32>(rowStart + ((<usize>from) << 2)); p < end; p++) {
    const own = start + ((<usize>load<u32>(column + ((<usize>p) << 2))) << 2);
    store<i32>(own, load<i32>(own, 4) + 1, 4);
  }
}

/** Copies the rows from … to - 1 to the transpose. @param next column -> the next of its entries there */
export function transposeRows(
  rowStart: usize,
  column: usize,
  value: usize,
  from: i32,
  to: i32,
  next: usize,
  turnedColumn: usize,
  turnedValue: usize,
): void {
  for (let i = from; i < to; i++) {
    const end = load<i32>(rowStart + ((<usize>i) << 2), 4);
    for (let p = load<i32>(rowStart + ((<usize>i) << 2)); p < end; p++) {
      const own = next + ((<usize>load<u32>(column + ((<usize>p) << 2))) << 2);
      const at = (<usize>load<u32>(own)) << 2;
      store<i32>(own, load<i32>(own) + 1);
      store<i32>(turnedColumn + at, i);
      store<f32>(turnedValue + at, load<f32>(value + ((<usize>p) << 2)));
    }
  }
}

/** How many columns the strip has that begins with one of so many: sixteen, or what is left, filled up to a multiple of four. */
function widthFrom(first: i32, columns: i32): i32 {
  return min(16, (columns - first + 3) & ~3);
}

/** Copies `rows` rows to strips of single precision, as their rows from `from` on; a strip has `all` rows. */
export function toStrips(values: usize, rows: i32, columns: i32, strips: usize, all: i32, from: i32): void {
  for (let first = 0; first < columns; first += 16) {
    const width = widthFrom(first, columns);
    const those = min(width, columns - first);
    let row = values + ((<usize>first) << 3);
    let to = strips + ((<usize>first * <usize>all + <usize>from * <usize>width) << 2);
    for (let i = 0; i < rows; i++, row += (<usize>columns) << 3) {
      for (let j: usize = 0; j < <usize>those; j++, to += 4) store<f32>(to, <f32>load<f64>(row + (j << 3)));
      for (let j = those; j < width; j++, to += 4) store<f32>(to, 0);
    }
  }
}

/** Copies such rows back. */
export function fromStrips(values: usize, rows: i32, columns: i32, strips: usize, all: i32, from: i32): void {
  for (let first = 0; first < columns; first += 16) {
    const width = widthFrom(first, columns);
    const those = min(width, columns - first);
    let row = values + ((<usize>first) << 3);
    let at = strips + ((<usize>first * <usize>all + <usize>from * <usize>width) << 2);
    for (let i = 0; i < rows; i++, row += (<usize>columns) << 3, at += (<usize>width) << 2) {
      for (let j: usize = 0; j < <usize>those; j++) store<f64>(row + (j << 3), <f64>load<f32>(at + (j << 2)));
    }
  }
}

/** values - factor x others, in their place. @param count a multiple of four */
export function subtractScaled(values: usize, count: i32, factor: f32, others: usize): void {
  const by = f32x4.splat(factor);
  for (let p: usize = 0; p < (<usize>count) << 2; p += 16)
    v128.store(values + p, f32x4.sub(v128.load(values + p), f32x4.mul(by, v128.load(others + p))));
}

/** Rows from … to - 1 of the product by one strip, `width` columns wide: a strip of the product. */
export function sparseTimes(rowStart: usize, column: usize, value: usize, from: i32, to: i32, strip: usize, width: i32, out: usize): void {
  const bytes = (<usize>width) << 2;
  for (let i = from; i < to; i++) {
    const p = load<i32>(rowStart + ((<usize>i) << 2));
    const end = load<i32>(rowStart + ((<usize>i) << 2), 4);
    const row = out + <usize>i * bytes;
    if (width == 16) sixteen(column, value, p, end, strip, row);
    else for (let j: usize = 0; j < bytes; j += 16) quarter(column, value, p, end, strip + j, bytes, row + j);
  }
}

/**
 * The largest number of each of the rows from … to - 1 and where it stands, of equals the first, and the next largest, over strips one after
 * the other: this one has the columns from `first` on, `columns` of them, in rows of `bytes` bytes.
 */
export function leadRows(
  strip: usize,
  bytes: usize,
  from: i32,
  to: i32,
  first: i32,
  columns: i32,
  at: usize,
  most: usize,
  next: usize,
): void {
  for (let i = from; i < to; i++) {
    const row = strip + <usize>i * bytes;
    const own = (<usize>i) << 2;
    let best = load<f32>(most + own);
    let second = load<f32>(next + own);
    let column = load<i32>(at + own);
    for (let c = 0; c < columns; c++) {
      const x = load<f32>(row + ((<usize>c) << 2));
      if (x > best) {
        second = max(second, best);
        best = x;
        column = first + c;
      } else second = max(second, x);
    }
    store<f32>(most + own, best);
    store<f32>(next + own, second);
    store<i32>(at + own, column);
  }
}
