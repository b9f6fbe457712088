/** A list for a page that is one file. */
export interface ListInPage {
  readonly name: string;
  /** A session or a corpus file; compressed by gzip (RFC 1952) and in base64 (RFC 4648, 4) where `packed`. */
  readonly data: string;
  readonly packed: boolean;
}

/** Longer lists are packed: about a third of the size, and still a quick page. In UTF-16 units. */
export const PACKED_FROM = 100_000;

/** Where a page holds its list; `<` is never part of the data. */
const HOLDER = /<script id="list"[^>]*>[^<]*<\/script>/;

/** Is it the text of a page that can hold its list? */
export function canHoldList(page: string): boolean {
  return HOLDER.test(page);
}

/**
 * The text of a page with this list in it, in place of the one that it holds. The data stands in a script element that no
 * browser runs, as JSON whose every `<` is written `\u003c`, which means the same: no text can end the element.
 */
export function pageWithList(page: string, list: ListInPage): string {
  const name = inAttribute(list.name);
  const data = list.packed ? list.data : list.data.replaceAll("<", "\\u003c");
  const packed = list.packed ? ' data-packed="gzip"' : "";
  const holder = `<script id="list" type="application/json" title="${name}" data-mark="${markOf(list)}"${packed}>${data}</script>`;
  return page.replace(HOLDER, () => holder).replace(/<title>[^<]*<\/title>/, () => `<title>${name} — Papertide</title>`);
}

/** For the value of an attribute in double quotes, and for plain text in HTML. */
export function inAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

/** 32-bit FNV-1a in hexadecimal: files with other lists keep what their readers do to them apart. */
function markOf({ name, data }: ListInPage): string {
  let hash = 0x811c9dc5;
  for (const text of [name, "\0", data]) for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
