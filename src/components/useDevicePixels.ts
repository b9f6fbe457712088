import { useEffect, useState } from "react";

/** Pixels of the device to one of CSS, kept up to date: a window may move to another screen, and readers zoom. */
export function useDevicePixels(): number {
  const [ratio, setRatio] = useState(devicePixelRatio);
  useEffect(() => {
    const query = matchMedia(`(resolution: ${ratio}dppx)`);
    const changed = (): void => setRatio(devicePixelRatio);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, [ratio]);
  return ratio;
}
