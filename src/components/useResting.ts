import { useEffect, useEffectEvent } from "react";

/** A hand that stays on something for so long, in ms, will probably let go there. */
const RESTING = 100;

/**
 * Calls back when the reader's hand rests on something.
 *
 * @param on what it is on; "" for nothing
 */
export function useResting(on: string, rests: () => void): void {
  const tell = useEffectEvent(rests);
  useEffect(() => {
    if (on === "") return;
    const resting = setTimeout(tell, RESTING);
    return () => clearTimeout(resting);
  }, [on]);
}
