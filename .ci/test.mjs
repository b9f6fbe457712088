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

/** Checks that hold or do not, by name; none needs another, so two programs run at a time, long ones first. */
async function checks(programsOf) {
  const waiting = Object.entries(programsOf).flatMap(([name, programs]) => programs.map((words) => ({ name, words })));
  const held = Object.fromEntries(Object.keys(programsOf).map((name) => [name, true]));
  const left = Object.fromEntries(Object.entries(programsOf).map(([name, programs]) => [name, programs.length]));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, words } = next;
      if (!(await quietly(...words))) held[name] = false;
      left[name]--;
      if (left[name] === 0) count(name, held[name] ? 1 : 0, held[name] ? 0 : 1);
    }
  };
  await Promise.all([work(), work()]);
  return held;
}

/** A runner that counts its own tests in a file of JSON. */
function suite(name, program, words, environment, report, read) {
  rmSync(report, { force: true });
  const code = run(bin(program), words, environment);
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : [0, 1, 0];
  count(name, counts[0], code !== 0 && counts[1] === 0 ? 1 : counts[1], counts[2]);
}

const tool = (name, ...words) => [bin(name), words];
const { "production build": built } = await checks({
  lint: [tool("eslint", ".", "--max-warnings=0")],
  types: [".", "tsconfig.node.json", "analysis", "analysis/cli", "src/charts", "src/serviceWorker"].map((project) =>
    tool("tsc", "-p", project),
  ),
  format: [tool("prettier", "--check", "--log-level=warn", ".")],
  "dependency rule": [tool("depcruise", "--config", ".dependency-cruiser.cjs", "analysis", "src")],
  // the rule must be able to fail: the same rules on a folder with a planted import have to find it
  "dependency rule catches a planted violation": [[process.execPath, [".ci/plantedViolation.mjs"]]],
  "production build": [tool("vite", "build", "--logLevel", "warn")],
});
const results = `${root}test-results`;
suite("unit and property tests", "vitest", ["run"], {}, `${results}/unit.json`, (r) => [
  r.numPassedTests,
  r.numFailedTests,
  r.numPendingTests,
]);
if (built) {
  suite("end-to-end tests", "playwright", ["test"], {}, `${results}/e2e.json`, ({ stats }) => [
    stats.expected + stats.flaky,
    stats.unexpected,
    stats.skipped,
  ]);
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed ? 1 : 0);
