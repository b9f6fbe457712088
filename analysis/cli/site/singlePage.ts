/** The page as one HTML file: program, styles and typeface inside, and a place for a list, see analysis/export/pageWithList.ts. */
import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { BILL, billOfMaterials, LICENCES } from "./billOfMaterials.ts";
import { withOwnPolicy } from "./contentPolicy.ts";

/** Where a built site holds it, beside the page that puts lists into it. */
export const SINGLE_PAGE = "single/page.html";

/** Builds the page that stands in `root` a second time, into one text. */
export async function singlePage(root: string): Promise<string> {
  const bill = billOfMaterials();
  const built = await build({
    root,
    configFile: false,
    mode: "single",
    base: "./",
    logLevel: "error",
    plugins: [react(), workersInside(bill.worker), onlyLatin(), bill.page],
    build: {
      target: "es2022",
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      assetsInlineLimit: () => true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = output.filter((one) => one.type === "chunk");
  const assets = new Map(output.filter((one) => one.type === "asset").map(({ fileName, source }) => [fileName, String(source)]));
  const html = assets.get("index.html");
  const licences = assets.get(LICENCES) ?? "";
  assets.delete(LICENCES);
  assets.delete(BILL);
  const styles = [...assets].filter(([name]) => name.endsWith(".css"));
  if (html === undefined || chunks.length !== 1 || assets.size !== 1 + styles.length)
    throw new Error(`the page does not fit into one file: ${output.map(({ fileName }) => fileName).join(", ")}`);
  const icon = readFileSync(join(root, "public/favicon.svg"), "base64");
  const script = insideScript(chunks[0].code);
  const style = styles
    .map(([, text]) => text)
    .join("")
    .trim();
  const page = html
    .replace(/<link id="list"[^>]*>/, () => '<script id="list" type="application/json"></script>')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />`)
    .replace(/\s*<link rel="manifest"[^>]*>/, "")
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, "")
    .replace(/\s*<script type="module"[^>]*><\/script>/, "")
    .replace("</head>", () => `<style>${style}</style>\n  </head>`)
    .replace("</body>", () => `<script type="text/plain" id="licences">${insideScript(licences)}</script>\n  </body>`)
    .replace("</body>", () => `<script type="module">${script}</script>\n  </body>`);
  return withOwnPolicy(page, script, style);
}

/** Puts the page as one file beside the page. */
export function singlePagePlugin(): Plugin {
  let root = "";
  return {
    name: "single-page",
    apply: "build",
    configResolved: (config) => void ({ root } = config),
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: SINGLE_PAGE, source: await singlePage(root) });
    },
  };
}

/** Nothing in a program may look like the end of its element, or like a comment (HTML Standard, "restrictions for contents of script elements"). */
function insideScript(code: string): string {
  return code.trim().replace(/<(?=\/script|!--)/gi, "\\x3c");
}

/** Workers start from a text in the program, not from a file of their own. */
function workersInside(worker: () => Plugin): Plugin {
  const mark = "\0inside:";
  return {
    name: "workers-inside",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith(WORKER)) return undefined;
      const file = await this.resolve(source.slice(0, -WORKER.length), importer);
      return file && mark + file.id;
    },
    async load(id) {
      if (!id.startsWith(mark)) return undefined;
      const code = JSON.stringify(await workerCode(id.slice(mark.length), worker()));
      return `export default URL.createObjectURL(new Blob([${code}], { type: "text/javascript" }));`;
    },
  };
}

/** How the page asks for the address of a worker. */
const WORKER = "?worker&url";

/** A worker with all that it fetches, as one script. */
async function workerCode(file: string, plugin: Plugin): Promise<string> {
  const built = await build({
    configFile: false,
    mode: "single",
    logLevel: "error",
    plugins: [plugin],
    build: {
      target: "es2022",
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: "iife", codeSplitting: false } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  if (output.length !== 1 || output[0].type !== "chunk") throw new Error(`${file} does not fit into one script`);
  return output[0].code;
}

/** Of the typeface the Latin letters; others come from the reader's machine. */
function onlyLatin(): Plugin {
  return {
    name: "only-latin",
    enforce: "pre",
    load: (id) => (/\/inter-(?!latin-wght)[\w-]+\.woff2\?/.test(id) ? 'export default "";' : undefined),
    transform: (code, id) =>
      id.endsWith("/inter/wght.css")
        ? code.replace(/(?:\/\*[^*]*\*\/\s*)?@font-face \{[^}]*\}/g, (face) => (face.includes("inter-latin-wght") ? face : ""))
        : undefined,
  };
}
