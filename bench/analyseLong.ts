/** In a process of its own, whose memory is then that of the command: `papertide analyse` on one file; writes what it took as JSON. */
import { main } from "../analysis/cli/main";

export interface LongAnalysis {
  /** Of processor time. */
  readonly seconds: number;
  /** Resident memory at most, in bytes. */
  readonly peak: number;
}

const [path, out] = process.argv.slice(2);
const silent = { out: () => undefined, err: () => undefined, width: 110, live: false };
const code = await main(["analyse", path, "--out", out], silent);
if (code !== 0) throw new Error(`papertide analyse ended with ${code}`);
const { user, system } = process.cpuUsage();
const took: LongAnalysis = { seconds: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(took));
