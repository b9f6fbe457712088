#!/usr/bin/env node
// Starts the command-line tool; tsx lets Node 20 run TypeScript.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
process.exitCode = main(process.argv.slice(2));
