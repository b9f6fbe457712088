import { useEffect, useMemo, useState } from "react";
import { inTurns, worked } from "../inTurns";

interface Started<T> {
  readonly pieces: Generator<void, T>;
  readonly end: IteratorResult<void, T>;
}

/** What is made, or was made last. */
export interface Soon<T> {
  readonly value: T | undefined;
  /** False while what is wanted is still being made. */
  readonly isCurrent: boolean;
}

/**
 * What a generator makes: at once where that takes no more than a moment, else in pieces between which the page answers.
 *
 * @param moment ms for which the page may be held up for it
 */
export function useSoon<T>(make: () => Generator<void, T>, moment: number): Soon<T> {
  const started = useMemo((): Started<T> => {
    const pieces = make();
    return { pieces, end: worked(pieces, moment) };
  }, [make, moment]);
  const [last, setLast] = useState<{ readonly of: Started<T>; readonly value: T }>();
  if (started.end.done && last?.of !== started) setLast({ of: started, value: started.end.value });
  useEffect(() => {
    if (started.end.done) return;
    return inTurns(started.pieces, (value) => setLast({ of: started, value }));
  }, [started]);
  if (started.end.done) return { value: started.end.value, isCurrent: true };
  return { value: last?.value, isCurrent: last?.of === started };
}
