import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const SAMPLE = fileURLToPath(new URL("../public/data/daily-papers.json", import.meta.url));
const PREPARED = "data/daily-papers.prepared.json";

/**
 * The built page brings the first picture of its sample with it.
 *
 * @returns {import("vite").Plugin}
 */
export function preparedSample() {
  /** @type {Promise<{ html: (html: string) => string, json: string }> | undefined} */
  let made;
  const prepared = () => (made ??= prepare());
  return {
    name: "prepared-sample",
    apply: "build",
    async transformIndexHtml(html) {
      return (await prepared()).html(html);
    },
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: PREPARED, source: (await prepared()).json });
    },
  };
}

async function prepare() {
  const { prepareList } = await tsImport("../analysis/cli/site/prepareList.ts", import.meta.url);
  const { withPrepared } = await tsImport("../analysis/cli/site/pageHead.ts", import.meta.url);
  const { json, mark } = await prepareList(readFileSync(SAMPLE, "utf8"));
  return { json, html: (html) => withPrepared(html, PREPARED, mark) };
}
