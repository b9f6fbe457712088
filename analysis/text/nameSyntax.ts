/** How a name of a topic is looked for, by the way it is written. */
export type NameSyntax =
  /** long context: in any form that the text rules count as one. */
  | { readonly kind: "words" }
  /** quantiz*: each part is a word or holds a *, which stands for any letters inside one word. */
  | { readonly kind: "pattern"; readonly parts: readonly string[] }
  /** "LoRA" in double quotes: in this spelling alone. */
  | { readonly kind: "spelling"; readonly text: string };

/** A * beside fewer letters would stand for nearly every word. */
const LEAST_LETTERS = 2;

export function nameSyntax(name: string): NameSyntax {
  const text = /^"(.*)"$/.exec(name)?.[1];
  if (text !== undefined) return { kind: "spelling", text };
  return name.includes("*") ? { kind: "pattern", parts: name.toLowerCase().split(/\s+/) } : { kind: "words" };
}

/** A name as it is kept: without blanks at its ends, with plain quotes where a keyboard made curly ones. */
export function tidyName(name: string): string {
  return name.trim().replace(/\s+/g, " ").replace(/[“”„]/g, '"');
}

/** What is wrong with a tidy name, after "the name …"; undefined where nothing is. */
export function nameFault(name: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return "has no letter";
  const syntax = nameSyntax(name);
  if (syntax.kind === "spelling" ? syntax.text.includes('"') : name.includes('"')) return "has a quote in its middle";
  if (syntax.kind === "spelling" && syntax.text.includes("*")) return "has a * inside quotes";
  const pieces = syntax.kind === "pattern" ? syntax.parts.flatMap((part) => part.split("-")) : [];
  const short = pieces.some((piece) => piece.includes("*") && letters(piece) < LEAST_LETTERS);
  return short ? "has a * beside fewer than two letters" : undefined;
}

/** Does a lower-case word fit a part of a pattern? */
export function patternTest(part: string): (lower: string) => boolean {
  const source = part.split("*").map((piece) => piece.replace(/[.+?^${}()|[\]\\#]/g, "\\$&"));
  const pattern = new RegExp(`^${source.join("[\\p{L}\\p{N}\\p{M}]*")}$`, "u");
  return (lower) => pattern.test(lower);
}

function letters(part: string): number {
  return part.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
