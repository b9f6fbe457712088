import { useEffect, useMemo, useState } from "react";
import { InputError, sentence } from "../../analysis/errors";
import { corpusJson } from "../../analysis/export/corpusJson";
import type { Corpus, ImportWishes } from "../../analysis/types";
import { type Engine, EngineError, type Imported, type Input } from "../engine/engine";
import { type OpenedSession, sessionIn } from "./sessionFile";

const WAIT = 200;

export interface Reading {
  readonly imported: Imported | undefined;
  /** Where a session file was given: it opens at once. */
  readonly session: OpenedSession | undefined;
  /** Why nothing could be read, as a sentence. */
  readonly problem: string | undefined;
  readonly reading: boolean;
}

/** Reads what is given as it changes, together with the list that it is to be added to, if any. The last answer stands until the next is there. */
export function useImport(engine: Engine, inputs: readonly Input[], addTo: Corpus | undefined, wishes: ImportWishes): Reading {
  const [outcome, setOutcome] = useState<Read & { readonly of?: Asked; readonly problem?: string }>({});
  const asked = useMemo<Asked>(() => ({ inputs, addTo, wishes }), [inputs, addTo, wishes]);
  useEffect(() => {
    if (asked.inputs.length === 0) return;
    let stale = false;
    const timer = setTimeout(() => {
      void read(engine, asked)
        .catch((error: unknown) => ({ problem: problemOf(error) }))
        .then((found) => {
          if (!stale) setOutcome({ of: asked, ...found });
        });
    }, WAIT);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, asked]);
  if (inputs.length === 0) return { imported: undefined, session: undefined, problem: undefined, reading: false };
  return { imported: outcome.imported, session: outcome.session, problem: outcome.problem, reading: outcome.of !== asked };
}

interface Asked {
  readonly inputs: readonly Input[];
  readonly addTo: Corpus | undefined;
  readonly wishes: ImportWishes;
}

interface Read {
  readonly imported?: Imported;
  readonly session?: OpenedSession;
}

async function read(engine: Engine, { inputs, addTo, wishes }: Asked): Promise<Read> {
  const file = await sessionIn(inputs);
  if (file) return { session: { file, imported: await engine.importPapers([file.papers]) } };
  const open = addTo ? [{ name: addTo.name, text: JSON.stringify(corpusJson(addTo)) }] : [];
  return { imported: await engine.importPapers([...open, ...inputs], wishes) };
}

function problemOf(error: unknown): string {
  return (error instanceof EngineError && error.hint) || error instanceof InputError
    ? sentence(error)
    : `this could not be read: ${String(error)}`;
}
