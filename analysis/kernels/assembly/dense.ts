/**
 * Products of dense matrices, by tiles of two rows by four columns. Rows are filled up with zeros to a multiple of four columns: a row
 * takes `stride` numbers. Four terms are added up before they go to the sum, as in the plain loops of matrix/plainProducts.ts.
 */

/** w0 y0 + w1 y1 + w2 y2 + w3 y3, from the left. */
function four(w0: v128, y0: v128, w1: v128, y1: v128, w2: v128, y2: v128, w3: v128, y3: v128): v128 {
  return f64x2.add(f64x2.add(f64x2.add(f64x2.mul(w0, y0), f64x2.mul(w1, y1)), f64x2.mul(w2, y2)), f64x2.mul(w3, y3));
}

/** Rows from … to - 1 of a b, of which `inner` columns and rows meet. @param depth four columns of b -> how many rows it has until zeros follow in all of them */
export function timesDense(a: usize, aStride: i32, from: i32, to: i32, inner: i32, b: usize, bStride: i32, depth: usize, out: usize): void {
  const aBytes = (<usize>aStride) << 3;
  const bBytes = (<usize>bStride) << 3;
  const last = a + <usize>(to - 1) * aBytes;
  const whole = (<usize>(inner & ~3)) << 3;
  const end = (<usize>inner) << 3;
  for (let i = from; i < to; i += 2) {
    const r0 = a + <usize>i * aBytes;
    const r1 = min(r0 + aBytes, last);
    for (let j: usize = 0; j < bBytes; j += 32) {
      const deep = (<usize>load<u32>(depth + (j >> 3))) << 3;
      let s00 = f64x2.splat(0);
      let s01 = f64x2.splat(0);
      let s10 = f64x2.splat(0);
      let s11 = f64x2.splat(0);
      let y = b + j;
      for (let p: usize = 0; p < min(whole, deep); p += 32) {
        const y1 = y + bBytes;
        const y2 = y1 + bBytes;
        const y3 = y2 + bBytes;
        const u0 = v128.load64_splat(r0 + p);
        const u1 = v128.load64_splat(r0 + p, 8);
        const u2 = v128.load64_splat(r0 + p, 16);
        const u3 = v128.load64_splat(r0 + p, 24);
        s00 = f64x2.add(s00, four(u0, v128.load(y), u1, v128.load(y1), u2, v128.load(y2), u3, v128.load(y3)));
        s01 = f64x2.add(s01, four(u0, v128.load(y, 16), u1, v128.load(y1, 16), u2, v128.load(y2, 16), u3, v128.load(y3, 16)));
        const v0 = v128.load64_splat(r1 + p);
        const v1 = v128.load64_splat(r1 + p, 8);
        const v2 = v128.load64_splat(r1 + p, 16);
        const v3 = v128.load64_splat(r1 + p, 24);
        s10 = f64x2.add(s10, four(v0, v128.load(y), v1, v128.load(y1), v2, v128.load(y2), v3, v128.load(y3)));
        s11 = f64x2.add(s11, four(v0, v128.load(y, 16), v1, v128.load(y1, 16), v2, v128.load(y2, 16), v3, v128.load(y3, 16)));
        y = y3 + bBytes;
      }
      for (let p = whole; p < min(end, deep); p += 8) {
        const u = v128.load64_splat(r0 + p);
        const v = v128.load64_splat(r1 + p);
        s00 = f64x2.add(s00, f64x2.mul(u, v128.load(y)));
        s01 = f64x2.add(s01, f64x2.mul(u, v128.load(y, 16)));
        s10 = f64x2.add(s10, f64x2.mul(v, v128.load(y)));
        s11 = f64x2.add(s11, f64x2.mul(v, v128.load(y, 16)));
        y += bBytes;
      }
      const first = out + <usize>i * bBytes + j;
      v128.store(first, s00);
      v128.store(first, s01, 16);
      if (i + 1 == to) continue;
      v128.store(first + bBytes, s10);
      v128.store(first + bBytes, s11, 16);
    }
  }
}

/** Adds to `out` what the rows from … to - 1 bring to a'b. Tiles wholly below the diagonal are left out if `upper`. */
export function addTransposeTimes(a: usize, aStride: i32, b: usize, bStride: i32, from: i32, to: i32, out: usize, upper: bool): void {
  const aBytes = (<usize>aStride) << 3;
  const bBytes = (<usize>bStride) << 3;
  const whole = from + ((to - from) & ~3);
  for (let p: usize = 0; p < aBytes; p += 16) {
    for (let q: usize = upper ? p & ~31 : 0; q < bBytes; q += 32) {
      const to0 = out + (p >> 3) * bBytes + q;
      const to1 = to0 + bBytes;
      let s00 = v128.load(to0);
      let s01 = v128.load(to0, 16);
      let s10 = v128.load(to1);
      let s11 = v128.load(to1, 16);
      let x = a + <usize>from * aBytes + p;
      let y = b + <usize>from * bBytes + q;
      let i = from;
      for (; i < whole; i += 4) {
        const x1 = x + aBytes;
        const x2 = x1 + aBytes;
        const x3 = x2 + aBytes;
        const y1 = y + bBytes;
        const y2 = y1 + bBytes;
        const y3 = y2 + bBytes;
        const u0 = v128.load64_splat(x);
        const u1 = v128.load64_splat(x1);
        const u2 = v128.load64_splat(x2);
        const u3 = v128.load64_splat(x3);
        s00 = f64x2.add(s00, four(u0, v128.load(y), u1, v128.load(y1), u2, v128.load(y2), u3, v128.load(y3)));
        s01 = f64x2.add(s01, four(u0, v128.load(y, 16), u1, v128.load(y1, 16), u2, v128.load(y2, 16), u3, v128.load(y3, 16)));
        const v0 = v128.load64_splat(x, 8);
        const v1 = v128.load64_splat(x1, 8);
        const v2 = v128.load64_splat(x2, 8);
        const v3 = v128.load64_splat(x3, 8);
        s10 = f64x2.add(s10, four(v0, v128.load(y), v1, v128.load(y1), v2, v128.load(y2), v3, v128.load(y3)));
        s11 = f64x2.add(s11, four(v0, v128.load(y, 16), v1, v128.load(y1, 16), v2, v128.load(y2, 16), v3, v128.load(y3, 16)));
        x = x3 + aBytes;
        y = y3 + bBytes;
      }
      for (; i < to; i++) {
        const u = v128.load64_splat(x);
        const v = v128.load64_splat(x, 8);
        s00 = f64x2.add(s00, f64x2.mul(u, v128.load(y)));
        s01 = f64x2.add(s01, f64x2.mul(u, v128.load(y, 16)));
        s10 = f64x2.add(s10, f64x2.mul(v, v128.load(y)));
        s11 = f64x2.add(s11, f64x2.mul(v, v128.load(y, 16)));
        x += aBytes;
        y += bBytes;
      }
      v128.store(to0, s00);
      v128.store(to0, s01, 16);
      v128.store(to1, s10);
      v128.store(to1, s11, 16);
    }
  }
}
