import type { DateKind } from "../../types";
import type { Days } from "./days";
import type { PoliteClient } from "./politeClient";

/** A paper as a corpus file holds it; what is unknown is left out. */
export interface FetchedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** As exact as the service has it. */
  readonly date: string;
  /** The day of the list that it stood on, where the service makes lists of days. */
  readonly listed?: string;
  readonly url?: string;
  readonly authors?: readonly string[];
}

export interface Wish extends Days {
  /** In the service's own language; "" for services that have one list only. */
  readonly query: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told after every answer: where it is, and how many papers there are so far. */
  readonly told: (where: string, papers: number) => void;
}

/** A service that has papers. */
export interface PaperSource {
  /** In words, for names of lists. */
  readonly label: string;
  readonly dateKind: DateKind;
  /** What a query looks like; "" where none is taken. */
  readonly queryExample: string;
  readonly gather: (wish: Wish, client: PoliteClient) => Promise<readonly FetchedPaper[]>;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
