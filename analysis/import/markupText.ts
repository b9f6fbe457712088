/** Tags that stand inside a word or beside it ("CO<sub>2</sub>"); nothing takes their place. Other names in angle brackets are content: "<think>". */
const INLINE =
  "i|b|em|strong|sub|sup|span|font|small|tt|code|sc|italic|bold|monospace|underline|inf|xref|ext-link|named-content|styled-content";
/** Tags that part one stretch of text from the next; a blank takes their place. */
const BLOCK = "p|br|div|sec|title|label|list|list-item|ul|ol|li|abstract|abstracttext|section|h[1-6]|break|hr|disp-quote|table|tr|td|th";
const MATH =
  "math|m[inost]|ms|mrow|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover|mstyle|mtext|mspace|mfenced|mtable|mtr|mtd|mpadded|mphantom|menclose|mmultiscripts|mprescripts|none|semantics|inline-formula|disp-formula|alternatives";
const PREFIX = "(?:jats:|mml:|ns\\d:|m:)?";
const ATTRIBUTES = "(?:\\s[^<>]{0,2000})?";
const tag = (names: string): RegExp => new RegExp(`<\\/?${PREFIX}(?:${names})${ATTRIBUTES}\\s*\\/?>`, "gi");

const INLINE_TAG = tag(INLINE);
const BLOCK_TAG = tag(BLOCK);
const MATH_TAG = tag(MATH);
/** A link is told from "<a>" by its address. */
const LINK_TAG = /<a\s[^<>]{0,2000}>|<\/a>/gi;
/** A heading of a structured abstract in JATS (the tag suite of journals) or HTML. */
const HEADING = new RegExp(`<${PREFIX}(?:title|h[1-6])${ATTRIBUTES}>([^<>]{1,80})<\\/${PREFIX}(?:title|h[1-6])>`, "gi");
/** The same formula once more, in TeX beside the MathML, or as a note for machines. */
const SECOND_FORMULA = new RegExp(`<${PREFIX}(tex-math|annotation(?:-xml)?)${ATTRIBUTES}>[^]{0,2000}?<\\/${PREFIX}\\1>`, "gi");
const COMMENT = /<!--[^]{0,1000}?-->|<!\[CDATA\[|\]\]>/g;

/** Entities of HTML that titles and abstracts are written with; letters with accents are put together from MARKS. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", shy: "", zwj: "", zwnj: "" },
  ...{ ndash: "–", mdash: "—", hyphen: "-", minus: "−", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„" },
  ...{ laquo: "«", raquo: "»", hellip: "…", middot: "·", bull: "•", prime: "′", Prime: "″", dagger: "†", sect: "§", para: "¶" },
  ...{ copy: "©", reg: "®", trade: "™", deg: "°", ordf: "ª", ordm: "º", micro: "µ", euro: "€", pound: "£", yen: "¥", cent: "¢" },
  ...{ plusmn: "±", times: "×", divide: "÷", le: "≤", ge: "≥", ne: "≠", asymp: "≈", sim: "∼", equiv: "≡", infin: "∞", prop: "∝" },
  ...{ leq: "≤", geq: "≥", les: "≤", ges: "≥", approx: "≈", radic: "√", sum: "∑", prod: "∏", int: "∫", part: "∂", nabla: "∇" },
  ...{ isin: "∈", notin: "∉", cap: "∩", cup: "∪", sub: "⊂", sup: "⊃", forall: "∀", exist: "∃", empty: "∅", and: "∧", or: "∨" },
  ...{ larr: "←", rarr: "→", uarr: "↑", darr: "↓", harr: "↔", rArr: "⇒", frac12: "½", frac14: "¼", frac34: "¾", sup1: "¹", sup2: "²" },
  ...{ sup3: "³", alpha: "α", beta: "β", gamma: "γ", delta: "δ", epsilon: "ε", zeta: "ζ", eta: "η", theta: "θ", iota: "ι", kappa: "κ" },
  ...{ lambda: "λ", mu: "μ", nu: "ν", xi: "ξ", pi: "π", rho: "ρ", sigma: "σ", tau: "τ", upsilon: "υ", phi: "φ", chi: "χ", psi: "ψ" },
  ...{ omega: "ω", Gamma: "Γ", Delta: "Δ", Theta: "Θ", Lambda: "Λ", Xi: "Ξ", Pi: "Π", Sigma: "Σ", Phi: "Φ", Psi: "Ψ", Omega: "Ω" },
  ...{ szlig: "ß", aelig: "æ", AElig: "Æ", oelig: "œ", OElig: "Œ", oslash: "ø", Oslash: "Ø", eth: "ð", thorn: "þ", lstrok: "ł" },
};
/** "eacute" = e with the mark of "acute". */
const MARKS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  macr: "\u0304",
  breve: "\u0306",
  uml: "\u0308",
  ring: "\u030a",
  caron: "\u030c",
  cedil: "\u0327",
  ogon: "\u0328",
};
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,8});/gi;

/**
 * Text out of what HTML, JATS and MathML make of it: tags go, headings of a structured abstract get their colon, of a
 * formula written twice one stays, entities become the letters they name, also where they were written twice over
 * ("&amp;lt;"). Angle brackets that are no such tag stay: "a < b", "<think>".
 */
export function textOfMarkup(text: string): string {
  const marked = text.includes("<") || text.includes("&") ? entitiesOf(withoutTags(text)) : text;
  const again = /<\/?(?:jats:|mml:)?[a-z]/i.test(marked) && marked !== text ? withoutTags(marked) : marked;
  return again.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "").replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKD"));
}

function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  return text
    .replace(COMMENT, "")
    .replace(SECOND_FORMULA, "")
    .replace(HEADING, (_, heading: string) => ` ${heading.trim().replace(/[:.]$/, "")}: `)
    .replace(MATH_TAG, "")
    .replace(LINK_TAG, "")
    .replace(INLINE_TAG, "")
    .replace(BLOCK_TAG, " ");
}

function entitiesOf(text: string): string {
  const once = text.replace(ENTITY, entity);
  return /&amp;#?\w{2,8};/.test(text) ? once.replace(ENTITY, entity) : once;
}

function entity(whole: string, name: string): string {
  if (name.startsWith("#")) {
    const code = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  }
  const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  if (known !== undefined) return known;
  const mark = Object.hasOwn(MARKS, name.slice(1)) ? MARKS[name.slice(1)] : undefined;
  if (mark !== undefined) return (name[0] + mark).normalize("NFC");
  return /^(?:amp|lt|gt|quot|apos|nbsp)$/i.test(name) ? ENTITIES[name.toLowerCase()] : whole;
}
