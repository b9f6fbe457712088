import { ChevronDown } from "lucide-react";
import { useEffect, useRef } from "react";
import { capitalized } from "../charts/formats";
import type { Step } from "../state/appState";

/** The changes that can be taken back, newest first; a click goes back to before one. */
export function History({ past, backTo }: { readonly past: readonly Step[]; readonly backTo: (change: number) => void }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => menu.current?.removeAttribute("open");
  useEffect(() => {
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) close();
    };
    addEventListener("pointerdown", leave);
    return () => removeEventListener("pointerdown", leave);
  }, []);
  return (
    <details
      className="history"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        close();
        menu.current.querySelector("summary")?.focus();
      }}
    >
      <summary className="button bare small icon" aria-label="History of changes" title="History of changes">
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className="menu">
        <p className="quiet">Go back to before</p>
        <ol reversed>
          {past
            .map(({ what }, change) => (
              <li key={change}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    backTo(change);
                  }}
                >
                  {capitalized(what)}
                </button>
              </li>
            ))
            .reverse()}
        </ol>
      </div>
    </details>
  );
}
