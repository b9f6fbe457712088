import { useEffect, useMemo, useState } from "react";
import { sentence } from "../../analysis/errors";
import { corpusJson } from "../../analysis/export/corpusJson";
import type { Corpus } from "../../analysis/types";
import { type Engine, EngineError, type Imported, type Input } from "../engine/engine";

const WAIT = 200;

export interface Reading {
  readonly imported: Imported | undefined;
  /** Why nothing could be read, as a sentence. */
  readonly problem: string | undefined;
  readonly reading: boolean;
}

/** Reads what is pasted or chosen as it changes, together with the list that it is to be added to, if any. The last answer stands until the next is there. */
export function useImport(engine: Engine, text: string, files: readonly File[], addTo: Corpus | undefined): Reading {
  const [outcome, setOutcome] = useState<{ readonly of: readonly Input[]; readonly imported?: Imported; readonly problem?: string }>({
    of: [],
  });
  const given = useMemo(() => inputsOf(text, files, addTo), [text, files, addTo]);
  useEffect(() => {
    if (given.length === 0) return;
    let stale = false;
    const timer = setTimeout(() => {
      void engine
        .importPapers(given)
        .then(
          (imported) => ({ imported }),
          (error: unknown) => ({ problem: problemOf(error) }),
        )
        .then((found) => {
          if (!stale) setOutcome({ of: given, ...found });
        });
    }, WAIT);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, given]);
  if (given.length === 0) return { imported: undefined, problem: undefined, reading: false };
  return { imported: outcome.imported, problem: outcome.problem, reading: outcome.of !== given };
}

function inputsOf(text: string, files: readonly File[], addTo: Corpus | undefined): readonly Input[] {
  const given: Input[] = files.length > 0 ? [...files] : text.trim() === "" ? [] : [{ name: "Pasted text", text }];
  if (given.length === 0 || !addTo) return given;
  return [{ name: addTo.name, text: JSON.stringify(corpusJson(addTo)) }, ...given];
}

function problemOf(error: unknown): string {
  return error instanceof EngineError && error.hint ? sentence(error) : `this could not be read: ${String(error)}`;
}
