import { nextTask } from "./nextTask";

/** Milliseconds after which the page goes on with other things. */
const TURN = 12;

/** Goes on with what is made in pieces for so many ms. */
export function worked<T>(pieces: Generator<void, T>, ms: number): IteratorResult<void, T> {
  const until = performance.now() + ms;
  let step = pieces.next();
  while (!step.done && performance.now() < until) step = pieces.next();
  return step;
}

/** Makes it in short tasks, the first of them after this one. @returns gives it up */
export function inTurns<T>(pieces: Generator<void, T>, made: (value: T) => void): () => void {
  const goOn = (): void => {
    const { done, value } = worked(pieces, TURN);
    if (done) made(value);
    else timer = setTimeout(goOn);
  };
  let timer = setTimeout(goOn);
  return () => clearTimeout(timer);
}

/** What is made in short tasks, as a promise. */
export async function madeInTurns<T>(pieces: Generator<void, T>): Promise<T> {
  for (;;) {
    await nextTask();
    const { done, value } = worked(pieces, TURN);
    if (done) return value;
  }
}
