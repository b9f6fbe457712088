import { InputError } from "../analysis/errors";
import { parseTopics, SAMPLE_TOPICS } from "../analysis/options";
import type { TopicDefinition } from "../analysis/types";

/** What the site shows: site.json. */
export interface Settings {
  /** As for papertide fetch. */
  readonly source: string;
  readonly query: string;
  /** The list is of the last so many days. */
  readonly days: number;
  readonly name: string;
  readonly topics: readonly TopicDefinition[];
  /** Term counts in place of abstracts, for texts that may not be published. */
  readonly withholdText: boolean;
}

const FIELDS = ["source", "query", "days", "name", "topics", "withholdText"];
const MOST_DAYS = 3660;
const EXAMPLE = 'write {"source": "hf", "days": 30, "name": "Daily papers"}';

/** Throws InputError "bad-settings" or "bad-topics". */
export function parseSettings(text: string): Settings {
  const given = objectIn(text);
  const { source, query = "", days = 30, name = "", topics, withholdText = false } = given;
  const stranger = Object.keys(given).find((field) => !FIELDS.includes(field));
  if (stranger !== undefined) throw bad(`it has "${stranger}"`, `take it out; there are ${FIELDS.join(", ")}`);
  if (typeof source !== "string") throw bad("it names no source", EXAMPLE);
  if (typeof query !== "string" || typeof name !== "string") throw bad("query and name are texts", EXAMPLE);
  if (typeof days !== "number" || !Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw bad(`days cannot be ${JSON.stringify(days)}`, `give a whole number from 1 to ${MOST_DAYS}`);
  if (typeof withholdText !== "boolean") throw bad("withholdText is true or false", EXAMPLE);
  return { source, query, days, name, topics: topics === undefined ? SAMPLE_TOPICS : parseTopics(topics), withholdText };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  } catch {
    throw bad("it is not well-formed JSON", EXAMPLE);
  }
  throw bad("it is no object", EXAMPLE);
}

function bad(what: string, hint: string): InputError {
  return new InputError("bad-settings", "site.json", what, hint);
}
