import { describe, expect, test } from "vitest";
import { analyze } from "./analyze";
import { corpusOf } from "./fixtures/papers";
import { InputError } from "./errors";
import { DEFAULT_OPTIONS } from "./options";
import type { Corpus } from "./types";

const list = (count: number, title: (i: number) => string, abstract: (i: number) => string): Corpus =>
  corpusOf(
    Array.from({ length: count }, (_, i) => ({
      id: `x${i}`,
      title: title(i),
      abstract: abstract(i),
      date: `2020-0${1 + (i % 9)}`,
      datePrecision: "month" as const,
      url: "",
      authors: [],
    })),
  );
const SUBJECTS = ["bees", "snow", "rivers"];
const CHINESE = [
  "蜜蜂依靠太阳找到回家的路,实验在四个地点进行。",
  "冰川的运动受到坡度的影响,我们测量了融化速度。",
  "小提琴的声音取决于木材,我们测量了琴板的振动。",
];
const ARABIC = ["كيف يجد النحل طريقه إلى الخلية", "حركة الأنهار الجليدية في الجبال", "صوت الكمان وخشب آلته"];

/** What holds of every result, whatever the list. */
function themesOf(corpus: Corpus): readonly string[][] {
  const { result } = analyze(corpus, DEFAULT_OPTIONS);
  const { themes, placement } = result;
  expect(themes.reduce((sum, { size }) => sum + size, 0)).toBe(corpus.papers.length);
  expect([...placement.x, ...placement.y].every(Number.isFinite)).toBe(true);
  expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|undefined/);
  for (const { label, terms } of themes) expect(label !== "" && terms.length > 0).toBe(true);
  return themes.map(({ id }) =>
    corpus.papers.filter((_, row) => placement.theme[row] === id).map(({ abstract, title }) => abstract || title),
  );
}

describe("a list from which nothing can be said is refused with a sentence", () => {
  test.each([
    ["no papers", list(0, String, String), "too few"],
    ["one paper", list(1, String, String), "1 paper is too few"],
    ["two papers", list(2, String, String), "2 papers are too few"],
    [
      "five papers",
      list(
        5,
        (i) => `Bees ${i}`,
        () => "They fly home.",
      ),
      "5 papers are too few",
    ],
    [
      "papers that all say the same",
      list(
        30,
        () => "Bees",
        () => "They fly home by the sun.",
      ),
      "no word stands in some",
    ],
    [
      "nothing but emoji",
      list(
        30,
        (i) => "🐝".repeat(i + 1),
        () => "🌞🐝",
      ),
      "no word stands in some",
    ],
  ])("%s", (_, corpus, sentence) => {
    expect(() => analyze(corpus, DEFAULT_OPTIONS)).toThrow(InputError);
    expect(() => analyze(corpus, DEFAULT_OPTIONS)).toThrow(sentence);
  });
});

describe("an odd list has themes all the same", () => {
  const apart = (groups: readonly string[][], kinds: readonly string[]): void => {
    for (const group of groups) expect(kinds.filter((kind) => group.some((text) => text.startsWith(kind)))).toHaveLength(1);
  };

  test("without abstracts", () => {
    apart(
      themesOf(
        list(
          30,
          (i) => `${SUBJECTS[i % 3]} and ${["sun", "hills", "stone"][i % 3]} number ${i}`,
          () => "",
        ),
      ),
      SUBJECTS,
    );
  });

  test("of one word each", () => {
    apart(
      themesOf(
        list(
          30,
          (i) => `Title ${i}`,
          (i) => SUBJECTS[i % 3],
        ),
      ),
      SUBJECTS,
    );
  });

  test("of ten thousand words each", () => {
    const texts = SUBJECTS.map(
      (subject, s) => `${subject} ${Array.from({ length: 10_000 }, (_, k) => `word${((k * 7) % 900) + 900 * s}`).join(" ")}`,
    );
    apart(
      themesOf(
        list(
          9,
          (i) => `Title ${i}`,
          (i) => texts[i % 3],
        ),
      ),
      SUBJECTS,
    );
  });

  test("in Chinese, which has no blanks between words", () => {
    apart(
      themesOf(
        list(
          36,
          (i) => `研究${i}`,
          (i) => `${CHINESE[i % 3]}${CHINESE[i % 3].slice(0, 6 + (i % 4))}`,
        ),
      ),
      CHINESE.map((text) => text.slice(0, 6)),
    );
  });

  test("in Arabic", () => {
    apart(
      themesOf(
        list(
          30,
          (i) => `بحث ${i}`,
          (i) => `${ARABIC[i % 3]} `.repeat(3),
        ),
      ),
      ARABIC,
    );
  });

  test("in several languages", () => {
    const kinds = [CHINESE[0], ARABIC[0], "They fly home by the sun", "Elles rentrent par le soleil"];
    apart(
      themesOf(
        list(
          40,
          (i) => `${i}`,
          (i) => `${kinds[i % 4]}.`,
        ),
      ),
      kinds,
    );
  });
});
