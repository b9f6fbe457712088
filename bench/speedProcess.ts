/** One measurement, as JSON on standard output: tsx bench/speedProcess.ts core|whole FILE THEMES */
import { existsSync, readFileSync } from "node:fs";
import { labelledPapers } from "../analysis/cli/labelledPapers";
import { coreRun, type Process, wholeRun } from "./speedRun";

const [kind, file, themes] = process.argv.slice(2);
const { corpus, labels } = labelledPapers(readFileSync(file, "utf8"), file);
const run = kind === "core" ? coreRun(corpus, labels, Number(themes), itself()) : wholeRun(corpus, labels, itself());
console.log(JSON.stringify(run));

function itself(): Process {
  return {
    cpuSeconds() {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    peakMb: peak,
  };
}

/** Linux counts what the process was that started this one among what is told of resources, so that there its own memory is asked. */
function peak(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) && /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, "utf8"));
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024;
}
