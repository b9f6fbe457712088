import { type PreparedList, readPrepared, textMark } from "../../analysis/export/preparedList";
import type { Input } from "./engine";

/** The first picture of the page's list, which whoever built the page has computed. */
export interface Prepared {
  /** The list, if it is the only input and the text that it was computed from. */
  readonly listOf: (inputs: readonly Input[]) => Promise<PreparedList | undefined>;
}

/** Is fetched at once, beside the list. A page without such a file computes everything, as does one whose list has changed. */
export function fetchPrepared(link: HTMLLinkElement | null): Prepared {
  const { prepared: address, of } = link?.dataset ?? {};
  const fetched = address === undefined ? undefined : fetchList(address);
  return {
    async listOf(inputs) {
      const [input] = inputs;
      if (inputs.length !== 1 || input instanceof File || textMark(input.text) !== of) return undefined;
      return fetched;
    },
  };
}

async function fetchList(address: string): Promise<PreparedList | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? readPrepared(await response.text()) : undefined;
  } catch {
    return undefined;
  }
}
