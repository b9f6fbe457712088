import { useEffect, useState } from "react";
import type { PeriodsCompared, Report, SettingsCompared, Stage } from "../../analysis/types";
import type { NamedComparison } from "../charts/flow/flowOf";
import { Cancelled, type Engine } from "../engine/engine";
import type { Picture } from "../pasteToPicture";
import type { Problem } from "./appState";
import { groupingOf, optionsBeside, periodsAt, readBeside, sideNames } from "./beside";
import { noAnswer } from "./runner";

/** A comparison that was asked for: under way, there, or impossible. */
export interface BesideState {
  readonly named?: NamedComparison;
  readonly work?: { readonly stage: Stage; readonly share: number };
  /** Why it cannot be. */
  readonly problem?: Problem;
}

/**
 * Compares what is shown with the setting of `text`, which is that of the link; undefined while nothing is asked. The end
 * of the wish stops the work.
 */
export function useBeside(engine: Engine, picture: Picture | undefined, text: string, wanted: boolean): BesideState | undefined {
  const [known, setKnown] = useState<BesideState & { readonly picture: Picture; readonly text: string }>();
  const there = known && known.picture === picture && known.text === text ? known : undefined;
  const done = there !== undefined && there.work === undefined;
  useEffect(() => {
    const beside = readBeside(text);
    if (!picture || !beside || !wanted || done) return;
    const stop = new AbortController();
    const tell = (state: BesideState): void => {
      if (!stop.signal.aborted) setKnown({ picture, text, ...state });
    };
    let over = false;
    const report: Report = (stage, share) => {
      if (!over) tell({ work: { stage, share } }); // some words about progress come after the result
    };
    const options = optionsBeside(picture.result.options, beside);
    const asked: Promise<SettingsCompared | PeriodsCompared> =
      beside.kind === "periods"
        ? engine.themesBetween(picture.corpus, options, periodsAt(picture.result.trends, beside.since), report, stop.signal)
        : engine.themesWith(picture.corpus, options, groupingOf(picture), report, stop.signal);
    asked
      .then(
        (compared) => ({ named: { compared, ...sideNames(picture, beside, compared.second.labels.length) } }),
        (error: unknown) => (error instanceof Cancelled ? {} : { problem: noAnswer(error, () => setKnown(undefined)) }),
      )
      .then((state) => {
        over = true;
        tell(state);
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [engine, picture, text, wanted, done]);
  return there;
}
