import { useEffect, useMemo, useState } from "react";
import { InputError, sentence } from "../../analysis/errors";
import { corpusJson } from "../../analysis/export/corpusJson";
import type { Corpus } from "../../analysis/types";
import { Cancelled, type Engine, EngineError, type Imported, type Input } from "../engine/engine";
import { type OpenedSession, sessionIn } from "./sessionFile";

const WAIT = 200;
const NOTHING = (): void => undefined;

export interface Reading {
  readonly imported: Imported | undefined;
  /** Where a session file was given: it opens at once. */
  readonly session: OpenedSession | undefined;
  /** Why nothing could be read, as a sentence. */
  readonly problem: string | undefined;
  readonly reading: boolean;
  /** Of what is read now, 0 to 1. */
  readonly share: number;
  /** Stops the reading: what was given stays, unread. */
  readonly stop: () => void;
}

/** Reads what is pasted or chosen as it changes, together with the list that it is to be added to, if any. The last answer stands until the next is there. */
export function useImport(engine: Engine, text: string, files: readonly File[], addTo: Corpus | undefined): Reading {
  const [outcome, setOutcome] = useState<Read & { readonly of: readonly Input[]; readonly problem?: string }>({
    of: [],
  });
  const [share, setShare] = useState(0);
  const [stop, setStop] = useState<() => void>(() => NOTHING);
  const given = useMemo(() => inputsOf(text, files), [text, files]);
  useEffect(() => {
    if (given.length === 0) return;
    let stale = false;
    const stopper = new AbortController();
    const tell = (told: number): void => {
      if (!stale) setShare(told);
    };
    const timer = setTimeout(() => {
      setShare(0);
      setStop(() => () => stopper.abort());
      void read(engine, given, addTo, tell, stopper.signal)
        .catch((error: unknown) => (error instanceof Cancelled ? {} : { problem: problemOf(error) }))
        .then((found) => {
          if (!stale) setOutcome({ of: given, ...found });
        });
    }, WAIT);
    return () => {
      stale = true;
      clearTimeout(timer);
      stopper.abort();
    };
  }, [engine, given, addTo]);
  const told = { share, stop };
  if (given.length === 0) return { imported: undefined, session: undefined, problem: undefined, reading: false, ...told };
  return { imported: outcome.imported, session: outcome.session, problem: outcome.problem, reading: outcome.of !== given, ...told };
}

interface Read {
  readonly imported?: Imported;
  readonly session?: OpenedSession;
}

function inputsOf(text: string, files: readonly File[]): readonly Input[] {
  if (files.length > 0) return [...files];
  return text.trim() === "" ? [] : [{ name: "Pasted text", text }];
}

async function read(
  engine: Engine,
  given: readonly Input[],
  addTo: Corpus | undefined,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Read> {
  const file = await sessionIn(given);
  if (signal.aborted) throw new Cancelled("stopped");
  if (file) return { session: { file, imported: await engine.importPapers([file.papers], {}, tell, signal) } };
  const open = addTo ? [{ name: addTo.name, text: JSON.stringify(corpusJson(addTo)) }] : [];
  return { imported: await engine.importPapers([...open, ...given], {}, tell, signal) };
}

function problemOf(error: unknown): string {
  return (error instanceof EngineError && error.hint) || error instanceof InputError
    ? sentence(error)
    : `this could not be read: ${String(error)}`;
}
