import { type ReactNode, useState } from "react";
import { count } from "../charts/formats";

/** Lines of a list that are there at once; a page of fifteen thousand would take seconds to draw. */
const AT_ONCE = 200;

/** The first lines of a list, and a button for more of them where there are more. */
export function useMore<T>(lines: readonly T[]): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [wanted, setWanted] = useState(AT_ONCE);
  const left = lines.length - wanted;
  const more = left > 0 && (
    <button type="button" className="link" onClick={() => setWanted(wanted + AT_ONCE)}>
      Show {count(Math.min(AT_ONCE, left))} more of the {count(left)} left
    </button>
  );
  return { shown: lines.slice(0, wanted), more };
}
