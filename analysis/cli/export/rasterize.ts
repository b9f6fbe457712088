/** The only place where `@resvg/resvg-js` comes in. It and the typeface are fetched when the first PNG is asked for, as most people never need them. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../errors";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PACKAGES = ["@resvg/resvg-js@2.6.2", "@expo-google-fonts/inter@0.4.2"];
/** Weights of Inter, each a file: resvg reads neither woff2 nor what a file embeds. */
const WEIGHTS = ["400Regular", "500Medium", "600SemiBold", "700Bold"];
/** Latin, Greek, Cyrillic, punctuation, arrows, mathematics: what Inter holds. For anything else the fonts of the machine help out. */
const IN_INTER = /^[\t\n\r\u0020-\u052f\u1e00-\u1fff\u2000-\u22ff]*$/u;

interface Resvg {
  render(): { asPng(): Uint8Array };
}

type ResvgModule = { readonly Resvg: new (svg: string, options: object) => Resvg };

/** SVG -> PNG of so many pixels across, in Inter; the same bytes on every machine for texts that Inter has letters for. Throws InputError "no-rasterizer". */
export function pngOf(svgText: string, width: number): Uint8Array {
  const need = createRequire(join(packagesFolder(), "package.json"));
  const { Resvg } = need("@resvg/resvg-js") as ResvgModule;
  const font = {
    loadSystemFonts: !IN_INTER.test(svgText),
    fontFiles: WEIGHTS.map((weight) => need.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)),
    defaultFontFamily: "Inter",
    sansSerifFamily: "Inter",
  };
  return new Resvg(svgText, { font, fitTo: { mode: "width", value: width } }).render().asPng();
}

let known = "";

/** Where the packages are: beside the other dependencies if somebody put them there, else in a folder of ours, filled at the first call. */
function packagesFolder(): string {
  if (known === "") known = holdsPackages(ROOT) ? ROOT : installed();
  return known;
}

function installed(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "papertide", PACKAGES.join("+").replaceAll("/", "-"));
  if (holdsPackages(folder)) return folder;
  const words = ["install", "--prefix", ".", "--no-save", "--no-package-lock", "--no-fund", "--no-audit", "--loglevel=error", ...PACKAGES];
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("npm", words, { cwd: folder, shell: process.platform === "win32", stdio: "ignore" });
  if (status === 0 && holdsPackages(folder)) return folder;
  throw new InputError(
    "no-rasterizer",
    "",
    `pictures of pixels need ${PACKAGES.join(" and ")}, which could not be fetched`,
    `connect to the internet once, run npm install --no-save ${PACKAGES.join(" ")}, or ask for SVG`,
  );
}

function holdsPackages(folder: string): boolean {
  return PACKAGES.every((name) => existsSync(join(folder, "node_modules", name.slice(0, name.lastIndexOf("@")), "package.json")));
}
