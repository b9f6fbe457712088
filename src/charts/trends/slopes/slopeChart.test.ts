import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../../analysis/types";
import { chartStyle } from "../../style";
import { renderSvg } from "../../svg";
import { badTexts, nodesOf, standingFor, tagged, textsOf } from "../forTests";
import { LONG } from "../wide/testData";
import { slopeChart } from "./slopeChart";
import type { SlopeData, SlopeLine } from "./slopeData";

const style = chartStyle("light");
const size = { width: 1100, height: 480, value: "share" as const, selection: {} };
const VERDICTS: readonly Verdict[] = ["steady", "rising", "too few", "fading", "new"];
const lines = (count: number, label?: string): SlopeLine[] =>
  Array.from({ length: count }, (_, id) => ({
    mark: { id, label: label ?? `Theme number ${id}`, shortLabel: label ?? `Theme ${id}`, slot: id },
    kind: "theme",
    before: id % 5 === 4 ? 0 : (id * 7) % 23,
    since: (id * 11) % 31,
    low: 0.002,
    high: 0.211,
    verdict: VERDICTS[id % 5],
  }));
const data = (count: number, label?: string): SlopeData => ({
  before: { label: "Jan 2023 – Jun 2024", papers: 154 },
  since: { label: "Jul 2024 – Jun 2025", papers: 158 },
  lines: lines(count, label),
});
const draw = (of: SlopeData, change = {}) => slopeChart(of, { ...size, ...change }, style);

describe("slopes between two periods", () => {
  test("name the periods with their papers, and each line with its numbers on both sides", () => {
    const { body } = draw(data(5));
    expect(textsOf(body)).toEqual(expect.arrayContaining(["Jan 2023 – Jun 2024", "154 papers", "Jul 2024 – Jun 2025", "158 papers"]));
    expect(textsOf(standingFor(body, { theme: 1 })[0])).toEqual([
      "7 of 154 · 4.5 %",
      "Theme number 1",
      "11 of 158 · 7.0 %",
      "Theme number 1",
      "rising, +0.2 to +21.1",
    ]);
    expect(textsOf(standingFor(draw(data(5), { value: "count" }).body, { theme: 1 })[0])[0]).toBe("7 of 154");
  });

  test("are as steep as shares or papers say, on one scale", () => {
    const ends = (value: "share" | "count") =>
      [1, 2].map(
        (id) =>
          tagged(standingFor(draw({ ...data(5), before: { label: "Then", papers: 40 } }, { value }).body, { theme: id })[0], "line")[1]
            .attributes,
      );
    const [a, b] = ends("count");
    expect((Number(a.y1) - Number(a.y2)) / (Number(b.y1) - Number(b.y2))).toBeCloseTo((11 - 7) / (22 - 14), 2);
    const [c, d] = ends("share");
    expect((Number(c.y1) - Number(c.y2)) / (Number(d.y1) - Number(d.y2))).toBeCloseTo((11 / 158 - 7 / 40) / (22 / 158 - 14 / 40), 2);
  });

  test("claims have the colour, the sign and the word of their verdict; the others are grey and say nothing", () => {
    const { body } = draw(data(5));
    const stroke = (theme: number) => tagged(standingFor(body, { theme })[0], "line")[1].attributes.stroke;
    expect([stroke(1), stroke(3), stroke(4)]).toEqual([style.colors.rising, style.colors.fading, style.colors.fresh]);
    expect(stroke(0)).toBe(stroke(2));
    expect(tagged(standingFor(body, { theme: 1 })[0], "path")).toHaveLength(1);
    expect(tagged(standingFor(body, { theme: 0 })[0], "path")).toHaveLength(0);
    expect(textsOf(standingFor(body, { theme: 0 })[0]).join(" ")).not.toContain("steady");
  });

  test("a selected line dims the others and hides nothing", () => {
    const [plain, chosen] = [draw(data(5)), draw(data(5), { selection: { theme: 0 } })];
    expect(textsOf(chosen.body).sort()).toEqual(textsOf(plain.body).sort());
    expect(nodesOf(chosen.body)).toHaveLength(nodesOf(plain.body).length);
    const stroke = (theme: number) => tagged(standingFor(chosen.body, { theme })[0], "line")[1].attributes.stroke;
    expect(stroke(1)).not.toBe(style.colors.rising);
  });

  test("where not all have room claims have a name, and how many have none is said", () => {
    const texts = textsOf(draw(data(60)).body);
    const claims = lines(60).filter(({ verdict }) => verdict !== "steady" && verdict !== "too few").length;
    const right = new Set(texts.filter((text) => /, \+0\.2 to/.test(text))).size;
    expect(right).toBeGreaterThan(0);
    const nameless = Number(/(\d+) lines have no room/.exec(texts.join(" "))?.[1]);
    const withName = texts.filter((text) => /of 158/.test(text)).length;
    expect(nameless + withName).toBe(60);
    expect(texts.filter((text) => text.includes("+0.2 to")).length).toBe(Math.min(claims, withName));
  });

  test("no text runs into another or out of the picture, and no number is missing", () => {
    for (const count of [1, 14, 25, 60]) {
      for (const value of ["share", "count"] as const) {
        for (const [width, scale, label] of [
          [1100, 1, undefined],
          [840, 1, LONG],
          [358, 1, LONG],
          [1174, 1.25, LONG],
        ] as const) {
          const chart = slopeChart(data(count, label), { ...size, value, width, height: 480 * scale }, chartStyle("dark", scale));
          expect(badTexts(chart.body, chart.width, chart.height)).toEqual([]);
          expect(renderSvg(chart.body)).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });

  test("one period alone has nothing to be compared with", () => {
    const chart = draw({ ...data(5), before: { label: "Before", papers: 0 } });
    expect(textsOf(chart.body).join(" ")).toBe("All papers fall into one period, so there is nothing to compare.");
  });

  test("the same input gives the same picture with unique names", () => {
    const svg = renderSvg(draw(data(25)).body);
    expect(renderSvg(draw(data(25)).body)).toBe(svg);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
