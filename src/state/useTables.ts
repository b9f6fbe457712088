import { useEffect, useState } from "react";
import type { Engine, Input, TableFound } from "../engine/engine";
import { noAnswer } from "./runner";
import type { Asked } from "./useFindings";

/** The tables in what is given, looked for when they are wanted. */
export function useTables(engine: Engine, inputs: readonly Input[], wanted: boolean): Asked<readonly TableFound[]> {
  const [found, setFound] = useState<Asked<readonly TableFound[]> & { readonly of?: readonly Input[] }>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!wanted || inputs.length === 0) return;
    let stale = false;
    const tell = (asked: Asked<readonly TableFound[]>): void => {
      if (!stale) setFound({ of: inputs, ...asked });
    };
    const again = (): void => {
      setFound({});
      setRound((before) => before + 1);
    };
    engine.tablesIn(inputs).then(
      (answer) => tell({ answer }),
      (error: unknown) => tell({ problem: noAnswer(error, again) }),
    );
    return () => {
      stale = true;
    };
  }, [engine, inputs, wanted, round]);
  return found.of === inputs ? found : {};
}
