// npm run site: builds the page into dist/, with site/list.json if that is there, else with the sample.
import { existsSync, readFileSync } from "node:fs";
import { ensureDependencies, root } from "../.ci/ensure.mjs";

ensureDependencies();
const list = `${root}site/list.json`;
if (existsSync(list)) {
  const { register } = await import("tsx/esm/api");
  register();
  const { buildSite } = await import("../analysis/cli/site/buildSite.ts");
  const text = readFileSync(list, "utf8");
  await buildSite(text, JSON.parse(text).name, `${root}dist`);
} else {
  const { build } = await import("vite");
  await build({ root, logLevel: "warn" });
}
