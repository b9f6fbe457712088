import type { Verdict } from "../../analysis/types";

const SHAPES: Readonly<Record<Verdict, string | undefined>> = {
  rising: "M4 1 8 7H0Z",
  fading: "M4 7 0 1H8Z",
  steady: "M0 3H8V5H0Z",
  new: undefined,
  "too few": undefined,
};

const CLAIMS: Readonly<Record<Verdict, string>> = {
  rising: "Its share grew, and by more than chance explains",
  fading: "Its share fell, and by more than chance explains",
  steady: "Its share changed by less than 5 points either way",
  new: "No paper before, and more since than chance explains",
  "too few": "The numbers are too small to tell a change from chance",
};

/** A verdict as a word with a shape; "too few to say" is plain text, a normal answer. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const shape = SHAPES[verdict];
  return (
    <span className={`chip ${verdict.replace(" ", "-")}`} title={CLAIMS[verdict]}>
      {shape && (
        <svg viewBox="0 0 8 8" aria-hidden="true">
          <path d={shape} fill="currentColor" />
        </svg>
      )}
      {verdict === "new" && (
        <svg viewBox="0 0 8 8" aria-hidden="true">
          <circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      )}
      {verdict === "too few" ? "too few to say" : verdict}
    </span>
  );
}
