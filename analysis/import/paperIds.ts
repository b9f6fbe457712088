import { dateOfArxivId } from "./paperDate";
import type { RawPaper } from "./rawPaper";

const NEW_STYLE = "\\d{4}\\.\\d{4,5}";
/** Archives that numbered for themselves until March 2007. */
const OLD_STYLE =
  "(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con)(?:\\.[A-Z]{2})?\\/\\d{7}";
const ARXIV = new RegExp(
  `(?:^|arxiv[.:/]\\s*|abs\\/|pdf\\/|papers\\/)(${NEW_STYLE}|${OLD_STYLE})(?:v\\d+)?(?:\\.pdf)?(?:[?#\\s[].*)?$`,
  "i",
);
const DOI = /10\.\d{4,9}(?:\.\d+)*\/\S+/;

/** The arXiv number in a text that is one, a link to one or a DOI of one, without its version; "" where there is none. */
export function arxivIdIn(text: string): string {
  const found = ARXIV.exec(text.trim())?.[1] ?? "";
  return dateOfArxivId(found).datePrecision === "month" ? found : "";
}

/** The first arXiv number among the fields that may hold one. */
export function arxivOf({ id, url, doi }: Pick<RawPaper, "id" | "url" | "doi">): string {
  return [id, url, doi].map((value) => (typeof value === "string" ? arxivIdIn(value) : "")).find((found) => found !== "") ?? "";
}

/** The DOI among the fields that may hold one, lower case, bare: not its address, no percent codes, no full stop after it. */
export function doiOf({ id, url, doi }: Pick<RawPaper, "id" | "url" | "doi">): string {
  return [doi, id, url].map((value) => (typeof value === "string" ? doiIn(value) : "")).find((found) => found !== "") ?? "";
}

function doiIn(text: string): string {
  const found = DOI.exec(decoded(text))?.[0] ?? "";
  const bare = found.replace(/[?#].*$/, "").replace(/[.,;:"'>\]]+$/, "");
  return (bare.split(")").length > bare.split("(").length ? bare.replace(/\)+$/, "") : bare).toLowerCase();
}

function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
