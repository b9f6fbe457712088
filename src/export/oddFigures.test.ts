/** Every figure of lists that are odd: drawn, and without a number that is none. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { importPapers } from "../../analysis/import/importPapers";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { AnalysisOptions, Corpus } from "../../analysis/types";
import { FIGURES, sourceLine } from "../charts/figures/figures";
import { figurePage, PAGE_SHAPES } from "../charts/figurePage";
import { chartStyle } from "../charts/style";
import { renderSvg } from "../charts/svg";
import { papersToPicture } from "../pasteToPicture";
import { FIRST_LOOK } from "../state/appState";

const SUBJECTS = ["bees fly home by the sun", "snow lies on high hills", "rivers cut their way through stone"];
const CHINESE = ["蜜蜂依靠太阳找到回家的路。", "冰川的运动受到坡度的影响。", "小提琴的声音取决于木材。"];
const records = (count: number, record: (i: number) => object): string =>
  JSON.stringify(Array.from({ length: count }, (_, i) => record(i)));

describe("the figures of an odd list", () => {
  test.each([
    ["six papers without dates", records(6, (i) => ({ title: `Title ${i}`, abstract: `${SUBJECTS[i % 3]}.` }))],
    ["no abstracts", records(30, (i) => ({ title: `${SUBJECTS[i % 3]} ${i}`, year: 2019 + (i % 3) }))],
    [
      "one word each, all of one day",
      records(30, (i) => ({ title: `Title ${i}`, abstract: SUBJECTS[i % 3].split(" ")[0], date: "2020-05-01" })),
    ],
    ["Chinese", records(36, (i) => ({ title: `研究${i}`, abstract: CHINESE[i % 3], date: `2020-0${1 + (i % 9)}` }))],
    ["emoji beside words", records(30, (i) => ({ title: `🐝 ${i}`, abstract: `${SUBJECTS[i % 3]} 🌞`, date: `20${10 + i}` }))],
  ])("%s", async (_, text) => {
    const engine = {
      analyze: (corpus: Corpus, options: AnalysisOptions) => Promise.resolve(analyze(corpus, options).result),
    };
    const picture = await papersToPicture(
      await importPapers([{ name: "list", text }], "2026-11-23"),
      DEFAULT_OPTIONS,
      engine,
      () => undefined,
    );
    const style = chartStyle("light");
    for (const figure of FIGURES) {
      const captions = {
        title: figure.title(picture, FIRST_LOOK),
        subtitle: figure.subtitle(picture, FIRST_LOOK),
        source: sourceLine(picture),
      };
      const { svg } = figurePage((room) => figure.draw(picture, FIRST_LOOK, room, style), captions, PAGE_SHAPES[0], "solid", style);
      expect(renderSvg(svg), figure.id).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
