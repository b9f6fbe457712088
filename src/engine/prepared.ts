import { type PreparedList, readPrepared, textMark } from "../../analysis/export/preparedList";
import type { Input } from "./engine";

/** The first picture of the page's list, which whoever built the page has computed. */
export interface Prepared {
  /** The list, if it is the only input and the text that it was computed from. */
  readonly listOf: (inputs: readonly Input[]) => Promise<PreparedList | undefined>;
}

/** So long the page waits for it when it has the list, in milliseconds; then it computes. */
const PATIENCE = 4000;

/** Is fetched at once, beside the list. A page without such a file computes everything, as does one whose list has changed. */
export function fetchPrepared(link: HTMLLinkElement | null): Prepared {
  const { prepared: address, of } = link?.dataset ?? {};
  const fetched = address === undefined ? undefined : fetchList(address, of);
  return {
    async listOf(inputs) {
      const [input] = inputs;
      if (inputs.length !== 1 || input instanceof File || textMark(input.text) !== of) return undefined;
      return fetched && Promise.race([fetched, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
    },
  };
}

/** Another file in its place, or one that is left from another list, counts as none. */
async function fetchList(address: string, of: string | undefined): Promise<PreparedList | undefined> {
  try {
    const response = await fetch(address);
    const list = readPrepared(await response.text());
    return list.of === of && list.result.placement.theme.length === list.corpus.papers.length ? list : undefined;
  } catch {
    return undefined;
  }
}
