/** What a mark stands for, so that the page can select it; exports leave it out. */
export interface MarkOf {
  readonly theme?: number;
  readonly paper?: number;
  readonly topic?: number;
  /** Place in the list of bursts. */
  readonly term?: number;
  readonly bin?: number;
  /** The other theme of a pair. */
  readonly against?: number;
  /** Themes of the first and of the second of two groupings that are compared; -1: unclear. */
  readonly from?: number;
  readonly to?: number;
}

/** Pixels row by row from the top left: red, green, blue and opacity in a byte each, colours not multiplied by the opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Paints an <image>. @param scale pixels to a unit of the picture; @param into used again where it has the right length */
export type PaintPixels = (scale: number, into?: Pixels["data"]) => Generator<void, Pixels>;

/** One element of a picture: a plain value, the same on screen and in every export. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
  readonly mark?: MarkOf;
  /** What an <image> shows: the page paints it, files hold it as PNG, see export/embeddedPixels.ts. */
  readonly pixels?: PaintPixels;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** h("circle", {cx: 1}, …children). Undefined attributes are left out, numbers rounded to hundredths. */
export function h(tag: string, attributes: Attributes, ...children: readonly (SvgNode | string)[]): SvgNode {
  const kept: Record<string, string | number> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) kept[name] = typeof value === "number" ? hundredths(value) : value;
  }
  return { tag, attributes: kept, children };
}

/** The same element with what it stands for. */
export function marked(mark: MarkOf, node: SvgNode): SvgNode {
  return { ...node, mark };
}

/** An <image> with what it shows. */
export function painted(image: SvgNode, pixels: PaintPixels): SvgNode {
  return { ...image, pixels };
}

/** A named group, so that a designer finds it in the exported file. */
export function group(name: string, children: readonly SvgNode[], attributes: Attributes = {}): SvgNode {
  return h("g", { id: name, ...attributes }, ...children);
}

/** The picture as SVG text, well-formed XML whatever the strings hold. */
export function renderSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const children = node.children.map((child) => (typeof child === "string" ? escapeXml(child) : renderSvg(child)));
  const open = `<${node.tag}${attributes.join("")}`;
  return children.length ? `${open}>${children.join("")}</${node.tag}>` : `${open}/>`;
}

/** A number as attributes show it: at most two decimals, no negative zero. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The five signs that mean something to XML are escaped. */
export function escapeXml(text: string): string {
  return xmlLetters(text).replace(
    /[&<>"']/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign] as string,
  );
}

/** Without the characters that XML 1.0 does not allow in any form, and halves of surrogate pairs. */
export function xmlLetters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
}
