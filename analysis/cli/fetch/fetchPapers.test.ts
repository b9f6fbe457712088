/** papertide fetch against services on this machine that behave as the real ones do, their oddities included. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Asked, type FakeService, fakeService, stillOutside, type Told } from "../../fixtures/fakeService";
import { main } from "../main";

let folder = "";
let service: FakeService | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "papertide-fetch-"));
});
afterEach(async () => {
  await service?.close();
  rmSync(folder, { recursive: true });
});

const NOW = "2026-11-25T09:00:00Z";
const KEYS = { OPENALEX_API_KEY: "secret-of-openalex", S2_API_KEY: "secret-of-scholar" };

/** A service and the program that asks it. */
async function against(answer: (asked: Asked) => Told, keys: Readonly<Record<string, string>> = {}) {
  service = await fakeService(answer);
  const { url, asked } = service;
  const env = { PAPERTIDE_HF_URL: url, PAPERTIDE_ARXIV_URL: url, PAPERTIDE_OPENALEX_URL: url, PAPERTIDE_S2_URL: url, ...keys };
  const clock = stillOutside(NOW, env);
  const out = join(folder, "out.json");
  return {
    ...clock,
    asked,
    out,
    list: () => JSON.parse(readFileSync(out, "utf8")) as { name: string; asOf: string; papers: Record<string, unknown>[] },
    fetch: async (...words: string[]) => {
      let [said, complained] = ["", ""];
      const terminal = { out: (text: string) => (said += text), err: (text: string) => (complained += text), width: 100, live: false };
      const code = await main(["fetch", ...words, "--out", out, "--cache", join(folder, "cache")], terminal, clock.outside);
      return { code, said, complained };
    },
  };
}

const ABSTRACT = "The bees of this hive return by another way than they went, and nobody has said why.";
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const hfRow = (number: number, day: string): object => ({
  paper: {
    id: `2610.${String(number).padStart(5, "0")}`,
    title: `How bees return, part ${number}`,
    summary: `${ABSTRACT}\n This is part ${number}.`,
    publishedAt: `${day}T20:00:00.000Z`,
    authors: [
      { name: "A. Keeper", hidden: false },
      { name: "B. Unseen", hidden: true },
    ],
  },
  title: "outer",
  publishedAt: "2026-10-30T00:00:00.000Z",
});

/** 7 papers on each working day, 3 a page although 100 are asked for; the last of a page comes again on the next. */
function dailyPapers({ query }: Asked): Told {
  const day = query.get("date") ?? "";
  if (day > "2026-11-25") return { status: 400, body: { error: "not yet" } };
  if ([0, 6].includes(new Date(day).getUTCDay())) return { body: [] };
  const first = Number(day.slice(8)) * 10;
  const start = Number(query.get("p")) * 2;
  return { body: range(start, Math.min(start + 3, 7)).map((i) => hfRow(first + i, day)) };
}

describe("fetch hf", () => {
  const DAYS = ["hf", "--from", "2026-10-01", "--to", "2026-10-05"];

  test("reads each day to its end, each paper once, weekends empty, sorted by day", async () => {
    const { fetch, list, asked } = await against(dailyPapers);
    expect(await fetch(...DAYS)).toEqual({ code: 0, said: "21 papers, all with an abstract\n", complained: "" });
    expect(list()).toMatchObject({ format: "papertide-corpus", name: "Hugging Face Daily Papers", asOf: "2026-10-05", dateKind: "posted" });
    expect(list().papers.map(({ date }) => date)).toEqual([
      ...range(0, 7).map(() => "2026-10-01"),
      ...range(0, 7).map(() => "2026-10-02"),
      ...range(0, 7).map(() => "2026-10-05"),
    ]);
    expect(list().papers[0]).toEqual({
      id: "2610.00010",
      title: "How bees return, part 10",
      date: "2026-10-01",
      url: "https://arxiv.org/abs/2610.00010",
      authors: ["A. Keeper"],
      abstract: `${ABSTRACT} This is part 10.`,
    });
    expect(asked[0].headers["user-agent"]).toContain("papertide");
  });

  test("leaves a second between requests", async () => {
    const { fetch, slept, asked } = await against(dailyPapers);
    await fetch(...DAYS);
    expect(slept).toEqual(asked.slice(1).map(() => 1000));
  });

  test("asks for no day twice but for today, and writes the same bytes", async () => {
    const { fetch, asked, out } = await against(dailyPapers);
    await fetch("hf", "--from", "2026-11-23");
    const before = readFileSync(out);
    service?.forget();
    await fetch("hf", "--from", "2026-11-23");
    expect(new Set(asked.map(({ query }) => query.get("date")))).toEqual(new Set(["2026-11-25"]));
    expect(readFileSync(out)).toEqual(before);
  });

  test("a day is asked for again until it is over", async () => {
    const { fetch, asked, at } = await against(dailyPapers);
    await fetch("hf", "--from", "2026-11-25");
    at("2026-11-26T00:10:00Z");
    service?.forget();
    await fetch("hf", "--from", "2026-11-25", "--to", "2026-11-25");
    expect(asked.length).toBeGreaterThan(0);
    service?.forget();
    await fetch("hf", "--from", "2026-11-25", "--to", "2026-11-25");
    expect(asked).toEqual([]);
  });

  test("goes on where it was stopped; nothing half-written stands meanwhile", async () => {
    let broken = true;
    const { fetch, asked, out } = await against((one) =>
      broken && one.query.get("date") === "2026-10-05" ? { status: 500, body: "" } : dailyPapers(one),
    );
    expect((await fetch(...DAYS)).code).toBe(2);
    expect(existsSync(out)).toBe(false);
    broken = false;
    service?.forget();
    expect((await fetch(...DAYS)).code).toBe(0);
    expect(new Set(asked.map(({ query }) => query.get("date")))).toEqual(new Set(["2026-10-05"]));
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("--add keeps what the file holds; once more changes nothing", async () => {
    const { fetch, list, out } = await against(dailyPapers);
    await fetch("hf", "--from", "2026-10-01", "--to", "2026-10-01");
    await fetch("hf", "--from", "2026-10-02", "--to", "2026-10-02", "--add");
    expect(list().papers).toHaveLength(14);
    const once = readFileSync(out);
    await fetch("hf", "--from", "2026-10-02", "--to", "2026-10-02", "--add");
    expect(readFileSync(out)).toEqual(once);
    await fetch("hf", "--from", "2026-10-03", "--to", "2026-10-04", "--add");
    expect(readFileSync(out)).toEqual(once);
  });

  test("days to come are left out; days without papers are told", async () => {
    const { fetch, asked } = await against(dailyPapers);
    expect((await fetch("hf", "--from", "2026-11-24", "--to", "2026-12-31")).code).toBe(0);
    expect(asked.map(({ query }) => query.get("date")).every((day) => day !== null && day <= "2026-11-25")).toBe(true);
    expect(await fetch("hf", "--from", "2026-10-03", "--to", "2026-10-04")).toMatchObject({
      code: 2,
      complained: "papertide: Hugging Face Daily Papers: no papers from 2026-10-03 to 2026-10-04 — ask for more days\n",
    });
    expect((await fetch("hf", "--from", "2026-12-01")).complained).toContain("2026-12-01 is after 2026-11-25 — ");
  });
});

describe("a service that is busy, broken or gone", () => {
  const DAY = ["hf", "--from", "2026-10-01", "--to", "2026-10-01"];
  const atFirst =
    (...troubles: Told[]) =>
    (asked: Asked): Told =>
      troubles[asked.before] ?? dailyPapers(asked);
  const longest = (slept: readonly number[]): number => Math.max(...slept);

  test("is waited for as long as it asks, and a little longer", async () => {
    const seconds = await against(atFirst({ status: 429, headers: { "retry-after": "40" }, body: "" }));
    expect((await seconds.fetch(...DAY)).code).toBe(0);
    expect(longest(seconds.slept)).toBeGreaterThanOrEqual(40_000);
    expect(longest(seconds.slept)).toBeLessThanOrEqual(60_000);
  });

  test.each([
    ["a date", { "retry-after": "Wed, 25 Nov 2026 09:01:00 GMT" }, 60_000],
    ["RateLimit", { ratelimit: '"api";r=0;t=45' }, 45_000],
    ["RateLimit-Reset", { "ratelimit-remaining": "0", "ratelimit-reset": "50" }, 50_000],
  ])("told by %s", async (_, headers, wait) => {
    const { fetch, slept } = await against(atFirst({ status: 429, headers, body: "" }));
    expect((await fetch(...DAY)).code).toBe(0);
    expect(longest(slept)).toBeGreaterThanOrEqual(wait);
    expect(longest(slept)).toBeLessThanOrEqual(1.5 * wait);
  });

  test("is let rest before it complains", async () => {
    const { fetch, slept } = await against((asked) => ({
      ...(dailyPapers(asked) as { body: object }),
      headers: { ratelimit: '"api";r=0;t=30' },
    }));
    await fetch(...DAY);
    expect(slept.every((pause) => pause === 30_000)).toBe(true);
  });

  test("is asked again after longer and longer pauses where it says nothing", async () => {
    const { fetch, slept, asked } = await against(() => ({ status: 429, body: "" }));
    expect(await fetch(...DAY)).toMatchObject({
      code: 2,
      complained: "papertide: 127.0.0.1: it wants fewer requests (429) — try again in some minutes\n",
    });
    expect(asked).toHaveLength(5);
    const pauses = slept.filter((pause) => pause >= 2000);
    expect(pauses).toHaveLength(4);
    pauses.forEach((pause, i) => expect(pause / (2000 * 2 ** i)).toBeGreaterThanOrEqual(1));
    pauses.forEach((pause, i) => expect(pause / (2000 * 2 ** i)).toBeLessThanOrEqual(1.5));
  });

  test("is left alone when it asks for an hour", async () => {
    const { fetch, asked } = await against(() => ({ status: 429, headers: { "retry-after": "3600" }, body: "" }));
    expect((await fetch(...DAY)).complained).toBe("papertide: 127.0.0.1: it wants fewer requests (429) — try again in 60 minutes\n");
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Told]>([
    ["a fault of its own", { status: 503, body: "<html>" }],
    ["a broken connection", "reset"],
    ["no answer", "silence"],
    ["a web page in place of data", { body: "<!doctype html><title>Sorry</title>" }],
    ["half an answer", { body: '[{"paper": {"id": "26' }],
  ])("is asked again after %s", async (_, trouble) => {
    const { fetch, list } = await against(atFirst(trouble, trouble));
    expect((await fetch(...DAY)).code).toBe(0);
    expect(list().papers).toHaveLength(7);
  });

  test.each<[string, Told, string]>([
    ["a refusal", { status: 403, body: "" }, "127.0.0.1: it refuses the request (403) — try again later, or from another network"],
    ["a fault that stays", { status: 502, body: "" }, "127.0.0.1: it has a problem of its own (502) — try again later"],
    ["a page that stays", { body: "<html></html>" }, "127.0.0.1: it sent a web page in place of data — try again later"],
    ["another shape", { body: { papers: 3 } }, "127.0.0.1: its answer holds no list of papers — "],
    ["a question that it does not know", { status: 404, body: "" }, "127.0.0.1: it cannot answer this request (404) — "],
    ["a connection that breaks", "reset", "127.0.0.1: the connection broke off"],
  ])("%s is told in one line", async (_, trouble, sentence) => {
    const { fetch, out } = await against(() => trouble);
    const { code, complained } = await fetch(...DAY);
    expect(code).toBe(2);
    expect(complained).toContain(`papertide: ${sentence}`);
    expect(complained.trim().split("\n")).toHaveLength(1);
    expect(existsSync(out)).toBe(false);
  });
});

const arxivEntry = (number: number): string =>
  `<entry><id>http://arxiv.org/abs/2610.${String(number).padStart(5, "0")}v2</id><title>Bees &amp; ways,
  part ${number}</title><published>2026-10-0${1 + (number % 9)}T03:04:05Z</published><updated>2026-11-01T00:00:00Z</updated>
  <summary>  ${ABSTRACT}
hard-wrapped, 5 &lt; 7.</summary><author><name>A. Keeper</name><arxiv:affiliation>Lab</arxiv:affiliation></author>
  <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/></entry>`;
const arxivFeed = (entries: string, total: number): Told => ({
  body: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults>${total}</opensearch:totalResults>${entries}</feed>\n`,
});

describe("fetch arxiv", () => {
  const MONTH = ["arxiv", "--query", "cat:cs.CL", "--from", "2026-09-20", "--to", "2026-10-31"];

  /** 250 papers in October, none in September; the second page is empty when it is asked for first. */
  function api({ query, before }: Asked): Told {
    const start = Number(query.get("start"));
    if (!query.get("search_query")?.includes("202610010000 TO 202610312359")) return arxivFeed("", 0);
    if (start === 100 && before === 0) return arxivFeed("", 250);
    return arxivFeed(
      range(start, Math.min(start + 100, 250))
        .map(arxivEntry)
        .join(""),
      250,
    );
  }

  test("reads month by month, page by page, and asks again for empty pages in between", async () => {
    const { fetch, list, asked, started } = await against(api);
    expect((await fetch(...MONTH)).code).toBe(0);
    expect(list().papers).toHaveLength(250);
    expect(list().papers[0]).toMatchObject({ id: "2610.00000", title: "Bees & ways, part 0", date: "2026-10-01", authors: ["A. Keeper"] });
    expect(list().papers[0].abstract).toBe(`${ABSTRACT} hard-wrapped, 5 < 7.`);
    expect(asked[0].query.get("search_query")).toBe("(cat:cs.CL) AND submittedDate:[202609200000 TO 202609302359]");
    started.slice(1).forEach((moment, i) => expect(moment - started[i]).toBeGreaterThanOrEqual(3000));
  });

  test("tells an error that comes as an entry, and keeps none", async () => {
    const error = "<entry><id>http://arxiv.org/api/errors#incorrect</id><title>Error</title><summary>malformed query</summary></entry>";
    const { fetch, asked } = await against(() => arxivFeed(error, 1));
    const sentence = "papertide: arXiv: it says “malformed query” — check the query, like cat:cs.CL\n";
    expect((await fetch(...MONTH)).complained).toBe(sentence);
    expect((await fetch(...MONTH)).complained).toBe(sentence);
    expect(asked).toHaveLength(2);
  });

  test("gives up on a page that stays empty", async () => {
    const { fetch } = await against(() => arxivFeed("", 30));
    expect(await fetch(...MONTH)).toMatchObject({
      code: 2,
      complained: expect.stringContaining("an empty page where 30 more papers should be"),
    });
  });
});

describe("fetch openalex", () => {
  const MONTH = ["openalex", "--query", "bees, ways", "--from", "2026-08-01", "--to", "2026-08-31"];
  const work = (number: number): object => ({
    id: `https://openalex.org/W${number}`,
    doi: number % 2 ? `https://doi.org/10.1234/Bees.${number}` : null,
    title: `Bees in the works, part ${number}`,
    publication_date: "2026-08-02",
    abstract_inverted_index: number === 3 ? null : { Bees: [0, 3], return: [1], to: [2] },
    authorships: [{ author: { display_name: "A. Keeper" } }],
  });

  /** 120 works in pages of 50, the last of a page once more on the next; cursors only for whoever has a key. */
  function api({ query }: Asked): Told {
    if (query.has("cursor") && query.get("api_key") !== KEYS.OPENALEX_API_KEY) return { status: 401, body: { error: "no key" } };
    const page = query.has("cursor") ? (query.get("cursor") === "*" ? 0 : Number(query.get("cursor"))) : Number(query.get("page")) - 1;
    const rows = range(Math.max(0, page * 50 - 1), Math.min(page * 50 + 50, 120)).map(work);
    return { body: { meta: { count: 120, next_cursor: rows.length > 0 ? String(page + 1) : null }, results: rows } };
  }

  test("follows cursors with a key, which nobody gets to see", async () => {
    const { fetch, list, asked } = await against(api, KEYS);
    const { code, said, complained } = await fetch(...MONTH);
    expect([code, said]).toEqual([0, "120 papers, 1 without an abstract\n"]);
    expect(list().papers.find(({ id }) => id === "10.1234/Bees.1")).toMatchObject({ abstract: "Bees return to Bees", date: "2026-08-02" });
    expect(list().papers.some(({ id }) => id === "W2")).toBe(true);
    expect(asked[0].query.get("filter")).toBe(
      "from_publication_date:2026-08-01,to_publication_date:2026-08-31,title_and_abstract.search:bees  ways",
    );
    const kept = readdirSync(join(folder, "cache", "127.0.0.1")).map((name) =>
      readFileSync(join(folder, "cache", "127.0.0.1", name), "utf8"),
    );
    expect(kept.length).toBeGreaterThan(2);
    expect([...kept, readFileSync(join(folder, "out.json"), "utf8"), complained].join()).not.toContain("secret");
  });

  test("numbers pages without a key, and says what to do where one is wanted", async () => {
    const numbered = await against(api); // pages of 50 although 100 were asked for
    expect((await numbered.fetch(...MONTH)).said).toContain("120 papers");
    await service?.close();
    const refused = await against(() => ({ status: 401, body: {} }));
    expect((await refused.fetch(...MONTH)).complained).toContain("it refuses the request (401) — set OPENALEX_API_KEY");
  });
});

describe("fetch semanticscholar", () => {
  const MONTH = ["semanticscholar", "--query", "bees", "--from", "2026-08-01", "--to", "2026-08-31"];
  const row = (number: number): object => ({
    paperId: `p${number}`,
    title: `Bees of scholars, part ${number}`,
    abstract: number % 10 === 0 ? null : `${ABSTRACT} Part ${number}.`,
    publicationDate: number === 5 ? null : "2026-08-03",
    year: 2026,
    externalIds: number % 2 ? { ArXiv: `2608.${String(number).padStart(5, "0")}` } : {},
    authors: [{ name: "A. Keeper" }],
  });

  test("follows tokens through pages of any size, abstracts and days missing here and there", async () => {
    const { fetch, list, asked } = await against(({ query }) => {
      const start = Number(query.get("token") ?? 0);
      const end = start + (start === 0 ? 30 : 10);
      return { body: { total: 50, token: end < 50 ? String(end) : null, data: range(start, end).map(row) } };
    }, KEYS);
    expect((await fetch(...MONTH)).said).toBe("50 papers, 5 without an abstract\n");
    expect(list().papers.find(({ id }) => id === "2608.00005")).toMatchObject({ date: "2026" });
    expect(asked.map(({ headers }) => headers["x-api-key"])).toEqual(asked.map(() => KEYS.S2_API_KEY));
    expect(asked[0].query.get("publicationDateOrYear")).toBe("2026-08-01:2026-08-31");
  });
});

test.each([
  [[], "fetch takes one source — "],
  [["bees", "--from", "2026-10-01"], 'there is no source "bees" — choose one of hf, arxiv, openalex, semanticscholar'],
  [["arxiv", "--from", "2026-10-01"], "arXiv needs a query — write one like cat:cs.CL"],
  [["hf", "--query", "bees", "--from", "2026-10-01"], "Hugging Face Daily Papers takes no query — "],
  [["hf"], '--from cannot be "nothing" — write a day as 2026-10-31'],
  [["hf", "--from", "2026-02-30"], '--from cannot be "2026-02-30" — '],
  [["hf", "--from", "2026-10-05", "--to", "2026-10-01"], "2026-10-05 is after 2026-10-01 — "],
])("fetch %j is mended by its user", async (words, sentence) => {
  const { fetch, asked } = await against(dailyPapers);
  const { code, complained } = await fetch(...words);
  expect([code, asked.length]).toEqual([2, 0]);
  expect(complained).toContain(sentence);
});
