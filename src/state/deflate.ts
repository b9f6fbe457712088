/** A text as letters that a link may hold (by `fflate`), at once, as the link follows every change. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Longer texts are no link of ours, and unpacking could take all memory. */
const LONGEST = 200_000;

/** Text -> UTF-8 -> raw deflate (RFC 1951) -> base64url without padding (RFC 4648, 5). */
export function packText(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text again; undefined where it is damaged. */
export function unpackText(packed: string): string | undefined {
  if (packed.length > LONGEST) return undefined;
  try {
    return strFromU8(inflateSync(strToU8(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), true)));
  } catch {
    return undefined;
  }
}
