#!/usr/bin/env node
// Builds the sample corpus of the page from a pasted list and a table of its facts, text withheld:
// npm run sample -- daily-papers.txt papers.csv
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "../../.ci/ensure.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
const out = fileURLToPath(new URL("../../public/data/daily-papers.json", import.meta.url));
process.exitCode = await main([
  "corpus",
  ...process.argv.slice(2),
  "--withhold-text",
  "--name",
  "Efficient LLM training",
  "--as-of",
  "2025-07-28",
  "--out",
  out,
]);
