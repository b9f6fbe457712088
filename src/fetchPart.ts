/** Parts of the program that are no part of its first file. */

/**
 * Fetches a part, and once more half a second later where that fails. Throws PartMissing where it stays away: most often a newer
 * build has taken the place of the one that is open.
 */
export async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return load().catch(() => {
      throw new PartMissing(navigator.onLine ? "This page was updated; reload it" : "You are offline, and this part is not here yet");
    });
  }
}

/** Its message is for the reader. */
export class PartMissing extends Error {
  override readonly name = "PartMissing";
}
