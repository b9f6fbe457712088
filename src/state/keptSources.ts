import { InputError } from "../../analysis/errors";
import type { Source } from "../../analysis/types";

/** The list that comes with the page. Throws InputError "no-sample". */
export async function readSample(): Promise<Source[]> {
  const response = await fetch(new URL("data/daily-papers.json", document.baseURI));
  if (!response.ok) throw new InputError("no-sample", "", "the sample list is not where it should be", "import a list of your own");
  return [{ name: "Sample", text: await response.text() }];
}

/** A list that the browser kept. Throws InputError "nothing-kept". */
export function readKept(name: string, text: string | undefined): Source[] {
  if (text === undefined)
    throw new InputError("nothing-kept", name, "its papers are no longer kept in this browser", "import the list or open its session file");
  return [{ name, text }];
}
