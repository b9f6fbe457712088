import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";

/** A file that is made to fill the memory, or to take for ever; made when it is asked for. */
export interface ExtremeFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Megabytes that it has unpacked, where it is packed. */
  readonly unpacked?: number;
}

const MB = 1_000_000;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PAPER = '{"title":"Bees","abstract":"They fly home by the sun, and they remember it."}';

/** Each is read by itself. */
export function extremeFiles(): ExtremeFile[] {
  return [
    { name: "100 MB of one line", bytes: () => new Uint8Array(100 * MB).fill(0x61) },
    { name: "100 MB in one quotation", bytes: () => bytesOf(`title,abstract\nBees,"${"They fly home, by the sun.\n".repeat(3_800_000)}`) },
    {
      name: "100 MB in one BibTeX value",
      bytes: () => bytesOf(`@article{a,\n title = {Bees}, abstract = {${"They fly home. ".repeat(6_600_000)}`),
    },
    {
      name: "100 MB in one XML record",
      bytes: () => bytesOf(`<feed><entry><title>Bees</title><summary>${"They fly home. ".repeat(6_600_000)}`),
    },
    { name: "100 MB in one RIS record", bytes: () => bytesOf(`TY  - JOUR\nTI  - Bees\n${"AB  - They fly home.\n".repeat(4_700_000)}`) },
    { name: "1,000,000 empty lines", bytes: () => new Uint8Array(MB).fill(0x0a) },
    {
      name: "1,000,000 empty lines in a table",
      bytes: () => bytesOf(`title,abstract\n${"\n".repeat(MB)}Bees,They fly home by the sun.\n`),
    },
    { name: "200,000 records of nothing", bytes: () => bytesOf("{}\n".repeat(200_000)) },
    { name: "JSON of 100,000 levels", bytes: () => bytesOf(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) },
    { name: "a paper in JSON of 100,000 levels", bytes: () => bytesOf(`${'{"a":['.repeat(100_000)}${PAPER}${"]}".repeat(100_000)}`) },
    {
      name: "a field of 100,000 levels",
      bytes: () => bytesOf(`[{"title":"Bees","abstract":${"[".repeat(100_000)}"x"${"]".repeat(100_000)}}]`),
    },
    {
      name: "XML of 100,000 levels",
      bytes: () => bytesOf(`<feed><entry><title>Bees</title>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</entry></feed>`),
    },
    {
      name: "braces of 100,000 levels",
      bytes: () => bytesOf(`@article{a,\n title = {Bees}, abstract = ${"{".repeat(100_000)}${"}".repeat(100_000)}\n}`),
    },
    {
      name: "__proto__ as a record",
      bytes: () => bytesOf(`[{"__proto__":{"title":"Worm"},"title":"Bees","abstract":"They fly home by the sun."}]`),
    },
    { name: "a table with a column __proto__", bytes: () => bytesOf("title,abstract,__proto__\nBees,They fly home by the sun.,x\n") },
    { name: "nothing but zeros", bytes: () => new Uint8Array(10 * MB) },
    { name: "lone surrogates", bytes: () => bytesOf(`[{"title":"Bees \\ud800","abstract":"They \\udc00 fly home by the sun."}]`) },
    { name: "a gzip of 1 GB of zeros", bytes: () => gzipSync(new Uint8Array(1000 * MB)), unpacked: 1000 },
    { name: "a gzip of 300 MB of one line", bytes: () => gzipSync(new Uint8Array(300 * MB).fill(0x61)), unpacked: 300 },
    { name: "a zip of 500 MB of zeros", bytes: () => zipSync({ "a.csv": new Uint8Array(500 * MB) }, { level: 9 }), unpacked: 500 },
    {
      name: "a zip in a zip in a zip in a zip in a zip",
      bytes: () => Array.from({ length: 5 }).reduce((inner: Uint8Array) => zipSync({ "a.zip": inner }), bytesOf(PAPER)),
    },
    {
      name: "entities that would grow",
      bytes: () =>
        bytesOf(
          `<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><feed><entry><title>Bees</title><summary>&b;</summary></entry></feed>`,
        ),
    },
  ];
}
