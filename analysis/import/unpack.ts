import { gunzipSync } from "fflate";
import { InputError } from "../errors";
import type { FileBytes, Source } from "../types";
import { decodeBytes } from "./decodeBytes";

/** The only place of the import where `fflate` comes in: a file as it lies on a disk -> the texts in it. Throws InputError "broken-gzip". */
export function unpack({ name, bytes }: FileBytes): readonly Source[] {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return [{ name, text: decodeBytes(bytes) }];
  try {
    return [{ name, text: decodeBytes(gunzipSync(bytes)) }];
  } catch {
    throw new InputError("broken-gzip", name, "the compressed file is damaged or cut off", "download it again");
  }
}
