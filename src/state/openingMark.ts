/**
 * Which list this tab is opening. A browser that has no memory left ends the page with all that it does; whoever loads it
 * again shall not meet the same list at once.
 */
export function openingMark(): {
  readonly set: (id: string) => void;
  readonly clear: () => void;
  /** Has the page ended while it opened this list? */
  readonly endedWith: (id: string) => boolean;
} {
  const left = storage()?.getItem(KEY);
  const clear = (): void => storage()?.removeItem(KEY);
  if (typeof addEventListener !== "undefined") addEventListener("pagehide", clear); // left by the reader, or loaded anew
  return {
    set(id) {
      try {
        storage()?.setItem(KEY, id);
      } catch {
        // where there is no room, nothing is marked
      }
    },
    clear,
    endedWith: (id) => left === id,
  };
}

const KEY = "papertide-opening";

/** Of this tab alone, else a tab would take for a failure what another one is about. */
function storage(): Storage | undefined {
  try {
    return typeof sessionStorage === "undefined" ? undefined : sessionStorage;
  } catch {
    return undefined;
  }
}
