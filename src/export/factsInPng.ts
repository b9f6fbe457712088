import type { FigureFacts } from "./figureFacts";
import { type PngChunk, textChunk } from "./pngChunks";

/** The facts under the keywords of the PNG specification that programs show, and all of them as JSON under "Papertide". */
export function factsInPng(facts: FigureFacts): PngChunk[] {
  const { title, description, source, program } = facts;
  return [
    textChunk("Title", title),
    textChunk("Description", description),
    textChunk("Source", source),
    textChunk("Software", program),
    textChunk("Papertide", JSON.stringify(facts)),
  ];
}
