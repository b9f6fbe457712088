import { createElement, memo, type ReactNode } from "react";
import type { MarkOf, SvgNode } from "../charts/svg";
import { PaintedImage } from "./PaintedImage";

/** React's names for the attributes that differ; all others are written as SVG has them. */
function reactName(attribute: string): string {
  if (attribute.startsWith("aria-") || attribute.startsWith("data-")) return attribute;
  return attribute.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function render(node: SvgNode, key: number): ReactNode {
  if (node.pixels) return <PaintedImage key={key} attributes={node.attributes} pixels={node.pixels} />;
  const props: Record<string, unknown> = { key };
  for (const name in node.attributes) props[name === "id" ? "data-part" : reactName(name)] = node.attributes[name];
  for (const [kind, value] of Object.entries(node.mark ?? {})) props[`data-${kind}`] = value;
  return createElement(node.tag, props, ...node.children.map((child, i) => (typeof child === "string" ? child : render(child, i))));
}

/**
 * A chart on screen: the very tree that exports write, with what each mark stands for in data attributes. Names of
 * groups are no ids here, as the page shows many charts at once.
 */
export const Picture = memo(function Picture({ svg }: { readonly svg: SvgNode }) {
  return <>{render(svg, 0)}</>;
});

/** What the element under the pointer stands for; the innermost mark that names the kind wins. */
export function markUnder(target: EventTarget | null): MarkOf {
  const mark: { -readonly [Kind in keyof MarkOf]: MarkOf[Kind] } = {};
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const data = (element as SVGElement).dataset ?? {};
    for (const kind of ["theme", "paper", "topic", "term", "bin", "against", "from", "to"] as const) {
      const value = data[kind];
      if (value !== undefined && mark[kind] === undefined) mark[kind] = Number(value);
    }
    if (element.tagName.toLowerCase() === "svg") break;
  }
  return mark;
}
