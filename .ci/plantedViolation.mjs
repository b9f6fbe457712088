// Exit 0 if the dependency rules find three imports planted against them in a folder of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";

const rules = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const folder = mkdtempSync(join(tmpdir(), "papertide-rule-"));
const files = {
  "analysis/text/planted.ts": 'import "../themes/other";\nimport "../../src/page";',
  "analysis/themes/other.ts": 'import "../text/planted";',
  "src/page.ts": "export {};",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const { options, ...ruleSet } = rules;
const { output } = await cruise(["analysis", "src"], {
  ruleSet,
  validate: true,
  baseDir: folder,
  tsPreCompilationDeps: true,
  doNotFollow: options.doNotFollow,
});
rmSync(folder, { recursive: true });
const found = new Set(output.summary.violations.map(({ rule }) => rule.name));
const expected = ["stages-do-not-know-each-other", "analysis-does-not-know-the-page", "no-cycles"];
const missed = expected.filter((name) => !found.has(name));
console.log(missed.length ? `planted, not found: ${missed.join(", ")}` : `planted and found: ${expected.join(", ")}`);
process.exit(missed.length ? 1 : 0);
