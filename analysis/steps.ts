/**
 * Long work that can be left between two steps and taken up again, so that whoever computes hears meanwhile what else is asked. Between steps
 * nothing of it is left in the memory of the kernels, which others use then.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Told from values by what generators are called. */
export function isSteps<T>(work: T | Steps<T>): work is Steps<T> {
  return Object.prototype.toString.call(work) === "[object Generator]";
}

/** The value, of steps when the last one is done. */
export function finished<T>(work: T | Steps<T>): T {
  if (!isSteps(work)) return work;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
