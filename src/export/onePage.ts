import { canHoldList, PACKED_FROM, pageWithList } from "../../analysis/export/pageWithList";
import { sessionJson, type SessionParts } from "../../analysis/export/sessionJson";
import { zipText } from "../state/gzip";
import { IS_ONE_FILE } from "../state/listElement";

/** The page with a list in it as one HTML file, which needs no network. Throws where this page has no such form. */
export async function onePage(session: SessionParts): Promise<Blob> {
  const page = await emptyPage();
  if (!canHoldList(page)) throw new Error("this page was published without its form as one file");
  const text = JSON.stringify(sessionJson(session));
  const packed = text.length >= PACKED_FROM;
  const data = packed ? await zipText(text) : text;
  return new Blob([pageWithList(page, { name: session.name, data, packed })], { type: "text/html" });
}

/** The page as one file: it stands beside this one, or is this one. */
async function emptyPage(): Promise<string> {
  if (IS_ONE_FILE) return ownText();
  const response = await fetch(new URL("single/page.html", document.baseURI));
  return response.ok ? response.text() : "";
}

/** This page without what it shows. */
function ownText(): string {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  page.querySelector("#root")?.replaceChildren();
  page.removeAttribute("data-mode");
  return `<!doctype html>\n${page.outerHTML}\n`;
}
