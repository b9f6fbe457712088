import type { InputError } from "../errors";
import type { ImportIssue, Source } from "../types";

/** The texts in a file, and the members of it that hold none. */
export interface Unpacked {
  readonly sources: readonly Source[];
  readonly leftOut: readonly ImportIssue[];
}

/** A member of an archive or a sheet that is not read, as the report tells it. */
export function leftOutOf(name: string, error: InputError): ImportIssue {
  return { code: "left-out", where: name, message: `left out: ${error.message.replace(`${name}: `, "")}`, excerpt: "" };
}
