/** A tag or a stretch of text between tags. */
export interface XmlPiece {
  /** Name without its prefix: "row"; "/row" where it closes, and also true for `closed` where it opens and closes; "" for text. */
  readonly tag: string;
  readonly closed: boolean;
  /** What stands in the tag behind its name; of a text the text itself, its entities decoded. */
  readonly content: string;
}

/**
 * The tags and texts of XML as programs write it for spreadsheets: no CDATA, no DTD, no ">" in attributes. Goes through the
 * text once; broken XML gives odd pieces and no error.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const textEnd = open < 0 ? xml.length : open;
    if (textEnd > at) yield { tag: "", closed: false, content: decoded(xml.slice(at, textEnd)) };
    if (open < 0) return;
    const close = xml.indexOf(">", open);
    if (close < 0) return;
    yield tagOf(xml.slice(open + 1, close));
    at = close + 1;
  }
}

function tagOf(inside: string): XmlPiece {
  const closed = inside.endsWith("/");
  const [, slash, name, rest] = /^(\/?)(?:[\w.-]*:)?([\w.-]*)([^]*)$/.exec(inside) ?? ["", "", "", ""];
  return { tag: slash + name, closed, content: closed ? rest.slice(0, -1) : rest };
}

/** The value of an attribute, whatever its prefix; "" where there is none. */
export function attribute({ content }: XmlPiece, name: string): string {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(content);
  return decoded(found?.[1] ?? found?.[2] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name: string, decimal: string, hex: string) => {
    if (name) return ENTITIES[name.toLowerCase()];
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code < 0x110000 ? String.fromCodePoint(code) : whole;
  });
}
