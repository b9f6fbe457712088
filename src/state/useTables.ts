import { useEffect, useState } from "react";
import type { Engine, Input, TableFound } from "../engine/engine";

/** The tables in what is given, looked for when they are wanted. */
export function useTables(engine: Engine, inputs: readonly Input[], wanted: boolean): readonly TableFound[] {
  const [found, setFound] = useState<{ readonly of: readonly Input[]; readonly tables: readonly TableFound[] }>({ of: [], tables: [] });
  useEffect(() => {
    if (!wanted || inputs.length === 0) return;
    let stale = false;
    engine.tablesIn(inputs).then(
      (tables) => {
        if (!stale) setFound({ of: inputs, tables });
      },
      () => undefined, // what is wrong with it, the import says
    );
    return () => {
      stale = true;
    };
  }, [engine, inputs, wanted]);
  return found.of === inputs ? found.tables : [];
}
