import { canHoldList } from "../../analysis/export/pageWithList";
import { IS_ONE_FILE } from "../state/listElement";

/** The page as one HTML file that needs no network and can hold a list: it stands beside this one, or is this one. Throws where there is none. */
export async function emptyPage(): Promise<string> {
  const page = IS_ONE_FILE ? ownText() : await fetched(new URL("single/page.html", document.baseURI));
  if (!canHoldList(page)) throw new Error("this page was published without its form as one file");
  return page;
}

async function fetched(address: URL): Promise<string> {
  const response = await fetch(address);
  return response.ok ? response.text() : "";
}

/** This page without what it shows. */
function ownText(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  page.querySelector("#root")?.replaceChildren();
  page.removeAttribute("data-mode");
  return `<!doctype html>\n${page.outerHTML}\n`;
}
