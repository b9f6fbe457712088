import { expect, test } from "vitest";
import { strToU8, zipSync } from "fflate";
import { importPapers } from "./importPapers";
import { tablesIn } from "./tablesIn";

const TEXTS = [
  ["On the Colour of Bees", "Bees of many colours were counted in three fields, and the brown ones were most."],
  ["Where Snow Lines Move", "The snow line moves up a slope each summer, and down again when the days are short."],
  ["Tunnels Below Rivers", "A tunnel below a river is lined twice, as the water presses from every side of it."],
];
const UNNAMED = ["a;b;c", ...TEXTS.map(([title, abstract], i) => `${i};${abstract};${title}`)].join("\n");

test("a table is found whether or not its columns are named, and prose is none", async () => {
  const tables = await tablesIn([
    { name: "known.csv", text: `Title,Abstract,Year\n${TEXTS.map(([title, text]) => `${title},"${text}",2025`).join("\n")}` },
    { name: "unnamed.csv", text: UNNAMED },
    { name: "prose.txt", text: TEXTS.map((pair) => pair.join("\n\n")).join("\n\n") },
    { name: "list.json", text: JSON.stringify([{ title: "a", abstract: "b" }]) },
  ]);
  expect(tables.map(({ source }) => source)).toEqual(["known.csv", "unnamed.csv"]);
  expect(tables[0].preview.columns).toEqual({ title: 0, abstract: 1, year: 2 });
  expect(tables[1].preview.header).toEqual(["a", "b", "c"]);
});

test("a spreadsheet without known names is found, and read as its reader says what the columns hold", async () => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [["x", "y"], ...TEXTS.map(([title, abstract]) => [abstract, title])].map((row) => `<row>${row.map(cell).join("")}</row>`);
  const bytes = zipSync({
    "xl/workbook.xml": strToU8(`<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`),
  });
  const [{ source }] = await tablesIn([{ name: "book.xlsx", bytes }]);
  const { corpus } = await importPapers([{ name: "book.xlsx", bytes }], "", { columns: { [source]: { abstract: 0, title: 1 } } });
  expect(corpus.papers.map(({ title }) => title).sort()).toEqual(TEXTS.map(([title]) => title).sort());
});
