import { TriangleAlert } from "lucide-react";
import { type ReactNode, useContext } from "react";
import { capitalized } from "../charts/formats";
import type { Problem } from "../state/appState";
import { ProblemBox } from "./ProblemBox";
import { WayOut } from "./Reload";

/** What went wrong on the page, over it. */
export function PageProblem({ problem, dismiss }: { readonly problem: Problem; readonly dismiss: () => void }) {
  return (
    <ProblemBox text={problem.message} dismiss={dismiss}>
      {offersRemedy(problem) && <Remedies problem={problem} />}
    </ProblemBox>
  );
}

/** Why a question has no answer, in the place where that would stand. */
export function NoAnswer({ problem }: { readonly problem: Problem }): ReactNode {
  return (
    <div className="message error no-answer" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>{capitalized(problem.message)}.</span>
      {offersRemedy(problem) && (
        <div className="remedies">
          <Remedies problem={problem} />
        </div>
      )}
    </div>
  );
}

const offersRemedy = ({ again, reload }: Problem): boolean => again !== undefined || reload === true;

function Remedies({ problem: { again, reload: missing } }: { readonly problem: Problem }) {
  const { reload } = useContext(WayOut);
  return (
    <>
      {again && (
        <button type="button" className="button small" onClick={again}>
          Try again
        </button>
      )}
      {missing && (
        <button type="button" className="button small" onClick={reload}>
          Reload
        </button>
      )}
    </>
  );
}
