/** The element of the page that names its list: a link to it, or a script that holds it, see analysis/export/pageWithList.ts. */
export function listElement(): HTMLElement | null {
  return typeof document === "undefined" ? null : document.getElementById("list");
}

/** Is the list inside the page itself? */
export function holdsItsList(): boolean {
  return listElement()?.dataset.mark !== undefined;
}

/** Is the page one file? Such a page reaches nobody, see analysis/cli/site/contentPolicy.ts. */
export const IS_ONE_FILE = import.meta.env.MODE === "single";

/** What the browser keeps is kept under this name: pages that are one file share a place with all others of a disk, and each has its own. */
export function nameOfStore(): string {
  const mark = listElement()?.dataset.mark;
  return mark === undefined ? "papertide" : `papertide-${mark}`;
}
