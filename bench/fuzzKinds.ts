import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { sharedPath } from "../analysis/fixtures/shared";
import { type WrittenList, writtenList } from "../analysis/fixtures/survivors";
import { WRITTEN } from "../analysis/fixtures/writtenLists";
import { structuredFiles } from "./fuzzStructures";

/** Files of one kind that are to be harmed. */
export interface FuzzKind {
  readonly name: string;
  readonly lists: readonly WrittenList[];
}

/** Real files are harmed up to a size, so that there is time for many of them. */
const LARGEST = 40_000;

/** Invented lists of every format, packed ones, built structures, and real files where they are here. */
export function fuzzKinds(): FuzzKind[] {
  const written = Object.keys(WRITTEN).map((format) => ({ name: format, lists: [writtenList(format, 8), writtenList(format, 12)] }));
  const csv = writtenList("CSV", 12).bytes;
  const packed = [
    { name: "gzip", lists: [file(gzipSync(csv)), file(gzipSync(writtenList("RIS", 12).bytes))] },
    { name: "zip", lists: [file(zipSync({ "a.csv": csv, "b/c.ris": writtenList("RIS", 8).bytes }))] },
  ];
  return [...written, ...packed, { name: "built structures", lists: structuredFiles().map(file) }, ...realKinds()];
}

function realKinds(): FuzzKind[] {
  const folder = sharedPath("formats");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name: `real files: ${name}`,
      lists: readdirSync(`${folder}/${name}`)
        .map((path) => readFileSync(`${folder}/${name}/${path}`))
        .map((bytes) => file(new Uint8Array(bytes.subarray(0, LARGEST)))),
    }));
}

function file(bytes: Uint8Array): WrittenList {
  return { format: "", bytes, titles: [] };
}
