/** The fields that a word of a query can be looked for in. */
export const FIELDS = ["title", "author", "abstract", "theme", "topic", "year"] as const;
export type Field = (typeof FIELDS)[number];

/** One part of a query; a paper has to satisfy all of them. */
export type Clause =
  | {
      readonly kind: "words";
      readonly field: Exclude<Field, "year"> | "any";
      readonly text: string;
      /** In double quotes: these words side by side, as they are. */
      readonly quoted: boolean;
      readonly exclude: boolean;
    }
  | { readonly kind: "years"; readonly from: number; readonly to: number; readonly exclude: boolean };

export interface PaperQuery {
  readonly clauses: readonly Clause[];
  /** Why it could not be read, a sentence; then the clauses are its plain words. "" where all is well. */
  readonly problem: string;
}

/** An optional minus, an optional field, and a quoted phrase or a run of letters. */
const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/iy;
const YEARS = /^(\d{4})(?:\.\.(\d{4}))?$/;

/** Reads `title:moe "long context" -survey 2023..2024`. What cannot be read is searched word by word. */
export function parseQuery(query: string): PaperQuery {
  const clauses: Clause[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query[at])) {
      at++;
      continue;
    }
    PART.lastIndex = at;
    const part = PART.exec(query);
    if (!part) return plainWords(query, "A quote is not closed");
    at = PART.lastIndex;
    const clause = clauseOf(part);
    if (typeof clause === "string") return plainWords(query, clause);
    clauses.push(clause);
  }
  return { clauses, problem: "" };
}

/** The clause, or what is wrong with it. */
function clauseOf([, minus, named = "", phrase, run]: RegExpExecArray): Clause | string {
  const exclude = minus === "-";
  const quoted = phrase !== undefined;
  const text = (phrase ?? run).trim();
  const field = named.toLowerCase();
  if (text === "" || text === "-") return quoted ? "The quotes hold no words" : "A minus needs a word behind it";
  const years = YEARS.exec(quoted ? "" : text);
  if (field === "year" || (field === "" && years?.[2])) {
    if (!years) return `“${text}” is no year; write year:2024 or 2023..2024`;
    const [from, to] = [Number(years[1]), Number(years[2] ?? years[1])];
    return from > to ? `${from} comes after ${to}` : { kind: "years", from, to, exclude };
  }
  if (field === "") return text.endsWith(":") && isField(text.slice(0, -1)) ? `${text} needs a word right behind it` : words("any");
  return isField(field) ? words(field as Exclude<Field, "year">) : `“${named}:” is no field; there are ${FIELDS.join(", ")}`;

  function words(of: Exclude<Field, "year"> | "any"): Clause {
    return { kind: "words", field: of, text, quoted, exclude };
  }
}

function isField(name: string): boolean {
  return (FIELDS as readonly string[]).includes(name.toLowerCase());
}

function plainWords(query: string, why: string): PaperQuery {
  const text = query.replace(/[":]/g, " ").replace(/(^|\s)-+/g, "$1 ");
  const clause = { kind: "words", field: "any", text, quoted: false, exclude: false } as const;
  return { clauses: text.trim() === "" ? [] : [clause], problem: `${why}, so this is searched as plain words.` };
}
