/** Long texts inside a page, by what the browser itself has for it. */

/** Text -> UTF-8 -> gzip (RFC 1952). */
export async function gzipped(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The text again. Rejects where the bytes are not whole. */
export function gunzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}

/** Text -> gzip -> base64 (RFC 4648, 4). */
export async function zipText(text: string): Promise<string> {
  return base64(await gzipped(text));
}

/** The text again. */
export function unzipText(packed: string): Promise<string> {
  return gunzipped(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)));
}

/** Bytes -> base64, in pieces that fit into a call. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
