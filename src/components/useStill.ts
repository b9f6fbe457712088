import { useEffect, useState } from "react";

/** The value that was there when nothing had changed for so many milliseconds. */
export function useStill<T>(value: T, ms: number): T {
  const [still, setStill] = useState(value);
  useEffect(() => {
    if (still === value) return;
    const timer = setTimeout(() => setStill(value), ms);
    return () => clearTimeout(timer);
  }, [value, still, ms]);
  return still;
}
