import { foldTitle } from "./foldTitle";
import { repairText } from "./repairText";

/** What stands in place of an abstract where there is none. */
const NO_ABSTRACT =
  /^[^\p{L}\p{N}]*(?:(?:there is )?no (?:abstract|summary)(?: (?:is|was))?(?: (?:available|provided|supplied|found|for this \w+))?(?: (?:from|by|for) .{0,40})?|(?:the )?(?:abstract|summary)(?: is| was)?(?: not| un)[ -]?(?:available|provided|supplied|found)(?: (?:from|by|for) .{0,40})?|this (?:article|paper) has no abstract|abstract missing|not available|not provided|n ?\/? ?a|none|null|nan|undefined|nil|abstract|tba|tbd)?[^\p{L}\p{N}]*$/iu;
/** "Abstract" above a text, also run together with it ("AbstractWe study"), but not "Abstract interpretation is …". */
const HEADING =
  /^(?:(?:[Aa]bstract|ABSTRACT|[Ss]ummary|SUMMARY|Resumen|Zusammenfassung)\s*[:.—–|-]+\s*|ABSTRACT\s+(?=[A-Z])|Abstract\s+(?=[A-Z0-9])(?!(?:Interpretation|Meaning|Syntax|Data|Algebra|Argumentation|Reasoning|State|Machine|Dialectical|Domain|Concept|Art|Thinking|Model|Representation|Base|Harmonic|Homotopy|Elementary|Simplicial|Evolution|Cauchy|Text|Scene|Visual|Wiener)s?\b)|Abstract(?=[A-Z][a-z]*\s))/;

/** Where words about rights begin: never the beginning of a sentence of science. */
const RIGHTS =
  /©|\[copyright\]|\([Cc]\)\s*(?:[Cc]opyright|\d{4}|[Tt]he [Aa]uthor)|[Cc]opyright\s*(?:[-:]?\s*(?:©|\([Cc]\))|\d{4}|by\s+[A-Z]|[Tt]he [Aa]uthor)|COPYRIGHT\b|Crown [Cc]opyright|All [Rr]ights [Rr]eserved|Published (?:by|in)\s+[A-Z]|This (?:article|work) is (?:protected by copyright|licensed under)|This is an [Oo]pen[- ][Aa]ccess (?:article|publication)|This article is an [Oo]pen[- ][Aa]ccess|(?:The )?Author\(s\),? \d{4}/g;
const RIGHTS_FIRST = new RegExp(RIGHTS.source, "y");
/** What a clause about rights speaks of. */
const OF_RIGHTS =
  /©|copyright|rights reserved|published|publisher|licen[cs]|open[- ]access|creative commons|\bcc[- ]by|protected|permission|on behalf of|permits|reproduction/i;
/** Names and forms of publishers. */
const OF_A_PUBLISHER =
  /elsevier|wiley|springer|ieee|\bacm\b|taylor|francis|\bsage\b|oxford|cambridge|mdpi|frontiers|nature|\bplos\b|\bbmj\b|kluwer|lippincott|karger|thieme|hindawi|\biop\b|\b(?:ltd|inc|llc|gmbh|b\.?v|co|corp|kgaa|ag|pty|et al|s\.?l|srl|limited|incorporated)\b|society|association|institute|university|press\b|authors?\b|verlag|foundation|academy|college|federation|council|union|\d{4}|https?:|\bdoi\b/i;
/** Verbs that a sentence of science has and the name of a publisher has not. */
const VERB = /\b(?:is|are|was|were|we|our|it|they|shows?|can|has|have|had|results?|suggests?|findings?)\b/i;
/** Words about rights are no longer than this. */
const LONGEST = 900;

/**
 * An abstract as a record holds it -> its text alone, "" where there is none: without its heading, without the title
 * once more at its beginning, without what the publisher says about rights at its end (or, as some do, before it).
 * Sections of a structured abstract, strings or {label, text}, are joined as "METHODS: …".
 */
export function abstractOf(value: unknown, title: string): string {
  const text = repairText(joined(value)).replace(HEADING, "");
  const own = withoutTitle(withoutRights(text), title).replace(HEADING, "");
  return own.length < 100 && NO_ABSTRACT.test(own) ? "" : own;
}

function joined(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(joined).filter(Boolean).join(" ");
  if (typeof value !== "object" || value === null) return "";
  const { label, heading, text, value: held, content } = value as Readonly<Record<string, unknown>>;
  const head = [label, heading].find((name) => typeof name === "string" && name !== "") as string | undefined;
  const body = joined(text ?? held ?? content);
  return head && body ? `${head.replace(/:$/, "")}: ${body}` : body;
}

/** Cuts from the first place on that speaks of rights and after which nothing else follows. */
export function withoutRights(text: string): string {
  const from = Math.max(0, text.length - LONGEST);
  const tail = text.slice(from);
  if (tail.search(RIGHTS) < 0) return withoutRightsBefore(text);
  for (const { index } of tail.matchAll(RIGHTS)) {
    if (!beginsClause(tail, index) || !clausesOf(tail.slice(index)).every(isOfRights)) continue;
    return withoutRightsBefore(
      `${text.slice(0, from)}${tail.slice(0, index)}`.replace(/[\s|,;–—-]+$/, "").replace(/\s*\((?:copyright)?$/i, ""),
    );
  }
  return withoutRightsBefore(text);
}

/** "© Author(s) 2024. Published by Press. Bees return …" begins with the bees. */
function withoutRightsBefore(text: string): string {
  RIGHTS_FIRST.lastIndex = 0;
  if (!RIGHTS_FIRST.test(text)) return text;
  const clauses = clausesOf(text);
  const first = clauses.findIndex((clause) => !isOfRights(clause));
  return first < 0 ? "" : clauses.slice(first).join(" ");
}

function beginsClause(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === "" || text[at] === "©" || text[at] === "(" || /[.!?:;)\]”"|–—-]$/.test(before);
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+(?=[A-Z©(])/).filter((clause) => clause.trim() !== "");
}

function isOfRights(clause: string): boolean {
  if (clause.length > 500) return false;
  if (/^\W*(?:©|copyright|\(c\)|all rights|published by|this (?:article|work) is|this is an open)/i.test(clause) || !VERB.test(clause))
    return OF_RIGHTS.test(clause) || OF_A_PUBLISHER.test(clause) || clause.length < 6;
  return /copyright|rights reserved|licen[cs]e|open[- ]access article|permission|permits/i.test(clause);
}

/** Twenty letters and more of a title at the beginning of its abstract, with a sign or a new sentence behind it. */
function withoutTitle(text: string, title: string): string {
  if (title.length < 20 || text[0]?.toLowerCase() !== title[0].toLowerCase() || foldTitle(text.slice(0, title.length)) !== foldTitle(title))
    return text;
  const rest = /^(?:\s*[.:!?—–|-]+\s*(?=\S)|\s+(?=(?:We|This|In|The|Background|Objectives?|Recent|To|Abstract)\b))(.+)$/.exec(
    text.slice(title.length),
  )?.[1];
  return rest && rest.length > title.length ? rest : text;
}
