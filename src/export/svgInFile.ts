import { h, type SvgNode } from "../charts/svg";
import type { FigureFacts } from "./figureFacts";

const NAMESPACES = {
  "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "xmlns:cc": "http://creativecommons.org/ns#",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** The whole picture of a file. @param faces the style sheet with its typeface, "" where none is embedded */
export function svgInFile(plain: SvgNode, facts: FigureFacts, faces: string): SvgNode {
  const style = faces === "" ? [] : [h("style", {}, faces)];
  return { ...plain, children: [...factsNodes(facts), ...style, ...plain.children] };
}

/**
 * The facts as the first children of an <svg>: title and description for screen readers and presentation programs, the
 * rest as Dublin Core where drawing programs look for it, and all of it once more as JSON.
 */
function factsNodes(facts: FigureFacts): SvgNode[] {
  const { title, description, source, corpus, program } = facts;
  const work = h(
    "cc:Work",
    { "rdf:about": "" },
    h("dc:title", {}, title),
    h("dc:description", {}, description),
    h("dc:source", {}, source),
    h("dc:creator", {}, h("cc:Agent", {}, h("dc:title", {}, program))),
    ...(corpus.asOf === "" ? [] : [h("dc:date", {}, corpus.asOf)]),
    h("dc:identifier", {}, JSON.stringify(facts)),
  );
  return [h("title", {}, title), h("desc", {}, description), h("metadata", {}, h("rdf:RDF", NAMESPACES, work))];
}
