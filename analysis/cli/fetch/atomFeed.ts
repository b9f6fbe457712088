/** An entry of an Atom feed, entities resolved. */
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly authors: readonly string[];
}

export interface AtomFeed {
  readonly entries: readonly AtomEntry[];
  /** Of all pages together (opensearch:totalResults); NaN where the feed does not say. */
  readonly total: number;
}

/** The feed that a text is (RFC 4287), as flat as arXiv writes it; undefined where the text is none, or not whole. */
export function readAtom(text: string): AtomFeed | undefined {
  if (!/<feed[\s>]/.test(text) || !/<\/feed>\s*$/.test(text)) return undefined;
  const entries = Array.from(text.matchAll(/<entry>([\s\S]*?)<\/entry>/g), ([, entry]) => ({
    id: inside(entry, "id"),
    title: inside(entry, "title"),
    summary: inside(entry, "summary"),
    published: inside(entry, "published"),
    authors: Array.from(entry.matchAll(/<author>([\s\S]*?)<\/author>/g), ([, author]) => inside(author, "name")),
  }));
  return { entries, total: Number(inside(text, "opensearch:totalResults") || NaN) };
}

function inside(xml: string, name: string): string {
  return resolved(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? "").trim();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()];
      const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? "", 16);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    },
  );
}
