/** In a process of its own, whose memory is then that of reading: reads one file, and writes what it took as JSON. */
import { openAsBlob } from "node:fs";
import { importPapers } from "../analysis/import/importPapers";

export interface LongRead {
  readonly papers: number;
  /** Of processor time. */
  readonly seconds: number;
  /** Resident memory at most, in bytes. */
  readonly peak: number;
}

const blob = await openAsBlob(process.argv[2]);
const started = process.cpuUsage();
const { corpus } = await importPapers([{ name: "list", size: blob.size, pieces: () => blob.stream() }], "");
const { user, system } = process.cpuUsage(started);
const read: LongRead = { papers: corpus.papers.length, seconds: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 };
process.stdout.write(JSON.stringify(read));
