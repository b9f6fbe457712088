import { useEffect, useMemo, useState } from "react";
import { atOnce } from "../charts/atOnce";

/** Milliseconds after which the page goes on with other things. */
const LONGEST = 12;

/**
 * What a generator makes, with pauses in which the page answers. The last value stays until the next is there, so whoever
 * needs to know says in the value what it is of.
 *
 * @param make the same function while the same is wanted; undefined where nothing is
 * @param pausing false: it takes so little that it is made at once
 */
export function useInPieces<T>(make: (() => Generator<void, T>) | undefined, pausing: boolean): T | undefined {
  const now = useMemo(() => (make && !pausing ? atOnce(make()) : undefined), [make, pausing]);
  const [made, setMade] = useState<{ readonly value: T }>();
  useEffect(() => {
    if (!make || !pausing) return;
    const pieces = make();
    const goOn = (): void => {
      const end = performance.now() + LONGEST;
      do {
        const { done, value } = pieces.next();
        if (done) return setMade({ value });
      } while (performance.now() < end);
      timer = setTimeout(goOn);
    };
    let timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [make, pausing]);
  return pausing ? made?.value : now;
}
