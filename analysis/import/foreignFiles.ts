/** Files that hold papers for other programs and are no texts: how their bytes begin, what they are, and what to do instead. */
const FOREIGN: readonly (readonly [start: readonly number[], what: string, hint: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "this is a PDF", "copy the list's text, or export it as CSV or JSON"],
  [[0x42, 0x5a, 0x68], "this is a bzip2 archive", "unpack it, or pack it as zip or gzip"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "this is an xz archive", "unpack it, or pack it as zip or gzip"],
  [[0x37, 0x7a, 0xbc, 0xaf], "this is a 7z archive", "unpack it, or pack it as zip or gzip"],
  [[0x52, 0x61, 0x72, 0x21], "this is a rar archive", "unpack it, or pack it as zip or gzip"],
  [[0x28, 0xb5, 0x2f, 0xfd], "this is a zstd archive", "unpack it, or pack it as zip or gzip"],
  [[0xd0, 0xcf, 0x11, 0xe0], "this is a file of an old Office program", "save the table as .xlsx or CSV"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "this is a database", "export the list from its program, with abstracts, as RIS, BibTeX or CSV"],
  [[0x50, 0x41, 0x52, 0x31], "this is a Parquet table", "write it as CSV or JSON Lines"],
];

/** What a file is that we know and do not read; undefined for every other. */
export function foreignFile(bytes: Uint8Array): { readonly what: string; readonly hint: string } | undefined {
  const found = FOREIGN.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  return found && { what: found[1], hint: found[2] };
}
