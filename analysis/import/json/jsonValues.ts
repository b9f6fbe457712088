import { dayOfEpoch } from "../tableDates";
import { authorCell } from "../authorCell";

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where it is no list. */
export function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text, or a number as one; also the first of a list of texts, and what {value: …} holds. "" where there is none. */
export function textIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return textIn(value[0]);
  if (!isObject(value)) return "";
  return textIn(value.value ?? value.text ?? value._ ?? value["#text"] ?? value.name);
}

/** The paragraphs of a text that is a list. */
export function paragraphsIn(value: unknown): string {
  return Array.isArray(value) ? value.map(textIn).join(" ").trim() : textIn(value);
}

/** The first text that is not empty. */
export function firstText(...values: readonly unknown[]): string {
  return values.map(textIn).find((text) => text.trim() !== "") ?? "";
}

/** Names of people: one text, a list of texts, or objects that call their parts in one of the usual ways. */
export function namesIn(value: unknown): string | readonly string[] {
  if (typeof value === "string") return authorCell(value);
  if (isObject(value)) return namesIn(value.value ?? [value]);
  return Array.isArray(value) ? value.map(nameOf).filter((name) => name !== "") : [];
}

function nameOf(person: unknown): string {
  if (Array.isArray(person)) return [person[1], person[0], person[2]].map(textIn).join(" ").trim(); // family, given, suffix
  if (!isObject(person)) return textIn(person);
  const whole = firstText(person.name, person.literal, person.full_name, person.fullname, person.display_name, person.raw_author_name);
  if (whole !== "") return whole;
  if (isObject(person.author)) return nameOf(person.author);
  const particle = textIn(person["non-dropping-particle"]);
  const family = firstText(person.family, person.lastName, person.last_name, person.familyName, person.surname);
  const given = firstText(person.given, person.firstName, person.first_name, person.givenName);
  return [given, particle, family].filter((part) => part !== "").join(" ");
}

/** {"date-parts": [[2026, 3]]} -> "2026-3", of two dates the first; a text or number as it is; seconds or milliseconds since 1970 as their day. */
export function dateIn(value: unknown): string {
  if (typeof value === "number") return dayOfEpoch(String(value)) || String(value);
  if (typeof value === "string") return dayOfEpoch(value) || value.slice(0, 100).replace(/^([^/]*\d{4}[^/]*)\/\D?\d{4}.*$/, "$1");
  if (!isObject(value)) return "";
  const parts = value["date-parts"];
  if (!Array.isArray(parts)) return firstText(value.raw, value.literal, value["date-time"], value.value);
  const first: unknown = parts[0];
  const numbers = (Array.isArray(first) ? first : parts).map(textIn);
  return numbers.some((part) => part === "") ? "" : numbers.join("-");
}

/** "https://openalex.org/W12" -> "W12". */
export function lastOfPath(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

/** A field only where it says something: raw papers leave out what their record does not have. */
export function filled(fields: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
