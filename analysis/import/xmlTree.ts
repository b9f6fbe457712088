/** The only place where `fast-xml-parser` comes in. */
import { XMLParser } from "fast-xml-parser";

/** An element: its name and those of its attributes without prefix; children in order, texts with their entities decoded. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** As the package writes an element in the order of the text: {name: children, ":@": attributes} or {"#text": text}. */
type Ordered = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false, // entities of the document could grow without bound: only those of XML itself are decoded, below
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** One element with all that is in it. undefined where the text is no XML. */
export function xmlElement(text: string): XmlElement | undefined {
  try {
    return (parser.parse(text) as Ordered[]).map(elementOf).find((child): child is XmlElement => typeof child === "object");
  } catch {
    return undefined;
  }
}

function elementOf(ordered: Ordered): XmlElement | string {
  const name = Object.keys(ordered).find((key) => key !== ":@") ?? "";
  const inside = ordered[name];
  if (name === "#text") return decoded(String(inside));
  const attributes = Object.entries((ordered[":@"] ?? {}) as Readonly<Record<string, string>>);
  return {
    name,
    attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decoded(value)])),
    children: (inside as Ordered[]).map(elementOf),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()];
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}
