import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontPart } from "../../../src/export/fonts";

const need = createRequire(import.meta.url);

/** Parts of the typeface from the same package as the page's. */
export const diskFonts: FontPart = (subset) =>
  Promise.resolve(readFileSync(need.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`)).toString("base64"));
