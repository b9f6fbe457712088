import { describe, expect, test } from "vitest";
import { parsePastedPage } from "./pastedPage";

const ABSTRACT_A =
  "Honey bees fly far. We follow two hundred of them through a summer and find that they return by another way than they went.";
const ABSTRACT_B =
  "Glaciers retreat. From forty years of photographs we read how fast the snow line moves, and where it does not move at all.";
const LONG = `${ABSTRACT_A} ${ABSTRACT_B}`.replace(/\.$/, "");

const titles = (text: string): unknown[] => parsePastedPage(text, "paste").papers.map((paper) => paper.title);
const abstracts = (text: string): unknown[] => parsePastedPage(text, "paste").papers.map((paper) => paper.abstract);

describe("a pasted page", () => {
  test("with head lines, then titles and abstracts between blank lines", () => {
    const text = `new\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nJul 28\n\nHow Bees Return\n\n${ABSTRACT_A}\n\nWhere Snow Lines Move\n\n${LONG}\n`;
    const { papers, issues, pageDay } = parsePastedPage(text, "paste");
    expect(papers).toEqual([
      { where: "paste, line 11", title: "How Bees Return", abstract: ABSTRACT_A },
      { where: "paste, line 15", title: "Where Snow Lines Move", abstract: LONG },
    ]);
    expect(issues.map(({ where, excerpt }) => [where, excerpt])).toEqual([
      ["paste, line 1", "new"],
      ["paste, line 3", "Subscribe"],
      ["paste, line 5", "Daily Papers"],
      ["paste, line 7", "byAK and the research community"],
      ["paste, line 9", "Jul 28"],
    ]);
    expect(pageDay).toBe("Jul 28");
  });

  test("of a search, without blank lines, with votes, authors and days", () => {
    const text = `Daily Papers\nby AK and the research community\nbees\nDaily\nWeekly\nMonthly\nOct 2\n101\nHow Bees Return\n${LONG}\n12 authors\n·\nMay 29\n6\n-\nWhere Snow Lines Move\n${LONG} again\nSnow Institute\n·\nFeb 27, 2025`;
    const { papers, pageDay } = parsePastedPage(text, "paste");
    expect(papers.map(({ title, date }) => [title, date])).toEqual([
      ["How Bees Return", "May 29"],
      ["Where Snow Lines Move", "Feb 27, 2025"],
    ]);
    expect(pageDay).toBe("Oct 2");
  });

  test("with a title and its abstract in one block, wrapped or not", () => {
    const wrapped = ABSTRACT_B.replace(/(.{55}\S*) /g, "$1\n");
    expect(titles(`How Bees Return\n${ABSTRACT_A}\n\nWhere Snow Lines Move\n${wrapped}\n`)).toEqual([
      "How Bees Return",
      "Where Snow Lines Move",
    ]);
    expect(abstracts(`How Bees Return\n${ABSTRACT_A}\n\nWhere Snow Lines Move\n${wrapped}\n`)).toEqual([ABSTRACT_A, ABSTRACT_B]);
  });

  test("with hard-wrapped abstracts in blocks of their own", () => {
    const wrapped = (text: string): string => text.replace(/(.{60}\S*) /g, "$1\n");
    expect(abstracts(`How Bees Return\n\n${wrapped(ABSTRACT_A)}\n\nWhere Snow Lines Move\n\n${wrapped(ABSTRACT_B)}`)).toEqual([
      ABSTRACT_A,
      ABSTRACT_B,
    ]);
  });

  test("whose lines are named Title: and Abstract:", () => {
    expect(parsePastedPage(`Title: How Bees Return\n\nAbstract: They fly another way`, "paste").papers).toEqual([
      { where: "paste, line 1", title: "How Bees Return", abstract: "Abstract: They fly another way" },
    ]);
  });

  test("with a date or an arXiv number below a title or below an abstract", () => {
    const text = `How Bees Return\n2025-06-09\narXiv:2506.00001\n\n${ABSTRACT_A}\n\nWhere Snow Lines Move\n\n${ABSTRACT_B}\n\n3 May 2024\n`;
    expect(parsePastedPage(text, "paste").papers).toMatchObject([
      { title: "How Bees Return", date: "2025-06-09", id: "2506.00001" },
      { title: "Where Snow Lines Move", date: "3 May 2024" },
    ]);
  });

  test("says of every line that it left out where it stood and why", () => {
    const { papers, issues } = parsePastedPage(`Some heading\n\nHow Bees Return\n\n${ABSTRACT_A}\n\nA title without a text`, "paste");
    expect(papers).toHaveLength(1);
    expect(issues.map(({ code, where }) => [code, where])).toEqual([
      ["no-abstract-follows", "paste, line 1"],
      ["no-abstract-follows", "paste, line 7"],
    ]);
  });
});
