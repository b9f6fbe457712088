import { useEffect, useMemo, useState } from "react";
import type { Comparison, Explanation, Periods, ThemeNames, WordContrast } from "../../analysis/types";
import type { Engine } from "../engine/engine";
import type { Picture } from "../pasteToPicture";
import type { Problem } from "./appState";
import { noAnswer } from "./runner";
import { type Found, rowsOfTheme, type ThemePair } from "./selectors";

/** What was asked of the worker: its answer, or why there is none; neither while that is worked out, and where nothing is asked. */
export interface Asked<T> {
  readonly answer?: T;
  readonly problem?: Problem;
}

const NOTHING: Asked<never> = {};

/** Asks each question that has no answer once more: several places may have asked the same, and their reader tries again once. */
const unanswered = new Set<() => void>();
const askAgain = (): void => unanswered.forEach((ask) => ask());

/** Asks about a picture whenever it or the question is another one. @param question the same value while it is the same question */
function useAnswer<Q, T>(
  engine: Engine,
  picture: Picture | undefined,
  question: Q | undefined,
  ask: (engine: Engine, question: Q) => Promise<T>,
): Asked<T> & { readonly last?: T | undefined } {
  const [known, setKnown] = useState<{ readonly picture?: Picture; readonly question?: Q; readonly asked: Asked<T> }>({ asked: NOTHING });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!picture || question === undefined) return;
    let stale = false;
    const tell = (asked: Asked<T>): void => {
      if (!stale) setKnown({ picture, question, asked });
    };
    const again = (): void => {
      setKnown({ asked: NOTHING });
      setRound((before) => before + 1);
    };
    ask(engine, question).then(
      (answer) => tell({ answer }),
      (error: unknown) => {
        if (!stale) unanswered.add(again);
        tell({ problem: noAnswer(error, askAgain) });
      },
    );
    return () => {
      stale = true;
      unanswered.delete(again);
    };
  }, [engine, picture, question, ask, round]);
  const current = known.picture === picture && known.question === question ? known.asked : NOTHING;
  return { ...current, last: known.picture?.corpus === picture?.corpus ? known.asked.answer : undefined };
}

const search = async (engine: Engine, query: string): Promise<Found> => ({ query, ...(await engine.search(query)) });
const explain = (engine: Engine, row: number): Promise<Explanation> => engine.explain(row);
const compare = (engine: Engine, periods: string): Promise<Comparison> => engine.compare(JSON.parse(periods) as Periods);
const themeNames = (engine: Engine): Promise<readonly ThemeNames[]> => engine.themeNames();
const compareWords = (engine: Engine, { a, b }: RowsCompared): Promise<WordContrast> => engine.compareWords(a, b);

interface RowsCompared {
  readonly a: readonly number[];
  readonly b: readonly number[] | "rest";
}

/** The papers that hold the words searched for. Old answers stay until there is news. */
export function useFound(engine: Engine, picture: Picture | undefined, query: string): Asked<Found> {
  const wanted = query.trim();
  const { problem, last } = useAnswer(engine, picture, wanted === "" ? undefined : wanted, search);
  if (problem) return { problem };
  return wanted !== "" && last ? { answer: last } : NOTHING;
}

/** Why a paper is where it is. */
export function useExplanation(engine: Engine, picture: Picture | undefined, row: number | undefined): Asked<Explanation> {
  return useAnswer(engine, picture, row, explain);
}

/** What changed between two periods. */
export function useComparison(engine: Engine, picture: Picture, periods: Periods | undefined): Asked<Comparison> {
  return useAnswer(engine, picture, periods && JSON.stringify(periods), compare);
}

/** The names of themes at every number of themes. */
export function useThemeNames(engine: Engine, picture: Picture): Asked<readonly ThemeNames[]> {
  return useAnswer(engine, picture, "names", themeNames);
}

/** What sets some papers apart from all the rest. Hand in the same list while it is the same. */
export function useWordContrast(engine: Engine, picture: Picture, rows: readonly number[]): Asked<WordContrast> {
  const question = useMemo((): RowsCompared => ({ a: rows, b: "rest" }), [rows]);
  return useAnswer(engine, picture, question, compareWords);
}

/** The words that tell two themes apart. */
export function useThemeContrast(engine: Engine, picture: Picture, pair: ThemePair | undefined): Asked<WordContrast> {
  const { a, b } = pair ?? { a: -1, b: -1 };
  const question = useMemo(
    (): RowsCompared | undefined => (a < 0 || b < 0 ? undefined : { a: rowsOfTheme(picture, a), b: rowsOfTheme(picture, b) }),
    [picture, a, b],
  );
  return useAnswer(engine, picture, question, compareWords);
}
