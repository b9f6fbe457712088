import { useEffect, useMemo, useState } from "react";
import { atOnce } from "../charts/atOnce";
import { inTurns } from "../inTurns";

/** What was made, for as long as somebody has the function that made it. */
const known = new WeakMap<() => Generator<void, unknown>, { readonly value: unknown }>();

/**
 * What a generator makes, with pauses in which the page answers. The last value stays until the next is there, so whoever
 * needs to know says in the value what it is of.
 *
 * @param make the same function while the same is wanted, also by another component or later; undefined where nothing is
 * @param pausing false: it takes so little that it is made at once
 */
export function useInPieces<T>(make: (() => Generator<void, T>) | undefined, pausing: boolean): T | undefined {
  const now = useMemo(() => (make && !pausing ? madeAtOnce(make) : undefined), [make, pausing]);
  const [last, setLast] = useState<{ readonly value: T }>();
  useEffect(() => {
    if (!make || !pausing || known.has(make)) return;
    return inTurns(make(), (value) => {
      known.set(make, { value });
      setLast({ value });
    });
  }, [make, pausing]);
  const there = make && (known.get(make) as typeof last);
  if (there && there.value !== last?.value) setLast(there);
  return pausing ? (there ?? last)?.value : now;
}

function madeAtOnce<T>(make: () => Generator<void, T>): T {
  const before = known.get(make) as { readonly value: T } | undefined;
  const { value } = before ?? { value: atOnce(make()) };
  known.set(make, { value });
  return value;
}

/** What is made, with what it is made of. */
export function* madeOf<Of, T>(of: Of, pieces: Generator<void, T>): Generator<void, { readonly of: Of; readonly made: T }> {
  return { of, made: yield* pieces };
}
