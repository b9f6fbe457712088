import { PACKED_FROM, pageWithList } from "../../analysis/export/pageWithList";
import { sessionJson, type SessionParts } from "../../analysis/export/sessionJson";
import { zipText } from "../state/gzip";

/** A session as a file: by itself, or in a page that can hold a list, see emptyPage.ts. */
export async function sessionBlob(session: SessionParts, page?: string): Promise<Blob> {
  const text = JSON.stringify(sessionJson(session));
  if (page === undefined) return new Blob([text], { type: "application/json" });
  const packed = text.length >= PACKED_FROM;
  const data = packed ? await zipText(text) : text;
  return new Blob([pageWithList(page, { name: session.name, data, packed })], { type: "text/html" });
}
