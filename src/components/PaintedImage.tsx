import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PaintPixels, Pixels, SvgNode } from "../charts/svg";
import { useDevicePixels } from "./useDevicePixels";

/**
 * An <image> of a chart on screen: a canvas among its shapes, painted at the very pixels of the device. It is first painted when all round
 * it stands on the page, and then together with it.
 */
export function PaintedImage({ attributes, pixels }: { readonly attributes: SvgNode["attributes"]; readonly pixels: PaintPixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const used = useRef<Pixels["data"]>(undefined);
  const devicePixels = useDevicePixels();
  /** The picture may be shown smaller than it is; 0 before it is known. */
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(([{ target }]) => setShown(target.getBoundingClientRect().width || Number(attributes.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [attributes.width]);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element || shown === 0) return;
    const { width, height, data } = pixels((devicePixels * shown) / Number(attributes.width), used.current);
    used.current = data;
    if (element.width !== width || element.height !== height) {
      element.width = width;
      element.height = height;
    }
    element.getContext("2d")?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [attributes.width, pixels, devicePixels, shown]);
  return (
    <foreignObject {...attributes} className="painted">
      <canvas ref={canvas} />
    </foreignObject>
  );
}
