import { useEffect, useState } from "react";
import type { Comparison, Explanation, Periods, ThemeNames, WordContrast } from "../../analysis/types";
import type { Engine } from "../engine/engine";
import type { Picture } from "../pasteToPicture";
import type { Found, ThemePair } from "./selectors";

/** The papers that hold the words searched for; undefined while nothing is searched. Old answers stay until new ones are there. */
export function useFound(engine: Engine, picture: Picture | undefined, query: string): Found | undefined {
  const [found, setFound] = useState<{ readonly picture: Picture; readonly found: Found }>();
  const wanted = query.trim();
  useEffect(() => {
    if (!picture || wanted === "") return;
    let stale = false;
    engine.search(wanted).then(
      (answer) => {
        if (!stale) setFound({ picture, found: { query: wanted, ...answer } });
      },
      () => undefined, // a stopped search has no answer
    );
    return () => void (stale = true);
  }, [engine, picture, wanted]);
  return wanted !== "" && found?.picture.corpus === picture?.corpus ? found?.found : undefined;
}

/** Why a paper is where it is; undefined until the worker has answered. */
export function useExplanation(engine: Engine, picture: Picture | undefined, row: number | undefined): Explanation | undefined {
  const [known, setKnown] = useState<{ readonly picture: Picture; readonly row: number; readonly explanation: Explanation }>();
  useEffect(() => {
    if (!picture || row === undefined) return;
    let stale = false;
    engine.explain(row).then(
      (explanation) => {
        if (!stale) setKnown({ picture, row, explanation });
      },
      () => undefined,
    );
    return () => void (stale = true);
  }, [engine, picture, row]);
  return known?.picture === picture && known?.row === row ? known?.explanation : undefined;
}

/** What changed between two periods; undefined until the worker has answered, and where nothing is asked. */
export function useComparison(engine: Engine, picture: Picture, periods: Periods | undefined): Comparison | undefined {
  const [known, setKnown] = useState<{ readonly picture: Picture; readonly asked: string; readonly comparison: Comparison }>();
  const asked = JSON.stringify(periods);
  useEffect(() => {
    if (asked === undefined) return;
    let stale = false;
    engine.compare(JSON.parse(asked) as Periods).then(
      (comparison) => {
        if (!stale) setKnown({ picture, asked, comparison });
      },
      () => undefined,
    );
    return () => void (stale = true);
  }, [engine, picture, asked]);
  return known?.picture === picture && known.asked === asked ? known.comparison : undefined;
}

/** The names of themes at every number of themes; undefined until the worker has answered. */
export function useThemeNames(engine: Engine, picture: Picture): readonly ThemeNames[] | undefined {
  const [known, setKnown] = useState<{ readonly picture: Picture; readonly names: readonly ThemeNames[] }>();
  useEffect(() => {
    let stale = false;
    engine.themeNames().then(
      (names) => {
        if (!stale) setKnown({ picture, names });
      },
      () => undefined,
    );
    return () => void (stale = true);
  }, [engine, picture]);
  return known?.picture === picture ? known.names : undefined;
}

/** What sets some papers apart from others, or from all the rest; undefined until the worker has answered. Hand in the same lists while they are the same. */
export function useWordContrast(
  engine: Engine,
  picture: Picture,
  rowsA: readonly number[],
  rowsB: readonly number[] | "rest",
): WordContrast | undefined {
  const [known, setKnown] = useState<{ readonly of: readonly unknown[]; readonly contrast: WordContrast }>();
  useEffect(() => {
    let stale = false;
    engine.compareWords(rowsA, rowsB).then(
      (contrast) => {
        if (!stale) setKnown({ of: [picture, rowsA, rowsB], contrast });
      },
      () => undefined,
    );
    return () => void (stale = true);
  }, [engine, picture, rowsA, rowsB]);
  return known?.of[0] === picture && known.of[1] === rowsA && known.of[2] === rowsB ? known.contrast : undefined;
}

/** The words that tell two themes apart; undefined until the worker has answered, and where nothing is asked. */
export function useThemeContrast(engine: Engine, picture: Picture, pair: ThemePair | undefined): WordContrast | undefined {
  const [known, setKnown] = useState<{ readonly picture: Picture; readonly a: number; readonly b: number; readonly words: WordContrast }>();
  const { a, b } = pair ?? { a: -1, b: -1 };
  useEffect(() => {
    if (a < 0 || b < 0) return;
    let stale = false;
    const { theme } = picture.result.placement;
    const rowsOf = (id: number): number[] => Array.from(theme.keys()).filter((row) => theme[row] === id);
    engine.compareWords(rowsOf(a), rowsOf(b)).then(
      (words) => {
        if (!stale) setKnown({ picture, a, b, words });
      },
      () => undefined,
    );
    return () => void (stale = true);
  }, [engine, picture, a, b]);
  return known?.picture === picture && known.a === a && known.b === b ? known.words : undefined;
}
