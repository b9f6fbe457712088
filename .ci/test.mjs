// npm test: installs what is missing, then runs every check, and closes with the count of all of them.
import { spawnSync } from "node:child_process";
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

/** A check that holds or does not. */
function check(name, ...programs) {
  const held = programs.map(([program, ...words]) => run(bin(program), words) === 0).every(Boolean);
  count(name, held ? 1 : 0, held ? 0 : 1);
  return held;
}

/** A runner that counts its own tests in a file of JSON. */
function suite(name, program, words, environment, report, read) {
  rmSync(report, { force: true });
  const code = run(bin(program), words, environment);
  const counts = existsSync(report) ? read(JSON.parse(readFileSync(report, "utf8"))) : [0, 1, 0];
  count(name, counts[0], code !== 0 && counts[1] === 0 ? 1 : counts[1], counts[2]);
}

/** The rule must be able to fail: the same rules on a folder with a planted import have to find it. */
function plantedViolation() {
  const found = spawnSync(process.execPath, [".ci/plantedViolation.mjs"], { cwd: root, stdio: "inherit" }).status === 0;
  count("dependency rule catches a planted violation", found ? 1 : 0, found ? 0 : 1);
}

check(
  "types",
  ["tsc", "-p", "analysis"],
  ["tsc", "-p", "analysis/cli"],
  ["tsc", "-p", "src/charts"],
  ["tsc", "-p", "src/serviceWorker"],
  ["tsc", "-p", "."],
  ["tsc", "-p", "tsconfig.node.json"],
);
check("lint", ["eslint", ".", "--max-warnings=0"]);
check("format", ["prettier", "--check", "--log-level=warn", "."]);
check("dependency rule", ["depcruise", "--config", ".dependency-cruiser.cjs", "analysis", "src"]);
plantedViolation();
const results = `${root}test-results`;
suite("unit and property tests", "vitest", ["run"], {}, `${results}/unit.json`, (r) => [
  r.numPassedTests,
  r.numFailedTests,
  r.numPendingTests,
]);
if (check("production build", ["vite", "build", "--logLevel", "warn"])) {
  suite("end-to-end tests", "playwright", ["test"], {}, `${results}/e2e.json`, ({ stats }) => [
    stats.expected + stats.flaky,
    stats.unexpected,
    stats.skipped,
  ]);
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed ? 1 : 0);
