import { createContext, useContext } from "react";
import { ProblemBox } from "./ProblemBox";

/** What a part that is not to be had can do: have the page loaded anew with nothing lost, or give way where it was a dialog. */
export const WayOut = createContext<{ readonly reload: () => void; readonly close?: (() => void) | undefined }>({
  reload: () => location.reload(),
});

/** A part of the page is not to be had. */
export function Reload({ why }: { readonly why: string }) {
  const { reload, close } = useContext(WayOut);
  return (
    <ProblemBox text={why} {...(close && { dismiss: close })}>
      <button type="button" className="button small" onClick={reload}>
        Reload
      </button>
    </ProblemBox>
  );
}
