import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPackage } from "../../../src/export/checkPackage";
import { textOf, unpackFiles } from "../../../src/export/zip";
import { InputError } from "../../errors";
import { inventedPapers } from "../../fixtures/papers";
import { main } from "../main";
import { pngOf } from "./rasterize";

const folder = mkdtempSync(join(tmpdir(), "papertide-export-"));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);
writeFileSync(inFolder("list.json"), JSON.stringify({ papers: inventedPapers(10), name: "Invented" }));
const TOPICS = [{ label: "glaciers" }, { label: "tunnels", aliases: ["grouting"] }];
writeFileSync(inFolder("topics.json"), JSON.stringify(TOPICS));
const LIST = [inFolder("list.json"), "--topics", inFolder("topics.json"), "--themes", "4", "--name", "Invented", "--as-of", "2020-11-30"];

async function papertide(...words: readonly string[]): Promise<{ readonly code: number; readonly err: string }> {
  let err = "";
  const code = await main(words, { out: () => undefined, err: (text) => (err += text), width: 110, live: false });
  return { code, err: err.replaceAll(`${folder}/`, "") };
}

const filesOf = (name: string): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(inFolder(name)).map((file) => [file, readFileSync(join(inFolder(name), file))]));

/** False on a machine that never could fetch the packages: PNG cannot be tested there. */
const hasRasterizer = ((): boolean => {
  try {
    return pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>', 2).length > 0;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
})();

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => expect.fail(error.message));
  parser.write(xml).close();
}

describe("papertide export", () => {
  let files: Record<string, Buffer>;
  beforeAll(() => {
    const tool = fileURLToPath(new URL("../papertide.mjs", import.meta.url));
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [tool, "export", ...LIST, "--out", inFolder("all"), "--format", "svg,csv,xlsx"],
      { encoding: "utf8" },
    );
    expect([status, stderr]).toEqual([0, ""]);
    files = filesOf("all");
    expect(stdout).toBe(`${inFolder("all")}: ${Object.keys(files).length} files\n`);
  });

  test("writes every chart that the list has data for, named as the page names them", () => {
    const svgs = Object.keys(files).filter((name) => name.endsWith(".svg"));
    expect(svgs.length).toBeGreaterThanOrEqual(15);
    for (const name of svgs) {
      expect(name).toMatch(/^papertide-invented-[a-z-]+-2020-11\.svg$/);
      const text = files[name].toString("utf8");
      expectWellFormed(text);
      expect(text).toContain("Source: 40 papers of the list");
      expect(text).toContain("@font-face");
      expect(files[name.replace(".svg", ".csv")].toString("utf8")).toMatch(/^\uFEFF[^\r\n]+\r\n/);
    }
    expect(checkPackage(files["papertide-invented-workbook-2020-11.xlsx"])).toEqual([]);
  });

  test("writes the same bytes again, and draws a result file as the papers themselves", async () => {
    const words = ["--charts", "topics,sizes,similarity,stack,slope", "--format", "svg,csv,xlsx"];
    expect(await papertide("export", ...LIST, "--out", inFolder("again"), ...words)).toEqual({ code: 0, err: "" });
    const again = filesOf("again");
    expect(Object.keys(again)).toHaveLength(11);
    for (const [name, bytes] of Object.entries(again)) expect(bytes.equals(files[name]), name).toBe(true);
    expect((await papertide("analyse", ...LIST, "--out", inFolder("result.json"))).code).toBe(0);
    expect((await papertide("export", inFolder("result.json"), "--out", inFolder("drawn"), ...words)).code).toBe(0);
    const drawn = filesOf("drawn");
    expect(Object.keys(drawn)).toEqual(Object.keys(again));
    for (const name of Object.keys(drawn).filter((one) => !one.endsWith(".xlsx"))) expect(drawn[name].equals(again[name]), name).toBe(true);
  });

  test.skipIf(!hasRasterizer)("draws PNG of the asked width, and a dark deck and a report with pictures", async () => {
    const words = ["--charts", "map,lines", "--format", "png,pptx,md", "--theme", "dark", "--width", "640"];
    expect(await papertide("export", ...LIST, "--out", inFolder("dark"), ...words)).toEqual({ code: 0, err: "" });
    expect(await papertide("export", ...LIST, "--out", inFolder("dark2"), ...words)).toEqual({ code: 0, err: "" });
    const dark = filesOf("dark");
    for (const [name, bytes] of Object.entries(filesOf("dark2"))) expect(bytes.equals(dark[name]), name).toBe(true);
    const png = dark["papertide-invented-map-2020-11.png"];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 360]);
    expect(png.toString("latin1")).toContain("Papertide");
    const deck = dark["papertide-invented-deck-2020-11.pptx"];
    expect(checkPackage(deck)).toEqual([]);
    const parts = unpackFiles(deck);
    expect(textOf(parts["ppt/theme/theme1.xml"])).toContain('<a:lt1><a:srgbClr val="17191C"/></a:lt1>');
    const drawings = Object.keys(parts).filter((path) => path.endsWith(".svg"));
    expect(drawings).toEqual(["ppt/media/picture-1-1.svg", "ppt/media/picture-3-1.svg"]);
    for (const path of drawings) expectWellFormed(textOf(parts[path]));
    const report = unpackFiles(dark["papertide-invented-report-2020-11.zip"]);
    expect(Object.keys(report).toSorted()).toEqual(["pictures/lines.png", "pictures/map.png", "report.md"]);
  });
});

test.each([
  [["--format", "gif"], '--format cannot be "gif" — give svg, png, csv, pptx, xlsx, md'],
  [["--charts", "pie"], 'there is no chart "pie" — its charts are map, '],
  [["--charts", "flow"], 'this list has no data for the chart "flow"'],
  [["--width", "12"], '--width cannot be "12" — give pixels, 200 to 10000'],
  [["--theme", "blue"], '--theme cannot be "blue" — give light, dark'],
])("refuses %j in one line", async (words, said) => {
  const { code, err } = await papertide("export", ...LIST, "--out", inFolder("refused"), ...words);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

test("papertide list writes the papers of a theme or topic", async () => {
  const list = async (...words: readonly string[]): Promise<string> => {
    expect(await papertide("list", ...LIST, ...words, "--out", inFolder("papers.txt"))).toEqual({ code: 0, err: "" });
    return readFileSync(inFolder("papers.txt"), "utf8");
  };
  expect((await list("--format", "bib")).match(/^@/gm)).toHaveLength(40);
  const ofTopic = (await list("--of", "Glaciers", "--format", "ris")).match(/^TI .*$/gm) ?? [];
  expect(ofTopic.length).toBeGreaterThan(0);
  expect(ofTopic.length).toBeLessThan(40);
  const { code, err } = await papertide("list", ...LIST, "--of", "nothing");
  expect([code, err]).toEqual([2, expect.stringContaining("there is no theme or topic “nothing” — the themes are “")]);
});

test("says of a result file what cannot be done with it", async () => {
  const result = { schemaVersion: 1, papers: [], themes: [], trends: {} };
  writeFileSync(inFolder("old.json"), JSON.stringify(result));
  writeFileSync(inFolder("broken.json"), JSON.stringify({ ...result, similarity: [], known: [], nextKey: 1 }));
  const out = ["--out", inFolder("none")];
  expect((await papertide("export", inFolder("old.json"), ...out)).err).toContain("of an older Papertide");
  expect((await papertide("export", inFolder("broken.json"), ...out)).err).toContain("not as papertide analyse wrote it");
  expect((await papertide("export", inFolder("old.json"), "--seed", "3", ...out)).err).toContain("--seed cannot change a result");
  expect((await papertide("export", inFolder("list.json"))).err).toContain("export needs a place to write to");
});
