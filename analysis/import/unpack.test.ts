import fc from "fast-check";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { InputError } from "../errors";
import { importPapers } from "./importPapers";
import { unpack } from "./unpack";

const CSV = "title,abstract,date\nHow Bees Return Home,Bees return by another way than they went.,2024-05-02\n";
const JSON_LIST = JSON.stringify([{ title: "Where Snow Lines Move", abstract: "The snow line moves up a slope each summer." }]);
const zip = (members: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(members).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])),
  );
const names = (bytes: Uint8Array, name = "archive.zip"): string[] => unpack({ name, bytes }).sources.map((source) => source.name);
const problem = (bytes: Uint8Array): string => {
  try {
    unpack({ name: "file", bytes });
  } catch (error) {
    if (error instanceof InputError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "read";
};

/** Where the directory of an archive begins. */
const entry = (bytes: Uint8Array): number =>
  bytes.findIndex((_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && bytes[i + 3] === 2);

describe("packed files", () => {
  test("gzip, also of several streams one after the other", () => {
    const bytes = gzipSync(strToU8(CSV));
    expect(unpack({ name: "papers.csv.gz", bytes }).sources).toEqual([{ name: "papers.csv.gz", text: CSV }]);
    expect(unpack({ name: "two.gz", bytes: Uint8Array.from([...bytes, ...bytes]) }).sources[0].text).toBe(CSV + CSV);
  });

  test("a zip of several lists: each is named, what holds no list is told, what systems add is passed over", () => {
    const bytes = zip({
      "lists/papers.csv": CSV,
      "papers.json.gz": gzipSync(strToU8(JSON_LIST)),
      "inner.zip": zip({ "more.csv": CSV }),
      "figure.png": "no text",
      "__MACOSX/._papers.csv": "no text",
      ".DS_Store": "no text",
    });
    const { sources, leftOut } = unpack({ name: "archive.zip", bytes });
    expect(sources.map(({ name }) => name)).toEqual([
      "archive.zip, lists/papers.csv",
      "archive.zip, papers.json.gz",
      "archive.zip, inner.zip, more.csv",
    ]);
    expect(leftOut).toMatchObject([{ code: "left-out", where: "archive.zip, figure.png", message: "left out: this is no list of papers" }]);
  });

  test("a member that cannot be read is left out and told, the others are read", async () => {
    const bytes = zip({ "a.csv": CSV, "b.json": '[{"title": "cut of', "c.json": JSON_LIST });
    const { corpus, report } = await importPapers([{ name: "archive.zip", bytes }], "");
    expect(corpus.papers.map(({ title }) => title)).toEqual(["How Bees Return Home", "Where Snow Lines Move"]);
    expect(report.issues).toMatchObject([{ code: "left-out", where: "archive.zip, b.json" }]);
  });

  test("what is damaged, locked or too large is said", () => {
    const bytes = zip({ "a.csv": CSV });
    expect(problem(bytes.subarray(0, bytes.length - 30))).toBe("broken-zip: file: the archive is damaged or cut off");
    const locked = bytes.slice();
    locked[entry(bytes) + 8] |= 1;
    expect(problem(locked)).toBe("encrypted-zip: file: the archive is locked with a password");
    expect(problem(gzipSync(strToU8(CSV)).subarray(0, 60))).toBe("broken-gzip: file: the compressed file is damaged or cut off");
    expect(problem(zip({ "a.png": "x" }))).toBe("no-records: file: no file in the archive is a list of papers");
    expect(problem(zip({ "word/document.xml": "<w/>" }))).toBe("unknown-format: file: this is a text document");
    expect(problem(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toBe("unknown-format: file: this is a file of an old Office program");
    const bomb = zipSync({ "a.csv": new Uint8Array(400_000) }, { level: 0 });
    new DataView(bomb.buffer).setUint16(entry(bomb) + 10, 8, true);
    new DataView(bomb.buffer).setUint32(entry(bomb) + 24, 410_000_000, true);
    expect(problem(bomb)).toBe("too-large: file, a.csv: unpacked it is larger than 400 MB");
  });

  test("no damage of an archive is a crash", () => {
    const bytes = zip({ "a.csv": CSV, "b.json": JSON_LIST });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        problem(bytes.slice(0, at));
        problem(bytes.map((old, i) => (i === at ? byte : old)));
      }),
    );
  });
});

const SHARED = `<sst><si><t>Title</t></si><si><t>Summary</t></si><si><r><t>How Bees </t></r><r><t xml:space="preserve">Return &amp; Sing</t></r><rPh><t>x</t></rPh></si></sst>`;
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="165" formatCode="mmm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const workbook = (sheets: readonly string[]): Uint8Array =>
  zip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><sheets>${sheets.map((_, i) => `<sheet name="S${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/sharedStrings.xml": SHARED,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  });
const HEADER = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Date</t></is></c></row>`;
const PAPERS = sheet(`${HEADER}
  <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="str"><v>Bees return, and they sing.</v></c><c r="C2" s="1"><v>45414</v></c></row>
  <row r="4"><c r="A4" t="inlineStr"><is><t>Snow_x000D_ Lines</t></is></c><c r="C4" s="2"><v>45444</v></c></row>`);

describe("spreadsheets", () => {
  test("shared, rich and plain texts, dates as exact as their cells show them, rows by their numbers", () => {
    const { sources } = unpack({ name: "papers.xlsx", bytes: workbook([PAPERS]) });
    expect(sources).toEqual([
      {
        name: "papers.xlsx",
        text: '"Title","Summary","Date"\n"How Bees Return & Sing","Bees return, and they sing.","2024-05-02"\n\n"Snow Lines","","2024-06"',
      },
    ]);
  });

  test("of several sheets those with titles are read and the others told", () => {
    const other = sheet(`<row r="1"><c r="A1"><v>12</v></c></row>`);
    expect(names(workbook([other, PAPERS]), "papers.xlsx")).toEqual(["papers.xlsx"]);
    expect(unpack({ name: "papers.xlsx", bytes: workbook([other, PAPERS]) }).leftOut).toMatchObject([{ where: "papers.xlsx, sheet S1" }]);
    expect(names(workbook([PAPERS, PAPERS]), "papers.xlsx")).toEqual(["papers.xlsx, sheet S1", "papers.xlsx, sheet S2"]);
    expect(problem(workbook([other]))).toBe("no-title-column: file: no column holds titles");
  });

  test("OpenDocument", () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const content = `<office:spreadsheet><table:table table:name="One"><table:table-row>${cell("Title")}${cell("Abstract")}${cell("Date")}</table:table-row>
      <table:table-row>${cell("How <text:span>Bees</text:span> Return")}<table:table-cell><text:p>Bees</text:p><text:p>return.</text:p></table:table-cell>
      <table:table-cell office:date-value="2024-05-02"><text:p>May 2</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table></office:spreadsheet>`;
    const bytes = zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content });
    expect(unpack({ name: "papers.ods", bytes }).sources[0].text).toBe(
      '"Title","Abstract","Date"\n"How Bees Return","Bees return.","2024-05-02"',
    );
  });
});
