/** What is made at once where pieces are asked for: a pause, then all of it. */
export function* inOnePiece<T>(make: () => T): Generator<void, T> {
  yield;
  return make();
}

/** What is made in pieces, made without a pause. */
export function atOnce<T>(pieces: Generator<void, T>): T {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
