import { inAttribute } from "../../analysis/export/pageWithList";
import type { Mode } from "../charts/style";

/** One chart for a frame in somebody else's page, as the address says: "?embed=dark#figure=map&themes=14". */
export interface Embedding {
  /** See charts/figures/figures.ts. */
  readonly figure: string;
  /** undefined: as the reader's system is set. */
  readonly mode: Mode | undefined;
}

/** What the frame says to the page round it, so that it can be made as high as its chart, in CSS pixels. */
export interface HeightMessage {
  readonly papertideHeight: number;
}

/** undefined where the address is that of the whole page. */
export function readEmbedding(search: string, fragment: string): Embedding | undefined {
  const mode = new URLSearchParams(search).get("embed");
  if (mode === null) return undefined;
  const figure = new URLSearchParams(fragment.replace(/^#/, "")).get("figure") ?? "map";
  return { figure, mode: mode === "light" || mode === "dark" ? mode : undefined };
}

/**
 * What to paste into a page: a frame with one chart, and a line that makes the frame as high as the chart. Where the
 * page drops scripts the frame keeps `height` and scrolls.
 *
 * @param page address of the page, without query and fragment
 * @param link fragment that shows the chart as it is, see permalink.ts
 */
export function embedCode(page: string, link: string, { figure, mode }: Embedding, title: string, height: number): string {
  const address = `${page}?embed${mode ? `=${mode}` : ""}#figure=${figure}${link && `&${link}`}`;
  const frame = `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" loading="lazy" style="width:100%;height:${height}px;border:0"></iframe>`;
  const script = `addEventListener("message",function(e){var h=e.data&&e.data.papertideHeight;if(h>0)document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=Math.ceil(h)+"px"})})`;
  return `${frame}\n<script>${script}</script>`;
}
