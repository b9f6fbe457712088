import { InputError, sentence } from "../errors";
import type { Terminal } from "./terminal";

/** Exit code 0 done, 2 the person can mend it (one line on standard error), 1 a bug. */
export async function exitCode(terminal: Terminal, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      terminal.err(`papertide: ${sentence(error)}\n`);
      return 2;
    }
    terminal.err(`papertide: this is a bug, please report it\n${(error as Error).stack ?? String(error)}\n`);
    return 1;
  }
}
