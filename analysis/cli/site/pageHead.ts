/** What the head of index.html says of the page's list. */
const LINK = /<link\s+id="list"[^>]*>/;

/** Is this a page of ours? */
export const isPage = (html: string): boolean => LINK.test(html);

/** @param list where the list is, from the page */
export function withList(html: string, list: string, name: string): string {
  const safe = name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  return html
    .replace(LINK, () => `<link id="list" rel="alternate" type="application/json" href="./${list}" title="${safe}" />`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${safe} — Papertide</title>`);
}

/** @param prepared where the first picture is, from the page; @param mark of the text that it belongs to */
export function withPrepared(html: string, prepared: string, mark: string): string {
  return html.replace(LINK, (link) => link.replace(/\s*\/?>$/, ` data-prepared="./${prepared}" data-of="${mark}" />`));
}
