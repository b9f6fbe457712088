import { repairText } from "./repairText";

/**
 * Names of authors as a list, from any of the ways to write one down: a list of names, of {name}, of {given, family} or
 * of [family, given], or one text: "Person, A.; Person, B.", "A. Person and B. Person", "Person, A., Person, B.",
 * "A. Person, B. Person". Where a comma may part a family name from a given one, it does.
 */
export function authorsOf(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : typeof value === "string" ? namesIn(repairText(value)) : [];
  return list.map(nameOf).filter((name) => name !== "");
}

function nameOf(author: unknown): string {
  if (typeof author === "string") return repairText(author);
  if (Array.isArray(author)) return bothNames(author[1], author[0]);
  if (typeof author !== "object" || author === null) return "";
  const { name, given, family, literal, fullName, author: inner, ...others } = author as Readonly<Record<string, unknown>>;
  const whole = [name, literal, fullName, others.display_name, others.full_name].find((one) => typeof one === "string" && one !== "");
  if (typeof whole === "string") return repairText(whole);
  const first = given ?? others.firstName ?? others.first_name ?? others.first;
  const last = family ?? others.lastName ?? others.last_name ?? others.last;
  return bothNames(first, last) || nameOf(inner) || nameOf(name);
}

function bothNames(given: unknown, family: unknown): string {
  return [given, family]
    .map((part) => (typeof part === "string" ? repairText(part) : ""))
    .filter((part) => part !== "")
    .join(" ");
}

function namesIn(text: string): string[] {
  if (/[;|]/.test(text)) return text.split(/\s*[;|]\s*(?:and\s+)?/);
  const parts = text.split(/,?\s+and\s+|\s+&\s+|\n/);
  const piecesOf = (part: string): string[] => part.split(/\s*,\s*/).filter((piece) => piece !== "");
  if (parts.length > 1 && parts.every((part) => piecesOf(part).length === 2)) return parts;
  return parts.flatMap((part) => {
    const pieces = piecesOf(part);
    if (pieces.length < 2) return pieces;
    if (pieces.length % 2 === 0 && pieces.every((piece, i) => i % 2 === 0 || isInitials(piece))) return inPairs(pieces);
    return pieces.length > 2 || pieces.every((piece) => /\s/.test(piece)) ? pieces : [part];
  });
}

/** "A.", "A.B.", "J.-P." and "AB". */
function isInitials(piece: string): boolean {
  return /^(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(piece);
}

function inPairs(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, i) => (i % 2 === 0 ? [`${piece}, ${pieces[i + 1]}`] : []));
}
