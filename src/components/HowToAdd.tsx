import { count } from "../charts/formats";
import type { Added } from "../state/addedTo";

/** As a new list, or added to the one that is open: with how many of the papers it has already. */
export function HowToAdd(props: {
  readonly name: string;
  readonly adding: boolean;
  readonly setAdding: (adding: boolean) => void;
  readonly added: Added | undefined;
}) {
  const { name, adding, setAdding, added } = props;
  return (
    <div className="how-to-add" role="radiogroup" aria-label="Where the papers go">
      <label className="check">
        <input type="radio" name="how" checked={!adding} onChange={() => setAdding(false)} /> As a new list
      </label>
      <label className="check">
        <input type="radio" name="how" checked={adding} onChange={() => setAdding(true)} />
        <span>
          Add to “{name}”{added && <span className="quiet"> {inWords(added)}</span>}
        </span>
      </label>
    </div>
  );
}

function inWords({ fresh, known, attached }: Added): string {
  const abstracts = attached === 0 ? "" : `, attaches ${count(attached)} ${attached === 1 ? "abstract" : "abstracts"}`;
  return `${count(fresh)} new, ${count(known)} known${abstracts}`;
}
