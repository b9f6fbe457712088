import { groupPapers, movePapers } from "../state/edits";
import { useShown } from "./context";

const NOWHERE = "nowhere";
const NEW = "new";

/** Moves papers to another theme, to one of their own, or out of all. */
export function MovePapers({ rows }: { readonly rows: readonly number[] }) {
  const { picture, actions } = useShown();
  const { themes, result } = picture;
  const here = new Set(rows.map((row) => result.placement.theme[row]));
  const only = here.size === 1 ? [...here][0] : undefined;
  const move = (to: string): void => {
    if (to === NEW) actions.edit(groupPapers(picture, rows));
    else actions.edit(movePapers(picture, rows, to === NOWHERE ? null : Number(to)));
  };
  return (
    <label className="move-papers">
      Move to
      <select className="field" value="" onChange={(event) => move(event.target.value)}>
        <option value="" disabled>
          theme …
        </option>
        {themes.map(({ id, label }) => id !== only && <option key={id} value={id} label={label} />)}
        <option value={NEW} label="a theme of its own" />
        {only !== -1 && <option value={NOWHERE} label="nowhere: it fits no theme" />}
      </select>
    </label>
  );
}
