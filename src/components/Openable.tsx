import { useState } from "react";
import { date } from "../charts/formats";
import { useShown } from "./context";
import { useMore } from "./useMore";

/** A row of numbers that opens to the papers behind it. */
export function Openable(props: { readonly head: React.ReactNode; readonly aside: React.ReactNode; readonly rows: ArrayLike<number> }) {
  const { head, aside, rows } = props;
  const [open, setOpen] = useState(false);
  return (
    <div className="openable">
      <div className="openable-head">
        <button type="button" className="opener" aria-expanded={open} onClick={() => setOpen(!open)}>
          {head}
        </button>
        {aside}
      </div>
      {open && <Titles rows={rows} />}
    </div>
  );
}

function Titles({ rows }: { readonly rows: ArrayLike<number> }) {
  const { picture, actions } = useShown();
  const { shown, more } = useMore(Array.from(rows));
  return (
    <ul>
      {shown.map((row) => (
        <li key={row}>
          <button type="button" className="link" onClick={() => actions.look({ view: "papers", selection: { paper: row } })}>
            {picture.corpus.papers[row].title}
          </button>{" "}
          <span className="quiet">{date(picture.corpus.papers[row].date)}</span>
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  );
}
