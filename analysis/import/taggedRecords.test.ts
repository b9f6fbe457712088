import { describe, expect, test } from "vitest";
import { looksLikeMedline, medlineReader } from "./medlineRecords";
import { readWhole } from "./recordReader";
import { looksLikeRefer, referReader } from "./referRecords";
import { looksLikeRis, risReader } from "./risRecords";
import { looksLikeWebOfScience, webOfScienceReader } from "./webOfScience";

describe("RIS", () => {
  const text = `1.
TY  - JOUR
T1  - How Bees Return
AU  - Person, Ann
A1  - ignored where AU is there
N2  - They fly.
ER this line goes on.

So does this one.
PY  - 2026///
DA  - 2026/01/02/
Y2  - 2027/05/05
DO  - https://doi.org/10.1000/bees
UR  - //example.org/no
UR  - https://example.org/yes
ER  - 

TY  - CONF
TI  - Without an End
AB  - First.
AB  - Second.
TY  - THES
BT  - A Book
ER  -
`;

  test("is read, with notes on what is cut or left out", () => {
    expect(looksLikeRis(text)).toBe(true);
    const { papers, issues } = readWhole(text, risReader("list.ris"));
    expect(papers).toMatchObject([
      {
        where: "list.ris, line 2",
        title: "How Bees Return",
        abstract: "They fly.\nER this line goes on.\nSo does this one.",
        authors: ["Ann Person"],
        date: "2026-01-02",
        url: "https://example.org/yes",
        doi: "https://doi.org/10.1000/bees",
      },
      { title: "Without an End", abstract: "First. Second.", date: "" },
      { title: "A Book" },
    ]);
    expect(issues).toMatchObject([{ code: "cut-record", where: "list.ris, line 18" }]);
  });
});

describe("MEDLINE", () => {
  const text = `PMID- 11111111
DP  - 2026 Spring
TI  - [How bees return to
      their hives].
LID - S0000-0000(26)00001-1 [pii]
LID - 10.1000/bees [doi]
AB  - BACKGROUND: Bees fly.
      METHODS: We looked. HIV
      - not seen.
FAU - Person, Ann
AU  - Person A
FAU - Other, Bo
SO  - Bees. 2026;1(1).

A line of nobody.

PMID- 22222222
TI  - A Second One
DP  - 2025 Jan-Feb

OWN - ERIC
TI  - A Third One
ISSN - ISSN-0000-0000
AB  - Text.
DP  - 2000
`;

  test("is read; a season has no month", () => {
    expect(looksLikeMedline(text)).toBe(true);
    const { papers, issues } = readWhole(text, medlineReader("list.nbib"));
    expect(papers).toMatchObject([
      {
        title: "How bees return to\ntheir hives",
        abstract: "BACKGROUND: Bees fly.\nMETHODS: We looked. HIV\n- not seen.",
        doi: "10.1000/bees",
        url: "https://pubmed.ncbi.nlm.nih.gov/11111111/",
        date: "2026",
        authors: ["Ann Person", "Bo Other"],
      },
      { title: "A Second One", id: "PMID 22222222", date: "2025-01" },
      { title: "A Third One", abstract: "Text.", date: "2000" },
    ]);
    expect(issues).toMatchObject([{ code: "outside-records", where: "list.nbib, line 15" }]);
  });
});

describe("Web of Science", () => {
  const text = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Person, A
   Other, B
AF Person, Ann (ann@example.org)
   Other, Bo
TI How Bees
   Return
AB They fly
IN all weathers.
PD MAR 20
PY 2026
DA 2026-11-01
DI 10.1000/bees
UT WOS:000000000000001
ER

PT B
TI Without an End
PY 2020
PD SPR
PT J
TI The Third
ER
EF
`;

  test("is read; DA is the day of the export", () => {
    expect(looksLikeWebOfScience(text)).toBe(true);
    const { papers, issues } = readWhole(text, webOfScienceReader("savedrecs.txt"));
    expect(papers).toMatchObject([
      {
        where: "savedrecs.txt, line 3",
        title: "How Bees\nReturn",
        abstract: "They fly\nIN all weathers.",
        authors: ["Ann Person", "Bo Other"],
        date: "2026-03-20",
        doi: "10.1000/bees",
      },
      { title: "Without an End", date: "2020" },
      { title: "The Third" },
    ]);
    expect(issues).toMatchObject([{ code: "cut-record", where: "savedrecs.txt, line 19" }]);
  });
});

describe("EndNote's Refer", () => {
  const text =
    "%0 Journal Article\n%T How Bees Return\n%A Person, Ann\n%A Other, Bo\n%D 2026\n%8 March 3\n%X They fly.\nAnd return.\n\n%0 Book\n%T A Book\n%R 10.1000/b\n";

  test("is read", () => {
    expect(looksLikeRefer(text)).toBe(true);
    expect(readWhole(text, referReader("list.enw")).papers).toMatchObject([
      { title: "How Bees Return", authors: ["Ann Person", "Bo Other"], date: "2026-03-03", abstract: "They fly.\nAnd return." },
      { title: "A Book", doi: "10.1000/b", where: "list.enw, line 10" },
    ]);
  });
});
