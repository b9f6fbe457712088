import { useShown } from "./context";

/** Adds some papers to those that are picked, in the words of its place. */
export function PickPapers({ rows, children }: { readonly rows: ArrayLike<number>; readonly children: React.ReactNode }) {
  const { actions } = useShown();
  if (rows.length === 0) return null;
  return (
    <button type="button" className="link" onClick={() => actions.pick(Array.from(rows))}>
      {children}
    </button>
  );
}
