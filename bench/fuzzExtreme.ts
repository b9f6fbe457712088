/** One file that is made to hurt, read as the command line reads it, as JSON on standard output: tsx bench/fuzzExtreme.ts FILE */
import { createReadStream, statSync } from "node:fs";
import { brokenPromise, type Outcome } from "../analysis/fixtures/importHolds";
import { InputError } from "../analysis/errors";
import { importPapers } from "../analysis/import/importPapers";

/** What came of it, what is wrong with that ("" where nothing is), seconds of the processor, and the most memory that was resident, in MB. */
export interface ExtremeRun {
  readonly told: string;
  readonly wrong: string;
  readonly seconds: number;
  readonly megabytes: number;
}

const path = process.argv[2];
const started = process.cpuUsage();
const pieces = (): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 1_000_000 });
const outcome: Outcome = await importPapers([{ name: "list", size: statSync(path).size, pieces }], "2026-11-23").catch((error: unknown) => {
  if (error instanceof InputError) return { refused: error };
  throw error;
});
const { user, system } = process.cpuUsage(started);
const run: ExtremeRun = {
  told: outcome.refused ? outcome.refused.message.replace("list: ", "") : `${outcome.report.kept} papers`,
  wrong: brokenPromise(outcome),
  seconds: (user + system) / 1e6,
  megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
};
console.log(JSON.stringify(run));
