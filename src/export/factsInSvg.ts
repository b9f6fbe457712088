import { h, type SvgNode } from "../charts/svg";
import type { FigureFacts } from "./figureFacts";

const NAMESPACES = {
  "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "xmlns:cc": "http://creativecommons.org/ns#",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/**
 * The facts as the first children of an <svg>: title and description for screen readers and presentation programs, the
 * rest as Dublin Core where drawing programs look for it, and all of it once more as JSON.
 */
export function factsInSvg(facts: FigureFacts): SvgNode[] {
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
