import { useLayoutEffect, useRef } from "react";
import type { PaintPixels, Pixels, SvgNode } from "../charts/svg";
import { useDevicePixels } from "./useDevicePixels";

/** An <image> of a chart on screen: a canvas among its shapes, painted at the very pixels of the device. */
export function PaintedImage({ attributes, pixels }: { readonly attributes: SvgNode["attributes"]; readonly pixels: PaintPixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const used = useRef<Pixels["data"]>(undefined);
  const devicePixels = useDevicePixels();
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const shown = element.getBoundingClientRect().width || Number(attributes.width); // the picture may be shown smaller than it is
    const { width, height, data } = pixels((devicePixels * shown) / Number(attributes.width), used.current);
    used.current = data;
    if (element.width !== width || element.height !== height) {
      element.width = width;
      element.height = height;
    }
    element.getContext("2d")?.putImageData(new ImageData(data, width, height), 0, 0);
  }, [attributes.width, pixels, devicePixels]);
  return (
    <foreignObject {...attributes} className="painted">
      <canvas ref={canvas} />
    </foreignObject>
  );
}
