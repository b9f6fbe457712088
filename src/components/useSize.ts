import { type RefObject, useDeferredValue, useLayoutEffect, useRef, useState } from "react";

const UNKNOWN = { width: 0, height: 0 };

/**
 * The size of an element in whole pixels, kept up to date; 0 x 0 before it is known. A view is shown before its charts, which are
 * then drawn one after the other with pauses between them.
 */
export function useSize<T extends HTMLElement>(): [RefObject<T | null>, { readonly width: number; readonly height: number }] {
  const element = useRef<T>(null);
  const [size, setSize] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = (): void => {
      const width = Math.floor(target.clientWidth);
      const height = Math.floor(target.clientHeight);
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, []);
  return [element, useDeferredValue(size, UNKNOWN)];
}
