import { describe, expect, test } from "vitest";
import { abstractOf } from "./abstractText";
import { authorsOf } from "./authorNames";
import { textOfMarkup } from "./markupText";
import { normalizePaper } from "./normalizePaper";
import { arxivOf, doiOf } from "./paperIds";

const BEES = "Honey bees fly far and return by another way than they went.";

test.each([
  ["<p>CO<sub>2</sub> of <i>Apis</i> hives</p>", " CO2 of Apis hives "],
  ["<jats:title>Abstract</jats:title><jats:p>Bees return.</jats:p>", " Abstract:  Bees return. "],
  ["<jats:sec><jats:title>Methods</jats:title><jats:p>We look.</jats:p></jats:sec>", "  Methods:  We look.  "],
  ['<mml:math xmlns:mml="x"><mml:mi>n</mml:mi><mml:mo>=</mml:mo><mml:mn>2</mml:mn></mml:math> bees', "n=2 bees"],
  ["<inline-formula><tex-math>$n$</tex-math><mml:math><mml:mi>n</mml:mi></mml:math></inline-formula> bees", "n bees"],
  ["Bees &amp;amp; hives, 3 &lt; 5, Nystr&ouml;m, &beta;-test, &#8211; &#x2014;", "Bees & hives, 3 < 5, Nyström, β-test, – —"],
  ["&lt;p&gt;Bees&lt;/p&gt;", " Bees "],
  ["a < b and c > d, <think> stays, AT&T; too", "a < b and c > d, <think> stays, AT&T; too"],
  ["co\u00adlony of \ufb01ve\u200b bees", "colony of five bees"],
])("markup becomes text: %j", (text, expected) => {
  expect(textOfMarkup(text)).toBe(expected);
});

describe("an abstract", () => {
  test.each([
    `${BEES} © 2025 The Authors. Published by Elsevier Ltd. This is an open access article under the CC BY license.`,
    `${BEES} Copyright © 2020 The Authors. Published by Elsevier Inc. All rights reserved.`,
    `${BEES} (C) 2015 Published by Elsevier B.V. All rights reserved.`,
    `${BEES} © 2013 The Authors. Ecology and Evolution published by John Wiley & Sons Ltd.`,
    `${BEES} ©2018 American Association for Bee Research.`,
    `${BEES} This article is protected by copyright. All rights reserved.`,
    `${BEES} Copyright 2009 Elsevier B.V., All rights reserved.`,
    `${BEES} © The Author(s), under exclusive licence to Invented Society 2025.`,
    `© Author(s) (or their employer(s)) 2024. Published by Press. ${BEES}`,
    `Abstract: ${BEES}`,
    `ABSTRACT ${BEES}`,
    `Abstract${BEES}`,
    `<jats:title>Abstract</jats:title><jats:p>${BEES}</jats:p>`,
    `How Bees Return Home Again. ${BEES}`,
  ])("loses what is no part of it: %j", (text) => {
    expect(abstractOf(text, "How bees return home again")).toBe(BEES);
  });

  test.each([
    `${BEES} Published by hand, the maps show open access articles cited more.`,
    `We study copyright law in hives. ${BEES}`,
    `${BEES} © marks in texts are counted. We find that they are many in all hives.`,
    `Abstract interpretation is a theory of programs. ${BEES}`,
    "How bees return home again is a question that many asked before us.",
    "Copyright protection is debated. All rights of bees are reserved for bees, as we show.",
    `BACKGROUND: ${BEES} METHODS: We look.`,
  ])("keeps every sentence of content: %j", (text) => {
    expect(abstractOf(text, "How bees return home again")).toBe(text);
  });

  test.each([
    "[No abstract available]",
    "No abstract.",
    "N/A",
    "null",
    "-",
    "[Abstract not available from publisher]",
    "Abstract",
    "© 2020 Elsevier B.V.",
    "(no abstract provided)",
  ])("%j is none", (text) => {
    expect(abstractOf(text, "How Bees Return")).toBe("");
  });

  test.each(["蜜蜂依靠太阳找到回家的路。", "كيف يجد النحل طريقه", "Пчёлы летят домой."])("%j is one, short as it is", (text) => {
    expect(abstractOf(text, "How Bees Return")).toBe(text);
  });

  test("in sections is joined with their names", () => {
    expect(
      abstractOf(
        [
          { label: "METHODS", text: "We look." },
          { label: "RESULTS:", text: "Bees return." },
        ],
        "",
      ),
    ).toBe("METHODS: We look. RESULTS: Bees return.");
  });
});

test.each([
  ["Person, A.; Person, B.", ["Person, A.", "Person, B."]],
  ["A. Person and B. Person", ["A. Person", "B. Person"]],
  ["Person, Ann and Person, Bo", ["Person, Ann", "Person, Bo"]],
  ["Ann Person, Bo Person & Cy Person", ["Ann Person", "Bo Person", "Cy Person"]],
  ["Person, A., Person, B.", ["Person, A.", "Person, B."]],
  ["Person A, Person BC", ["Person A", "Person BC"]],
  ["Person, Ann", ["Person, Ann"]],
  ["Ann Person | Bo Person", ["Ann Person", "Bo Person"]],
  [
    [{ family: "Person", given: "Ann" }, { name: "Bo Person" }, "Cy Person", ["Person", "D.", ""]],
    ["Ann Person", "Bo Person", "Cy Person", "D. Person"],
  ],
  [
    [{ author: { display_name: "Ann Person" } }, null, 7, { literal: "Bee Group" }],
    ["Ann Person", "Bee Group"],
  ],
  [undefined, []],
])("authors %j", (value, expected) => {
  expect(authorsOf(value)).toEqual(expected);
});

test.each([
  [{ id: "2601.00001v3" }, "2601.00001", ""],
  [{ id: "hep-th/9901001" }, "hep-th/9901001", ""],
  [{ url: "http://arxiv.org/pdf/math.GT/0309136v2.pdf" }, "math.GT/0309136", ""],
  [{ doi: "10.48550/arXiv.2601.00001" }, "2601.00001", "10.48550/arxiv.2601.00001"],
  [{ url: "https://huggingface.co/papers/2601.00001" }, "2601.00001", ""],
  [{ doi: "https://doi.org/10.1000/ABC%2812%29." }, "", "10.1000/abc(12)"],
  [{ doi: "doi:10.1000/abc)," }, "", "10.1000/abc"],
  [{ url: "https://press.example/doi/10.1000/abc?download=true" }, "", "10.1000/abc"],
  [{ id: "2613.00001" }, "", ""],
  [{ id: "1234" }, "", ""],
])("numbers in %j", (raw, arxiv, doi) => {
  expect([arxivOf(raw), doiOf(raw)]).toEqual([arxiv, doi]);
});

describe("a record", () => {
  const normalized = (raw: object) => normalizePaper({ where: "x, record 1", title: "How Bees Return", ...raw }, "2026-11-23");

  test("loses the full stop behind its title and the brackets of a translation", () => {
    expect(normalized({ title: "[How bees return.]." })).toMatchObject({ paper: { title: "How bees return" } });
    expect(normalized({ title: "Bees of the U.S." })).toMatchObject({ paper: { title: "Bees of the U.S." } });
  });

  test("has no date far ahead, and says so", () => {
    expect(normalized({ date: "2092-01-01" })).toMatchObject({
      paper: { date: "", datePrecision: "none" },
      doubts: [{ code: "future-date", note: true }],
    });
    expect(normalized({ date: "2028-03" })).toMatchObject({ paper: { date: "2028-03" }, doubts: [] });
  });

  test("links only where a browser may go", () => {
    expect(normalized({ url: "javascript:alert(1)" })).toMatchObject({ paper: { url: "" } });
    expect(normalized({ url: "https://a.example/x; https://b.example/y" })).toMatchObject({ paper: { url: "https://a.example/x" } });
    expect(normalized({ id: "hep-th/9901001" })).toMatchObject({ paper: { url: "https://arxiv.org/abs/hep-th/9901001", date: "1999-01" } });
  });

  test("that is nothing is an issue with the record as it stands", () => {
    expect(normalized({ title: "", raw: "{}" })).toMatchObject({ code: "no-title", record: "{}" });
  });
});
