import { InputError } from "../errors";
import { excerptOf } from "./rawPaper";

/** Where a text stops being JSON, in words. */
export function brokenJson(text: string, source: string): InputError {
  const end = endOfSense(text);
  const line = text.slice(0, end).split("\n").length;
  return end >= text.trimEnd().length
    ? new InputError(
        "broken-json",
        source,
        `the text ends in the middle of a record (line ${line})`,
        "the file is cut off: save or download it again",
      )
    : new InputError(
        "broken-json",
        source,
        `not well-formed JSON (line ${line}, at "${excerptOf(text.slice(end, end + 20))}")`,
        "save the file again as JSON",
      );
}

/** Length of the longest beginning that could still become JSON: engines say where they stop in different ways, or not at all. */
function endOfSense(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    return /end of|EOF|unterminated|bad escape|exponent|no number after/i.test(error instanceof Error ? error.message : "");
  }
}
