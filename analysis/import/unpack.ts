/** The only place of the import where `fflate` comes in. */
import { Gunzip, inflateSync } from "fflate";
import { InputError } from "../errors";
import type { FileBytes } from "../types";
import { decodeBytes } from "./decodeBytes";
import { foreignFile } from "./foreignFiles";
import { sheetsOf } from "./spreadsheet";
import { tablesAmong } from "./spreadsheetTables";
import { leftOutOf, type Unpacked } from "./unpacked";
import { isZip, type ZipMember, zipDirectory } from "./zipDirectory";

/** Unpacked, no file may be larger in all: small files can be made that fill any memory. */
const MOST_BYTES = 400_000_000;
/** Deflate makes nothing smaller than that; who claims more lies. */
const BEST_RATIO = 1032;
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
  if (depth > DEEPEST) throw new InputError("unknown-format", name, "archives within archives", "unpack it first");
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpackWithin({ name, bytes: gunzip(name, bytes, left) }, left, depth + 1);
  if (isZip(bytes)) return unpackZip(name, bytes, left, depth);
  const foreign = foreignFile(bytes);
  if (foreign) throw new InputError("unknown-format", name, foreign.what, foreign.hint);
  return { sources: [{ name, text: decodeBytes(bytes) }], leftOut: [] };
}

/** Piece by piece, so that no room is made for what the file only claims; several streams in one file are one text. */
function gunzip(name: string, bytes: Uint8Array, left: Limits): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0; // of the last stream
  const stream = new Gunzip((piece) => {
    spend(name, piece.length, left);
    pieces.push(piece);
    length += piece.length;
  });
  stream.onmember = () => (length = 0);
  const step = 1 << 14;
  try {
    for (let at = 0; at < bytes.length; at += step) stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error instanceof InputError) throw error;
    length = -1;
  }
  if (length !== saidLength(bytes))
    throw new InputError("broken-gzip", name, "the compressed file is damaged or cut off", "download it again");
  return joined(pieces);
}

/** A gzip stream ends with the length of what it holds (RFC 1952). */
function saidLength(bytes: Uint8Array): number {
  return bytes.length < 18 ? -2 : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
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
    return unpackWithin({ name, bytes: inflated(name, member, left) }, left, depth + 1);
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

function spend(name: string, bytes: number, left: Limits): void {
  left.bytes -= bytes;
  if (left.bytes >= 0) return;
  const most = `${MOST_BYTES / 1_000_000} MB`;
  throw new InputError("too-large", name, `unpacked it is larger than ${most}`, "give a part of it, or use the command line on parts");
}
