import { useEffect, useMemo, useState } from "react";
import type { Corpus, ImportWishes } from "../../analysis/types";
import { Cancelled, type Engine, type Imported, type Input } from "../engine/engine";
import type { Actions } from "./actions";
import type { Problem } from "./appState";
import { problemOf } from "./runner";
import { type OpenedSession, sessionIn } from "./sessionFile";

const WAIT = 200;
/** Whoever changes nothing for so long is reading what was read. In ms. */
const STILL = 300;
const NOTHING = (): void => undefined;

export interface Reading {
  readonly imported: Imported | undefined;
  /** Where a session file was given: it opens at once. */
  readonly session: OpenedSession | undefined;
  /** Why nothing could be read, as a sentence. */
  readonly problem: string | undefined;
  /** Reads it once more, where that may help. */
  readonly again: (() => void) | undefined;
  readonly reading: boolean;
  /** Of what is read now, 0 to 1. */
  readonly share: number;
  /** Stops the reading: what was given stays, unread. */
  readonly stop: () => void;
}

/** Reads what is given as it changes, together with the list that it is to be added to, if any. The last answer stands until the next is there. */
export function useImport(engine: Engine, inputs: readonly Input[], addTo: Corpus | undefined, wishes: ImportWishes): Reading {
  const [outcome, setOutcome] = useState<Read & { readonly of?: Asked; readonly problem?: Problem | undefined }>({});
  const [share, setShare] = useState(0);
  const [stop, setStop] = useState<() => void>(() => NOTHING);
  const [round, setRound] = useState(0);
  const asked = useMemo<Asked>(() => ({ inputs, addTo, wishes, round }), [inputs, addTo, wishes, round]);
  useEffect(() => {
    if (asked.inputs.length === 0) return;
    let stale = false;
    const stopper = new AbortController();
    const tell = (told: number): void => {
      if (!stale) setShare(told);
    };
    const timer = setTimeout(() => {
      setShare(0);
      setStop(() => () => stopper.abort());
      void read(engine, asked, tell, stopper.signal)
        .catch((error: unknown) => ({ problem: problemOf(error, () => setRound((last) => last + 1)) }))
        .then((found) => {
          if (!stale) setOutcome({ of: asked, ...found });
        });
    }, WAIT);
    return () => {
      stale = true;
      clearTimeout(timer);
      stopper.abort();
    };
  }, [engine, asked]);
  const told = { share, stop };
  if (inputs.length === 0)
    return { imported: undefined, session: undefined, problem: undefined, again: undefined, reading: false, ...told };
  const { imported, session, problem } = outcome;
  return { imported, session, problem: problem?.message, again: problem?.again, reading: outcome.of !== asked, ...told };
}

/** While the reader looks at what was read, its themes are found already. @param corpus undefined while it is still read, or cannot be */
export function usePrepared({ prepare }: Actions, corpus: Corpus | undefined, adding: boolean): void {
  useEffect(() => {
    if (!corpus) return;
    const stopper = new AbortController();
    const timer = setTimeout(() => prepare(corpus, adding, stopper.signal), STILL);
    return () => {
      clearTimeout(timer);
      stopper.abort();
    };
  }, [prepare, corpus, adding]);
}

interface Asked {
  readonly inputs: readonly Input[];
  readonly addTo: Corpus | undefined;
  readonly wishes: ImportWishes;
  /** Rises when the same is asked once more. */
  readonly round: number;
}

interface Read {
  readonly imported?: Imported;
  readonly session?: OpenedSession;
}

async function read(engine: Engine, { inputs, addTo, wishes }: Asked, tell: (share: number) => void, signal: AbortSignal): Promise<Read> {
  const file = await sessionIn(inputs);
  if (signal.aborted) throw new Cancelled("stopped");
  if (file) return { session: { file, imported: await engine.importPapers([file.papers], {}, tell, signal) } };
  return { imported: await engine.importPapers(inputs, wishes, tell, signal, addTo) };
}
