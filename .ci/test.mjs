// npm test: installs what is missing, then runs every check, and closes with the count of all of them.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { ensureDependencies, root, run } from "./ensure.mjs";

ensureDependencies();
const bin = (name) => `${root}node_modules/.bin/${name}`;
const total = { passed: 0, failed: 0, skipped: 0 };

function count(name, passed, failed, skipped = 0) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}\n`);
}

/** Runs a program to its end; what it says is shown when it has ended, as others run beside it. */
function quietly(program, words) {
  const windows = process.platform === "win32";
  const child = spawn(program, words, { cwd: root, shell: windows, env: process.env });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => said.push(text));
  return new Promise((done) => {
    child.on("error", (error) => said.push(`${error.message}\n`));
    child.on("close", (code) => {
      process.stdout.write(said.join(""));
      done(code === 0);
    });
  });
}

/** Programs that need no other one run two at a time, in this order. */
async function twoAtATime(jobs) {
  const waiting = [...jobs];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([work(), work()]);
}

/** A check holds, or does not, in all its programs; held[name] tells it. */
const held = {};
function check(name, ...programs) {
  let left = programs.length;
  held[name] = true;
  return programs.map((words) => async () => {
    if (!(await quietly(...words))) held[name] = false;
    if (--left === 0) count(name, held[name] ? 1 : 0, held[name] ? 0 : 1);
  });
}

/** A runner that counts its own tests in a file of JSON. */
async function suite(name, program, words, report, read) {
  rmSync(report, { force: true });
  const passed = await program(...words);
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : [0, 1, 0];
  count(name, counts[0], !passed && counts[1] === 0 ? 1 : counts[1], counts[2]);
}

const tool = (name, ...words) => [bin(name), words];
const script = (path, ...words) => [process.execPath, [`${root}${path}`, ...words]];
const results = `${root}test-results`;
await twoAtATime([
  ...check("lint", tool("eslint", ".", "--max-warnings=0")),
  ...check(
    "types",
    ...[".", "tsconfig.node.json", "analysis", "analysis/cli", "src/charts", "src/serviceWorker"].map((project) =>
      script("node_modules/typescript-native/bin/tsc", "-p", project),
    ),
  ),
  ...check("format", tool("prettier", "--check", "--log-level=warn", ".")),
  ...check("dependency rule", tool("depcruise", "--config", ".dependency-cruiser.cjs", "analysis", "src")),
  // the rule must be able to fail: the same rules on a folder with a planted import have to find it
  ...check("dependency rule catches a planted violation", script(".ci/plantedViolation.mjs")),
  ...check("production build", tool("vite", "build", "--logLevel", "warn")),
  () =>
    suite("unit and property tests", quietly, tool("vitest", "run"), `${results}/unit.json`, (r) => [
      r.numPassedTests,
      r.numFailedTests,
      r.numPendingTests,
    ]),
]);
if (held["production build"]) {
  const shown = (...words) => run(...words) === 0;
  await suite("end-to-end tests", shown, tool("playwright", "test"), `${results}/e2e.json`, ({ stats }) => [
    stats.expected + stats.flaky,
    stats.unexpected,
    stats.skipped,
  ]);
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed ? 1 : 0);
