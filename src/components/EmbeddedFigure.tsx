import { useEffect, useMemo } from "react";
import { altText } from "../charts/figures/altText";
import { figurePage } from "../charts/figurePage";
import { captionsOf } from "../export/exportedFigure";
import type { HeightMessage } from "../state/embedding";
import { useShown } from "./context";
import { Picture } from "./Picture";
import { NoAnswer } from "./Problem";
import { useFigure, useFigureProblem } from "./useFigure";
import { useSize } from "./useSize";

/** Charts are drawn for this width at least; narrower frames show them smaller. */
const NARROWEST = 440;

/** A chart as wide as its frame and as high as it needs, with its words, and the way to the page; tells the page round it how high it is. */
export function EmbeddedFigure({ id }: { readonly id: string }) {
  const { style, picture: whole } = useShown();
  const { figure, picture, look, filtered } = useFigure(id);
  const { problem, isInstead } = useFigureProblem(id);
  const captions = useMemo(() => captionsOf(figure, whole, picture, look, filtered, {}), [figure, whole, picture, look, filtered]);
  const [element, size] = useSize<HTMLElement>();
  const width = Math.max(NARROWEST, size.width);
  const { svg } = useMemo(
    () => figurePage((room) => figure.draw(picture, look, room, style), captions, { width, height: 0 }, "solid", style),
    [figure, picture, look, captions, width, style],
  );
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => {
      const message: HeightMessage = { papertideHeight: Math.ceil(target.getBoundingClientRect().height) };
      parent.postMessage(message, "*"); // any page may show the frame, and a height is no secret
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return (
    <figure className="embedded-figure" ref={element}>
      {problem && <NoAnswer problem={problem} />}
      {size.width > 0 && !isInstead && <Picture svg={svg} />}
      <figcaption>
        <span className="sr-only">{altText(figure, picture, look)}</span>
        <a href={location.href.replace(/\?[^#]*/, "").replace(/([#&])figure=[^&]*&?/, "$1")} target="_blank" rel="noopener">
          Open in Papertide
        </a>
      </figcaption>
    </figure>
  );
}
