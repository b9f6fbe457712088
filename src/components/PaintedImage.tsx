import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { atOnce } from "../charts/atOnce";
import type { PaintPixels, Pixels, SvgNode } from "../charts/svg";
import { inTurns } from "../inTurns";
import { useDevicePixels } from "./useDevicePixels";

/**
 * An <image> of a chart on screen: a canvas among its shapes, painted at the very pixels of the device. It is first painted when all round
 * it stands on the page, in pieces, and then together with it.
 */
export function PaintedImage({ attributes, pixels }: { readonly attributes: SvgNode["attributes"]; readonly pixels: PaintPixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const used = useRef<Pixels["data"]>(undefined);
  const begun = useRef(false);
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
    if (!element || shown === 0) return undefined;
    const show = ({ width, height, data }: Pixels): void => {
      used.current = data;
      if (element.width !== width || element.height !== height) {
        element.width = width;
        element.height = height;
      }
      element.getContext("2d")?.putImageData(new ImageData(data, width, height), 0, 0);
    };
    const pieces = pixels((devicePixels * shown) / Number(attributes.width), used.current);
    if (begun.current) {
      show(atOnce(pieces));
      return undefined;
    }
    begun.current = true;
    return inTurns(pieces, show);
  }, [attributes.width, pixels, devicePixels, shown]);
  return (
    <foreignObject {...attributes} className="painted">
      <canvas ref={canvas} />
    </foreignObject>
  );
}
