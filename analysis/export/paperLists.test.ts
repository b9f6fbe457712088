import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibtexOf, citationKeys } from "./bibtex";
import { arxivId, doiOf, type ListedPaper } from "./listedPaper";
import { markdownOf } from "./markdownList";
import { risOf } from "./ris";

const DATES = { day: "2025-06-09", month: "2025-06", year: "2025", none: "" } as const;
const text = fc
  .array(fc.constantFrom(..."abcXYZ éüß{}%&$#_~^\\'\"-:,;[]*|<>()@=日本🙂".split(/(?:)/u), "and ", "\n"), { minLength: 1, maxLength: 40 })
  .map((letters) => letters.join("").replace(/\s+/gu, " ").trim())
  .filter((line) => line !== "");
const author = fc.constantFrom("Ada Byron", "Jan van der Berg", "Ümit Çelik", "Hinton, Geoffrey", "OpenLab", "Sand and Sons", "R&D_Team");
const paper: fc.Arbitrary<ListedPaper> = fc
  .record({
    id: fc.constantFrom("2406.01234", "own-1", "a b{c}"),
    title: text,
    abstract: fc.oneof(fc.constant(""), text),
    precision: fc.constantFrom("day", "month", "year", "none" as const),
    url: fc.constantFrom("", "https://arxiv.org/abs/2406.01234", "https://doi.org/10.1000/a_b%20(c)", "https://example.org/?q={a}&b=1#%20"),
    authors: fc.uniqueArray(author, { maxLength: 4 }),
    theme: fc.oneof(fc.constant(""), text),
  })
  .map(({ precision, ...rest }) => ({ ...rest, datePrecision: precision, date: DATES[precision] }));
const papers = fc
  .array(paper, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((one, i): ListedPaper => ({ ...one, id: `${one.id}${i > 0 ? `-${i}` : ""}` })));

describe("BibTeX", () => {
  const SIGNS: Record<string, string> = {
    textbackslash: "\\",
    textbraceleft: "{",
    textbraceright: "}",
    textasciitilde: "~",
    textasciicircum: "^",
  };
  const unescaped = (value: string): string =>
    value.replace(/\\(?:(text\w+)\{\}|([&%$#_]))/g, (_, name: string, sign: string) => SIGNS[name] ?? sign);

  /** Reads entries the way BibTeX does: a field ends where its braces are closed. */
  function read(bibtex: string): { key: string; fields: Record<string, string> }[] {
    return bibtex.split(/^(?=@misc\{)/m).map((entry) => {
      const fields: Record<string, string> = {};
      let at = entry.indexOf("\n") + 1;
      const key = entry.slice("@misc{".length, at - 2);
      while (entry[at] !== "}") {
        const [whole, name] = /\s*(\w+) = /y.exec(entry.slice(at)) ?? ["", ""];
        at += whole.length;
        const start = at;
        let depth = 0;
        do {
          if (entry[at] === "{") depth++;
          if (entry[at] === "}") depth--;
          at++;
        } while (depth > 0 || entry[at] !== ",");
        fields[name] =
          entry[start] === "{" ? entry.slice(start + (name === "title" ? 2 : 1), at - (name === "title" ? 2 : 1)) : entry.slice(start, at);
        at += 2;
      }
      return { key, fields };
    });
  }

  test("gives back what was written, whatever signs it holds and however exact the date is", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const entries = read(bibtexOf(list));
        expect(entries).toHaveLength(list.length);
        entries.forEach(({ fields }, i) => {
          const { title, abstract, theme, authors, date } = list[i];
          expect([unescaped(fields.title), unescaped(fields.abstract ?? ""), unescaped(fields.keywords ?? "")]).toEqual([
            title,
            abstract,
            theme,
          ]);
          const names = (fields.author ?? "").split(/ and (?![^{]*\})/).filter(Boolean);
          expect(names.map((name) => unescaped(name.replace(/^\{|\}$/g, "")))).toEqual(authors);
          const month = fields.month && String(["jan", "feb", "mar", "apr", "may", "jun"].indexOf(fields.month) + 1).padStart(2, "0");
          expect([fields.year, month, fields.day?.padStart(2, "0")].filter(Boolean).join("-")).toBe(date);
        });
      }),
    );
  });

  test("keys are unlike each other, plain, and the same in any order of the list", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const keys = citationKeys(list);
        expect(new Set(keys).size).toBe(list.length);
        for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9.:_-]+$/);
        expect(citationKeys(list.toReversed())).toEqual(keys.toReversed());
      }),
    );
  });

  test("a paper of arXiv has its eprint", () => {
    const [{ key, fields }] = read(
      bibtexOf([
        {
          id: "2406.01234",
          title: "The Bees",
          abstract: "",
          date: "2024-06",
          datePrecision: "month",
          url: "https://arxiv.org/abs/2406.01234v2",
          authors: ["Zoë Lee"],
          theme: "",
        },
      ]),
    );
    expect(key).toBe("lee2024bees");
    expect(fields).toMatchObject({ eprint: "2406.01234v2", archivePrefix: "arXiv", url: "https://arxiv.org/abs/2406.01234v2" });
  });
});

describe("RIS", () => {
  const read = (ris: string): Record<string, string[]>[] =>
    ris
      .split(/^ER {2}- \r\n\r\n/m)
      .slice(0, -1)
      .map((record) => {
        const fields: Record<string, string[]> = {};
        for (const line of record.split("\r\n").filter(Boolean)) {
          const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line) ?? [];
          (fields[tag] ??= []).push(value);
        }
        return fields;
      });

  test("gives back what was written", () => {
    fc.assert(
      fc.property(papers, (list) => {
        const records = read(risOf(list));
        expect(records).toHaveLength(list.length);
        records.forEach((fields, i) => {
          const { id, title, abstract, url, date } = list[i];
          expect([fields.TY, fields.ID, fields.TI, fields.AB ?? [""], fields.UR ?? [""]]).toEqual([
            ["GEN"],
            [id],
            [title],
            [abstract],
            [url],
          ]);
          expect((fields.DA ?? [""])[0].split("/").filter(Boolean).join("-")).toBe(date);
          expect((fields.PY ?? [""])[0]).toBe(date.slice(0, 4));
          expect(fields.AU ?? []).toHaveLength(list[i].authors.length);
        });
      }),
    );
  });

  test("puts family names first, with what belongs to them", () => {
    const listed = { id: "1", title: "T", abstract: "", date: "", datePrecision: "none", url: "", theme: "" } as const;
    const [{ AU }] = read(risOf([{ ...listed, authors: ["Ada Byron", "Jan van der Berg", "OpenLab", "Hinton, Geoffrey"] }]));
    expect(AU).toEqual(["Byron, Ada", "van der Berg, Jan", "OpenLab", "Hinton, Geoffrey"]);
  });
});

test("Markdown gives back titles, links and themes", () => {
  fc.assert(
    fc.property(papers, (list) => {
      const lines = markdownOf(list).split("\n").slice(0, -1);
      expect(lines).toHaveLength(list.length);
      lines.forEach((line, i) => {
        const { title, url } = list[i];
        const [, linked, address, bold] = /^- (?:\[((?:\\.|[^\\\]])*)\]\(<([^<>]*)>\)|\*\*((?:\\.|[^\\*])*)\*\*)/u.exec(line) ?? [];
        expect((linked ?? bold).replace(/\\([^\w\s])|\\(_)/g, "$1$2")).toBe(title);
        expect(address ?? "").toBe(url);
      });
    }),
  );
});

test("addresses tell arXiv and DOI", () => {
  expect(arxivId({ id: "x", url: "https://arxiv.org/pdf/2406.01234v1.pdf" })).toBe("2406.01234v1");
  expect(arxivId({ id: "x", url: "https://arxiv.org/abs/cs/0112017" })).toBe("cs/0112017");
  expect(arxivId({ id: "2406.01234", url: "" })).toBe("2406.01234");
  expect(arxivId({ id: "paper-1", url: "https://example.org/arxiv" })).toBe("");
  expect(doiOf({ url: "https://doi.org/10.1000/182" })).toBe("10.1000/182");
});
