import { type Random, randomFor } from "../analysis/random";

const FILES = 400;
const NAMES = [
  "title",
  "abstract",
  "authors",
  "date",
  "year",
  "id",
  "doi",
  "papers",
  "items",
  "paper",
  "summary",
  "__proto__",
  "constructor",
  "toString",
  "",
];
const TEXTS = [
  "Bees",
  "How bees fly home by the sun and by what they remember of it.",
  "",
  " ",
  "2020-02-30",
  "10.1/x",
  "2401.00001",
  "\u0000",
  "\ud800",
  "NaN",
];

/** Files of random structure: JSON of any shape, tables of any width, nested BibTeX and XML. */
export function structuredFiles(): Uint8Array[] {
  return Array.from({ length: FILES }, (_, seed) => {
    const random = randomFor(seed, "structures");
    const build = [json, jsonLines, csv, bibtex, xml][seed % 5];
    return new TextEncoder().encode(build(random));
  });
}

const below = (random: Random, count: number): number => Math.floor(random() * count);
const some = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)];
const times = <T>(random: Random, most: number, make: () => T): T[] => Array.from({ length: below(random, most + 1) }, make);

function value(random: Random, depth: number): string {
  const kind = below(random, depth > 5 ? 5 : 9);
  if (kind < 3) return JSON.stringify(some(random, TEXTS));
  if (kind === 3) return some(random, ["1", "-0", "1e400", "2020", "1700000000", "null", "true"]);
  if (kind === 4) return "null";
  if (kind < 7) return object(random, depth + 1);
  return `[${times(random, 6, () => value(random, depth + 1)).join()}]`;
}

function object(random: Random, depth: number): string {
  return `{${times(random, 6, () => `${JSON.stringify(some(random, NAMES))}:${value(random, depth)}`).join()}}`;
}

function json(random: Random): string {
  return random() < 0.5 ? `[${times(random, 12, () => object(random, 1)).join()}]` : object(random, 0);
}

function jsonLines(random: Random): string {
  return times(random, 20, () => object(random, 1)).join("\n");
}

function csv(random: Random): string {
  const delimiter = some(random, [",", ";", "\t", "|"]);
  const width = 1 + below(random, 6);
  const cell = (): string => some(random, [some(random, TEXTS), `"${some(random, TEXTS)}${some(random, ['""', delimiter, "\n", ""])}"`]);
  const row = (): string => Array.from({ length: random() < 0.9 ? width : below(random, 9) }, cell).join(delimiter);
  return [Array.from({ length: width }, () => some(random, NAMES)).join(delimiter), ...times(random, 20, row)].join("\n");
}

function bibtex(random: Random): string {
  const braced = (depth: number): string =>
    `{${times(random, 3, () => (depth > 4 || random() < 0.6 ? some(random, TEXTS) : braced(depth + 1))).join(" ")}}`;
  const part = (): string => some(random, [braced(0), `"${some(random, TEXTS)}"`, "2020", "may", "m0"]);
  const field = (): string =>
    `${some(random, ["title", "abstract", "year", "month", "crossref", "author"])} = ${[part(), ...times(random, 2, part)].join(" # ")}`;
  const entry = (): string =>
    `@${some(random, ["article", "string", "comment", "preamble", "misc"])}{k${below(random, 5)},\n ${times(random, 5, field).join(",\n ")}\n}`;
  return ["@misc{first,\n title = {Bees}\n}", ...times(random, 12, entry)].join("\n\n");
}

function xml(random: Random): string {
  const names = ["entry", "title", "summary", "author", "name", "id", "published", "x:y"];
  const element = (depth: number): string => {
    const name = some(random, names);
    return `<${name}${random() < 0.2 ? ` a="${some(random, ["", "&lt;", "'"])}"` : ""}>${depth > 5 ? some(random, TEXTS) : times(random, 4, () => (random() < 0.5 ? some(random, TEXTS) : element(depth + 1))).join("")}</${name}>`;
  };
  return `<feed>${times(random, 12, () => `<entry>${element(1)}${element(1)}<title>Bees</title></entry>`).join("\n")}</feed>`;
}
