#!/usr/bin/env node
// Starts the command-line tool; tsx lets Node 20 run TypeScript.
import { ensureDependencies } from "../../.ci/ensure.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
