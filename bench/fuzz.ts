/**
 * Harms files of every format that is read, and sees that the import keeps what it promises. Prints what it breaks with the
 * seed that breaks it again. Run: npm run fuzz -- [--inputs 10000] [--from SEED] [--only FORMAT,FORMAT | --only extremes] [--out bench/FUZZ.md]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { writeWhole } from "../analysis/cli/files";
import { brokenPromise, importOf, type Outcome } from "../analysis/fixtures/importHolds";
import { mangle } from "../analysis/fixtures/mangle";
import { lostNeighbours } from "../analysis/fixtures/survivors";
import { InputError } from "../analysis/errors";
import { randomFor } from "../analysis/random";
import { type FuzzKind, fuzzKinds } from "./fuzzKinds";
import type { ExtremeRun } from "./fuzzExtreme";
import { type ExtremeFile, extremeFiles } from "./fuzzExtremes";
import { machine } from "./machine";
import { table } from "./markdown";
import { progress } from "./progress";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "10000" },
    from: { type: "string", default: "0" },
    only: { type: "string" },
    out: { type: "string" },
  },
});
const [inputs, from] = [Number(values.inputs), Number(values.from)];
/** So long may a file take, of processor time, and so much for each megabyte of it, unpacked. */
const LEAST_SECONDS = 2;
const SECONDS_PER_MB = 2;
let failures = 0;

const kinds = fuzzKinds().filter(({ name }) => values.only === undefined || values.only.split(",").includes(name));
const rows: string[][] = [];
for (const kind of kinds) rows.push(await fuzzed(kind));
const extremes: string[][] = [];
if (values.only === undefined || values.only === "extremes") for (const file of extremeFiles()) extremes.push(extreme(file));
if (values.out !== undefined) {
  const page = await format(text(), { ...(await resolveConfig("bench/RESULTS.md")), parser: "markdown", proseWrap: "always" });
  writeWhole(values.out, page);
} else process.stdout.write(text());
process.exitCode = failures > 0 ? 1 : 0;

/** All inputs of one kind: seeds one after the other. */
async function fuzzed({ name, lists }: FuzzKind): Promise<string[]> {
  progress(name);
  const counts = { bytes: 0, read: 0, refused: 0, kept: 0, dropped: 0, watched: 0, slowest: 0, failed: 0 };
  for (let seed = from; seed < from + inputs; seed++) {
    const random = randomFor(seed, name);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    const list = pick(lists);
    const mangled = mangle(list.bytes, random, pick(pick(kinds).lists).bytes);
    const cuts = Array.from({ length: 3 }, () => Math.floor(random() * mangled.bytes.length));
    const { outcome, seconds, wrong } = await judged(mangled.bytes, cuts);
    const lost = wrong || lostNeighbours(list, mangled, outcome);
    if (lost !== "") {
      counts.failed++;
      progress(`${name}, seed ${seed} (${mangled.how.join(", ")}): ${lost}`);
    }
    counts.bytes += mangled.bytes.length;
    counts.watched += Number(list.titles.length > 0 && mangled.touched !== undefined);
    counts.slowest = Math.max(counts.slowest, seconds);
    if (outcome.refused) counts.refused++;
    else {
      counts.read++;
      counts.kept += outcome.report.kept;
      counts.dropped += outcome.report.dropped;
    }
  }
  failures += counts.failed;
  const { bytes, read, refused, kept, dropped, watched, slowest, failed } = counts;
  return [
    name,
    String(inputs),
    (bytes / 1e6).toFixed(0),
    String(read),
    String(refused),
    String(kept),
    String(dropped),
    String(watched),
    slowest.toFixed(2),
    String(failed),
  ];
}

/** Each in a process of its own, whose memory is its own. */
function extreme({ name, bytes, unpacked }: ExtremeFile): string[] {
  progress(name);
  const folder = mkdtempSync(join(tmpdir(), "papertide-extreme-"));
  try {
    const path = join(folder, "list");
    writeFileSync(path, bytes());
    const size = statSync(path).size / 1e6;
    const most = LEAST_SECONDS + SECONDS_PER_MB * (unpacked ?? size);
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "bench/fuzzExtreme.ts", path], { encoding: "utf8" });
    const run = stdout === "" ? { told: "", wrong: `a crash: ${stderr}`, seconds: 0, megabytes: 0 } : (JSON.parse(stdout) as ExtremeRun);
    const wrong = run.seconds > most ? `it took ${run.seconds.toFixed(1)} s` : run.wrong;
    if (wrong !== "") {
      failures++;
      progress(`${name}: ${wrong}`);
    }
    return [name, size.toFixed(1), unpacked?.toFixed(0) ?? "", wrong || run.told, run.seconds.toFixed(2), run.megabytes.toFixed(0)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function judged(bytes: Uint8Array, cuts: readonly number[]): Promise<{ outcome: Outcome; seconds: number; wrong: string }> {
  const started = process.cpuUsage();
  let outcome: Outcome;
  try {
    outcome = await importOf(bytes, cuts);
  } catch (error) {
    const wrong = `a crash: ${error instanceof Error ? error.stack : String(error)}`;
    return { outcome: { refused: new InputError("crash", "", "a crash", "") }, seconds: 0, wrong };
  }
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  const most = LEAST_SECONDS + (SECONDS_PER_MB * bytes.length) / 1e6;
  return { outcome, seconds, wrong: seconds > most ? `it took ${seconds.toFixed(1)} s` : brokenPromise(outcome) };
}

function text(): string {
  return `# Files that came to harm

${machine()}. Written by \`npm run fuzz -- --inputs ${inputs}${from > 0 ? ` --from ${from}` : ""} --out bench/FUZZ.md\`.

Each input is a file of its format with bytes overwritten, lost, doubled, swapped, cut off, in another encoding, or with parts of a file of another
format in it; the seeds ${from} to ${from + inputs - 1} make the same inputs again. Each is read from pieces that end anywhere. An input fails if anything but a sentence
with a hint comes out of it, if the records that were read are not all kept, merged or told with their reason, if a paper has a date that is none, if
it takes more than ${LEAST_SECONDS} s of processor time and ${SECONDS_PER_MB} s for each megabyte, or, where one stretch of bytes of an invented list was harmed, if a record that was
not touched is not read ("watched").

${table(["format", "inputs", "MB", "read", "refused", "records kept", "dropped and told", "watched", "slowest, s", "failed"], rows)}

Files made to hurt, each read from the disk in a process of its own: seconds of the processor, and the most memory that was resident.

${table(["file", "MB", "unpacked", "what comes of it", "seconds", "memory, MB"], extremes)}
`;
}
