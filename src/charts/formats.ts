/** Numbers and dates as the page and its pictures write them. */
import type { Corpus, DateKind } from "../../analysis/types";
import { once } from "./once";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** 3724 -> "3,724". */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 1 -> "1 paper", 12 -> "12 papers". */
export function papers(value: number): string {
  return `${count(value)} ${value === 1 ? "paper" : "papers"}`;
}

/** "112 papers", and of a list that was too long to be held "100,000 of 1,000,000 papers, drawn by chance". */
export function papersOfList({ papers: { length }, drawnFrom }: Pick<Corpus, "papers" | "drawnFrom">): string {
  return drawnFrom === undefined ? papers(length) : `${count(length)} of ${papers(drawnFrom)}, drawn by chance`;
}

/** 0.0714 -> "7.1 %". */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** 0.102 -> "+10.2", with a true minus sign. */
export function points(share: number): string {
  const value = (100 * share).toFixed(1);
  return Number(value) < 0 ? `−${value.slice(1)}` : `+${value.replace("-", "")}`;
}

/** 0.6123 -> "0.61". */
export function fit(value: number): string {
  return value < 0 ? `−${Math.abs(value).toFixed(2)}` : value.toFixed(2);
}

/** 26.2 -> "26 ×", 2.42 -> "2.4 ×". */
export function times(value: number): string {
  return `${value >= 10 ? Math.round(value) : value.toFixed(1)} ×`;
}

/** 2 -> "two", 24 -> "24". */
export function inWords(value: number): string {
  return WORDS[value] ?? count(value);
}

/** "2025-06-09" -> "9 Jun 2025", "2025-06" -> "Jun 2025", "2025" -> "2025", "" -> "". */
export function date(iso: string): string {
  const [year, month, day] = iso.split("-");
  if (month === undefined) return year;
  const name = `${MONTHS[Number(month) - 1]} ${year}`;
  return day === undefined ? name : `${Number(day)} ${name}`;
}

/** Which date is meant: "dated by the day first posted". */
export function datedBy(kind: DateKind): string {
  switch (kind) {
    case "posted":
      return "dated by the day first posted";
    case "listed":
      return "dated by the day on the list";
    case "published":
      return "dated by publication";
    case "updated":
      return "dated by the last change of the record";
    case "":
      return "dated as in the list";
  }
}

/** Dates of the first and the last dated paper, as exact as they are; "" where none is dated. */
export const datesOf = once((papers: readonly { readonly date: string }[]): { readonly first: string; readonly last: string } => {
  let first = "";
  let last = "";
  for (const { date: day } of papers) {
    if (day === "") continue;
    if (first === "" || day < first) first = day;
    if (day > last) last = day;
  }
  return { first, last };
});

/** Months of the first and the last dated paper: "Apr 2019 – Jul 2025"; "" where none is dated. */
export function span(papers: readonly { readonly date: string }[]): string {
  const { first, last } = datesOf(papers);
  const [from, to] = [date(first.slice(0, 7)), date(last.slice(0, 7))];
  return from === to ? from : `${from} – ${to}`;
}

/** "a", "b", "c" -> "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
