import { sessionJson, type SessionParts } from "../../export/sessionJson";
import { jsonText } from "../files";

/** A session as a file, one paper a line. */
export function sessionText(parts: SessionParts): string {
  const session = jsonText(sessionJson({ ...parts, corpus: {} }));
  return session.replace('"corpus": {}', () => `"corpus": ${jsonText(parts.corpus).trimEnd()}`);
}
