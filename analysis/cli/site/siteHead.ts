import { createHash } from "node:crypto";
import { inAttribute } from "../../export/pageWithList";

/** What a chat or a search engine shows of a link to the site (The Open Graph protocol, ogp.me). */
export interface SiteHead {
  /** "112 papers in 10 themes, …" */
  readonly description: string;
  /** Where the site will be: services take a picture by its whole address only, so without one there is none. */
  readonly shown?: { readonly address: string; readonly picture: Uint8Array; readonly alt: string };
}

/** The size that most services show whole, in pixels. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** The head of a page with the tags that tell of its list. @param picture its path below the site */
export function withHead(html: string, name: string, { description, shown }: SiteHead, picture: string): string {
  const of = (property: string, content: string | number): string =>
    `<meta property="og:${property}" content="${inAttribute(String(content))}" />`;
  const tags = [
    `<meta name="description" content="${inAttribute(description)}" />`,
    of("type", "website"),
    of("site_name", "Papertide"),
    of("title", name),
    of("description", description),
    ...(shown
      ? [
          of("url", shown.address),
          of("image", shown.address + picture),
          of("image:type", "image/png"),
          of("image:width", PREVIEW.width),
          of("image:height", PREVIEW.height),
          of("image:alt", shown.alt),
          '<meta name="twitter:card" content="summary_large_image" />',
        ]
      : []),
  ];
  return html.replace(/<meta\s+name="description"[^>]*>/, () => tags.join("\n    "));
}

/** "list.json" -> "list-1f0c92ab.json": what changes has another name, so that no cache shows what was there before. */
export function hashedName(name: string, content: string | Uint8Array): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return name.replace(/(?=\.\w+$)/, `-${hash}`);
}
