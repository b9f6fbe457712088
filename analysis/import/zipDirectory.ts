/** A member of a zip archive, as its directory lists it. */
export interface ZipMember {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: as it is, 8: deflated; others are rare. */
  readonly method: number;
  /** Its packed bytes. */
  readonly packed: Uint8Array;
  /** Unpacked, as the archive claims. */
  readonly size: number;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const IN_EXTRA = 0xffffffff; // a number too large for its place stands in an extra field (ZIP64)

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The directory at the end of a zip archive (PKWARE's APPNOTE 6.3, section 4.3); undefined where it is missing or wrong, as in a file that is cut off. */
export function zipDirectory(bytes: Uint8Array): readonly ZipMember[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  if (at === IN_EXTRA) at = number64(view, Number(number64(view, end - 12)) + 48);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) return undefined;
    const utf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const [size, packed, offset] = sizesOf(view, at, nameEnd);
    const start = startOf(view, offset);
    if (start === undefined) return undefined;
    members.push({
      name: new TextDecoder(utf8 ? "utf-8" : "windows-1252").decode(bytes.subarray(at + 46, nameEnd)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + packed),
      size,
    });
    at = next;
  }
  return members;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

/** Unpacked size, packed size and place of a member. */
function sizesOf(view: DataView, at: number, nameEnd: number): number[] {
  const numbers = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
  const end = nameEnd + view.getUint16(at + 30, true);
  let field = nameEnd;
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let place = field + 4;
  return numbers.map((number) => {
    if (number !== IN_EXTRA || place + 8 > end) return number;
    place += 8;
    return number64(view, place - 8);
  });
}

/** Where the bytes of a member begin: behind its own header, whose name and extra fields may differ from those of the directory. */
function startOf(view: DataView, offset: number): number | undefined {
  if (offset + 30 > view.byteLength) return undefined;
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function number64(view: DataView, at: number): number {
  return at >= 0 && at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : 0;
}
