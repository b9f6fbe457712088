/** For tests: what is wrong with an office document (ECMA-376, part 2), in sentences; none where programs open it without repair. */
import { SaxesParser } from "saxes";
import { type Files, textOf, unpackFiles } from "./zip";

const CONTENT_TYPES = "[Content_Types].xml";

export function checkPackage(bytes: Uint8Array): string[] {
  const files = unpackFiles(bytes);
  const parts = Object.keys(files).filter((path) => /\.(xml|rels)$/.test(path));
  const problems = parts.flatMap((path) => [...wellFormed(path, textOf(files[path])), ...namesAndNumbers(path, textOf(files[path]))]);
  for (const path of Object.keys(files)) {
    if (path.endsWith(".rels")) problems.push(...relations(path, files));
    if (path.endsWith(".xlsx")) problems.push(...checkPackage(files[path]).map((problem) => `${path}: ${problem}`));
  }
  return [...problems, ...contentTypes(files)];
}

function wellFormed(path: string, xml: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => problems.push(`${path}: ${error.message}`));
  parser.write(xml).close();
  return problems;
}

/** Numbers of shapes and of relations are used once in a part, no name is empty, no point of a chart is. */
function namesAndNumbers(path: string, xml: string): string[] {
  const repeated = (pattern: RegExp): string[] => {
    const ids = Array.from(xml.matchAll(pattern), ([, id]) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  };
  return [
    ...repeated(/<p:cNvPr id="(\d+)"/g).map((id) => `${path}: two shapes ${id}`),
    ...repeated(/<Relationship Id="([^"]+)"/g).map((id) => `${path}: two relations ${id}`),
    ...(/<(p:cNvPr|sheet|property)\b[^>]*\sname=""/.test(xml) ? [`${path}: an empty name`] : []),
    ...(/<c:v><\/c:v>|<c:v\/>|NaN|undefined/.test(xml) && path.includes("charts/") ? [`${path}: an empty value`] : []),
  ];
}

/** What a part refers to is there, and every relation that it names is listed. */
function relations(path: string, files: Files): string[] {
  const source = path.replace("_rels/", "").replace(/\.rels$/, "");
  const xml = textOf(files[path]);
  const folder = source.includes("/") ? source.slice(0, source.lastIndexOf("/") + 1) : "";
  const missing = Array.from(xml.matchAll(/<Relationship\s[^>]*>/g), ([one]) => one)
    .filter((one) => !one.includes('TargetMode="External"'))
    .map((one) => resolve(folder, /Target="([^"]*)"/.exec(one)?.[1] ?? ""))
    .filter((target) => !(target in files));
  const listed = new Set(Array.from(xml.matchAll(/Id="([^"]+)"/g), ([, id]) => id));
  const used = source in files ? Array.from(textOf(files[source]).matchAll(/\sr:(?:id|embed|link)="([^"]+)"/g), ([, id]) => id) : [];
  return [
    ...missing.map((target) => `${path}: ${target} is not there`),
    ...used.filter((id) => !listed.has(id)).map((id) => `${source}: relation ${id} is not listed`),
  ];
}

function resolve(folder: string, target: string): string {
  return new URL(target, `http://package/${folder}`).pathname.slice(1);
}

/** Every part has a type, and every type that is announced has its part. */
function contentTypes(files: Files): string[] {
  const xml = textOf(files[CONTENT_TYPES]);
  const defaults = Array.from(xml.matchAll(/<Default\s[^>]*Extension="([^"]+)"/g), ([, extension]) => extension);
  const overrides = Array.from(xml.matchAll(/<Override\s[^>]*PartName="\/([^"]+)"/g), ([, path]) => path);
  return [
    ...overrides.filter((path) => !(path in files)).map((path) => `${path} is announced and not there`),
    ...overrides.filter((path, i) => overrides.indexOf(path) !== i).map((path) => `${path} is announced twice`),
    ...Object.keys(files)
      .filter(
        (path) => path !== CONTENT_TYPES && !overrides.includes(path) && !defaults.some((extension) => path.endsWith(`.${extension}`)),
      )
      .map((path) => `${path} has no type`),
  ];
}
