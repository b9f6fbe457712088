/** The only place of the import where `fflate` comes in. */
import { Gunzip, inflateSync } from "fflate";
import { InputError } from "../errors";
import type { FileBytes } from "../types";
import { decodeBytes } from "./decodeBytes";
import { foreignFile } from "./foreignFiles";
import { beginningOf, joined, type Pieces, wholeFile } from "./fileStream";
import { sheetsOf } from "./spreadsheet";
import { tablesAmong } from "./spreadsheetTables";
import { leftOutOf, type Unpacked } from "./unpacked";
import { isZip, type ZipMember, zipDirectory } from "./zipDirectory";

/** Unpacked, no file may be larger in all: small files can be made that fill any memory. */
export const MOST_BYTES = 400_000_000;
/** Deflate makes nothing smaller than that; who claims more lies. */
const BEST_RATIO = 1032;
/** So many packed bytes at a time, so that what they become has room. */
const STEP = 1 << 14;
/** A zip in a zip in a zip … */
const DEEPEST = 3;
/** Members of archives that hold no list of papers, by the ends of their names. */
const NO_LIST =
  /(?:^|[/ ])(?:readme|licen[cs]e|changelog|makefile)(?:\.\w+)?$|\.(?:pdf|png|jpe?g|gif|svg|webp|tiff?|mp[34]|css|[mc]?[jt]sx?|docx?|pptx?|exe|woff2?|py|ipynb|r|c|h|cpp|java|sh|ya?ml|toml|tex|sty|cls|bst|log|md)$/i;
/** What file systems put beside the files. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/**
 * A file as it lies on a disk -> the texts in it: gzip and zip are unpacked, the tables of a spreadsheet become comma-separated
 * values. A member of an archive is named "archive.zip, papers.csv". Throws InputError "broken-gzip", "broken-zip",
 * "encrypted-zip", "too-large", "no-records", "no-title-column" or "unknown-format".
 *
 * @param anyTable tables of spreadsheets are given even where none names its titles
 */
export function unpack(file: FileBytes, anyTable = false): Unpacked {
  return unpackWithin(file, { bytes: MOST_BYTES, anyTable }, 0);
}

interface Limits {
  /** How much may still be unpacked; counted down. */
  bytes: number;
  readonly anyTable: boolean;
}

function unpackWithin({ name, bytes }: FileBytes, left: Limits, depth: number): Unpacked {
  if (isGzip(bytes)) return unpackWithin({ name, bytes: gunzip(name, bytes, left) }, left, deeper(name, depth));
  if (isZip(bytes)) return unpackZip(name, bytes, left, depth);
  refuseForeign(name, bytes);
  return { sources: [{ name, text: decodeBytes(bytes) }], leftOut: [] };
}

function refuseForeign(name: string, bytes: Uint8Array): void {
  const foreign = foreignFile(bytes);
  if (foreign) throw new InputError("unknown-format", name, foreign.what, foreign.hint);
}

function deeper(name: string, depth: number): number {
  if (depth === DEEPEST) throw new InputError("unknown-format", name, "archives within archives", "unpack it first");
  return depth + 1;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A text that comes in pieces, and its first bytes. */
export interface TextPieces {
  readonly text: Pieces;
  readonly beginning: Uint8Array;
}

/** The same for a file that is read piece by piece: gzip and texts stay pieces, an archive is needed as a whole. @param most bytes of an unpacked gzip */
export async function unpackPieces(file: Pieces, anyTable: boolean, most = MOST_BYTES, depth = 0): Promise<TextPieces | Unpacked> {
  const beginning = await beginningOf(file);
  if (isGzip(beginning)) return unpackPieces(gunzipped(file, most), anyTable, most, deeper(file.name, depth));
  if (isZip(beginning)) return unpack(await wholeFile(file), anyTable);
  refuseForeign(file.name, beginning);
  return { text: file, beginning };
}

function gunzipped({ name, pieces }: Pieces, most: number): Pieces {
  return {
    name,
    async *pieces() {
      const left = { bytes: most };
      const { push, end } = gunzipper(name, (size) => spend(name, size, left));
      for await (const piece of pieces()) yield* push(piece);
      yield* end();
    },
  };
}

function gunzip(name: string, bytes: Uint8Array, left: Limits): Uint8Array {
  const { push, end } = gunzipper(name, (size) => spend(name, size, left));
  return joined([...push(bytes), ...end()]);
}

/**
 * Unpacks gzip from its pieces: no room is made for what the file only claims, and several streams in one file are one text.
 * Throws InputError "broken-gzip".
 *
 * @param spend told the bytes that were unpacked; may throw
 */
function gunzipper(
  name: string,
  spend: (bytes: number) => void,
): { readonly push: (piece: Uint8Array) => Uint8Array[]; readonly end: () => Uint8Array[] } {
  let pieces: Uint8Array[] = [];
  let length = 0; // of the last stream
  let packed = 0;
  let tail = new Uint8Array(); // the last four bytes
  const stream = new Gunzip((piece) => {
    spend(piece.length);
    pieces.push(piece);
    length += piece.length;
  });
  stream.onmember = () => (length = 0);
  const push = (piece: Uint8Array, last: boolean): Uint8Array[] => {
    pieces = [];
    try {
      for (let at = 0; at < piece.length || last; at += STEP) {
        stream.push(piece.subarray(at, at + STEP), last);
        if (last) break;
      }
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw brokenGzip(name);
    }
    return pieces;
  };
  return {
    push(piece) {
      packed += piece.length;
      tail = Uint8Array.of(...tail, ...piece.subarray(-4)).slice(-4);
      return push(piece, false);
    },
    end() {
      const rest = push(new Uint8Array(), true);
      // a stream ends with the length of what it holds (RFC 1952)
      if (packed < 18 || length !== new DataView(tail.buffer).getUint32(0, true)) throw brokenGzip(name);
      return rest;
    },
  };
}

function brokenGzip(name: string): InputError {
  return new InputError("broken-gzip", name, "the compressed file is damaged or cut off", "download it again");
}

function unpackZip(name: string, bytes: Uint8Array, left: Limits, depth: number): Unpacked {
  const directory = zipDirectory(bytes);
  if (!directory) throw new InputError("broken-zip", name, "the archive is damaged or cut off", "download it again");
  const members = directory.filter((member) => !member.name.endsWith("/") && !HIDDEN.test(member.name));
  if (members.some(({ encrypted }) => encrypted))
    throw new InputError("encrypted-zip", name, "the archive is locked with a password", "unpack it first");
  const member = (path: string): Uint8Array | undefined => {
    const found = members.find((one) => one.name === path);
    return found && inflated(name, found, left);
  };
  const sheets = sheetsOf(
    members.map((one) => one.name),
    (path) => decodeBytes(member(path) ?? new Uint8Array()),
  );
  if (sheets) return tablesAmong(name, sheets, left.anyTable);
  if (members.some((one) => one.name === "word/document.xml"))
    throw new InputError("unknown-format", name, "this is a text document", "copy its text and paste it");
  const parts = members.map((one) => unpackMember(name, one, left, depth));
  const sources = parts.flatMap((part) => part.sources);
  if (sources.length === 0)
    throw new InputError("no-records", name, "no file in the archive is a list of papers", "give CSV, JSON, BibTeX or RIS");
  return { sources, leftOut: parts.flatMap((part) => part.leftOut) };
}

/** A member that cannot be read takes no other with it. */
function unpackMember(archive: string, member: ZipMember, left: Limits, depth: number): Unpacked {
  const name = `${archive}, ${member.name}`;
  try {
    if (NO_LIST.test(name)) throw new InputError("unknown-format", name, "this is no list of papers", "");
    return unpackWithin({ name, bytes: inflated(name, member, left) }, left, deeper(name, depth));
  } catch (error) {
    if (!(error instanceof InputError) || error.code === "too-large") throw error;
    return { sources: [], leftOut: [leftOutOf(name, error)] };
  }
}

function inflated(name: string, { method, packed, size }: ZipMember, left: Limits): Uint8Array {
  const broken = new InputError("broken-zip", name, "the archive is damaged or cut off", "download it again");
  if (method === 0) return packed;
  if (method !== 8) throw new InputError("broken-zip", name, "it is packed in a way that is not read", "unpack it first");
  if (size > BEST_RATIO * (packed.length + 1)) throw broken;
  spend(name, size, left);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw broken;
  }
}

function spend(name: string, bytes: number, left: { bytes: number }): void {
  left.bytes -= bytes;
  if (left.bytes >= 0) return;
  throw tooLarge(name, "unpacked it is larger");
}

/** What cannot be held. @param what "it is larger" */
export function tooLarge(name: string, what: string): InputError {
  return new InputError("too-large", name, `${what} than ${MOST_BYTES / 1_000_000} MB`, HOW_TO_READ_MORE);
}

const HOW_TO_READ_MORE =
  "give a part of it, or save it as JSON Lines or CSV and give it to papertide on the command line, which draws papers from lists of any length";
