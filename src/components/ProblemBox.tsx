import { TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { capitalized } from "../charts/formats";

/** What went wrong, in a sentence, and buttons that do something about it. */
export function ProblemBox({
  text,
  dismiss,
  children,
}: {
  readonly text: string;
  readonly dismiss?: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <div className="message error problem" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>{capitalized(text)}.</span>
      {children && <div className="remedies">{children}</div>}
      {dismiss && (
        <button type="button" className="close" aria-label="Dismiss" onClick={dismiss}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
