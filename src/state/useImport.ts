import { useEffect, useMemo, useState } from "react";
import { InputError, sentence } from "../../analysis/errors";
import { corpusJson } from "../../analysis/export/corpusJson";
import type { Corpus } from "../../analysis/types";
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

/** Reads what is pasted or chosen as it changes, together with the list that it is to be added to, if any. The last answer stands until the next is there. */
export function useImport(engine: Engine, text: string, files: readonly File[], addTo: Corpus | undefined): Reading {
  const [outcome, setOutcome] = useState<Read & { readonly of: readonly Input[]; readonly problem?: string }>({
    of: [],
  });
  const given = useMemo(() => inputsOf(text, files), [text, files]);
  useEffect(() => {
    if (given.length === 0) return;
    let stale = false;
    const timer = setTimeout(() => {
      void read(engine, given, addTo)
        .catch((error: unknown) => ({ problem: problemOf(error) }))
        .then((found) => {
          if (!stale) setOutcome({ of: given, ...found });
        });
    }, WAIT);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, given, addTo]);
  if (given.length === 0) return { imported: undefined, session: undefined, problem: undefined, reading: false };
  return { imported: outcome.imported, session: outcome.session, problem: outcome.problem, reading: outcome.of !== given };
}

interface Read {
  readonly imported?: Imported;
  readonly session?: OpenedSession;
}

function inputsOf(text: string, files: readonly File[]): readonly Input[] {
  if (files.length > 0) return [...files];
  return text.trim() === "" ? [] : [{ name: "Pasted text", text }];
}

async function read(engine: Engine, given: readonly Input[], addTo: Corpus | undefined): Promise<Read> {
  const file = await sessionIn(given);
  if (file) return { session: { file, imported: await engine.importPapers([file.papers]) } };
  const open = addTo ? [{ name: addTo.name, text: JSON.stringify(corpusJson(addTo)) }] : [];
  return { imported: await engine.importPapers([...open, ...given]) };
}

function problemOf(error: unknown): string {
  return (error instanceof EngineError && error.hint) || error instanceof InputError
    ? sentence(error)
    : `this could not be read: ${String(error)}`;
}
