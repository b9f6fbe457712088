import { TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";

/** What went wrong, in a sentence, and what can be done about it. */
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
      <span>{text}.</span>
      {children}
      {dismiss && (
        <button type="button" className="close" aria-label="Dismiss" onClick={dismiss}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
