import { Code } from "lucide-react";
import { useState } from "react";
import { copyText } from "../export/clipboard";
import { SAMPLE } from "../state/appState";
import { embedCode } from "../state/embedding";
import { useShown } from "./context";
import type { ExportPage } from "./useExportPage";

/** What to paste into a web page to have the chart there; only what others can reach can be shown there. */
export function ExportEmbed({ exported }: { readonly exported: ExportPage }) {
  const { state } = useShown();
  const { page, captions, facts } = exported;
  const [said, setSaid] = useState("");
  const reachable = state.origin.id === SAMPLE && location.protocol.startsWith("http");
  const code = (): string => {
    const address = location.href.replace(/[?#].*$/, "");
    const { paper, mode } = state.exporting;
    const embedding = { figure: facts.figure, mode: paper ? mode : undefined };
    return embedCode(address, facts.link.replace(/&?list=[^&]*/, ""), embedding, captions.title, Math.ceil(page.height));
  };
  return (
    <fieldset className="whole-format">
      <legend>In a web page</legend>
      <button
        type="button"
        className="button"
        disabled={!reachable}
        onClick={() => void copyText(code(), "Embed code", "Your browser keeps the clipboard closed.").then(setSaid)}
      >
        <Code aria-hidden="true" /> Copy embed code
      </button>
      <small role="status">{said}</small>
      <small>
        {reachable
          ? "A frame that draws this chart from the list of this site, as it is on the day of reading."
          : "Only the list of a site can be shown on other sites; this one is on your machine. papertide site makes a site of it."}
      </small>
    </fieldset>
  );
}
