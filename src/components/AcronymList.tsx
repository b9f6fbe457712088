import { useMemo, useState } from "react";
import { count, papers } from "../charts/formats";
import { acronymRows, type AcronymRow, acronymsWith } from "../state/words";
import { useShown } from "./context";
import { useMore } from "./useMore";

/** Shorter lists are seen at a glance. */
const WORTH_A_SEARCH = 12;
/** Of the long forms of one acronym. */
const MOST_LONG_FORMS = 8;

/** The acronyms of the list with what they stand for, those of most papers first: each can be taken apart from its long forms. */
export function AcronymList({ onChange }: { readonly onChange: (short: string, together: boolean) => void }) {
  const { picture, state } = useShown();
  const { acronyms } = picture.result;
  const { apart } = state.options.words;
  const [query, setQuery] = useState("");
  const rows = useMemo(() => acronymRows(acronyms), [acronyms]);
  const found = useMemo(() => acronymsWith(rows, query), [rows, query]);
  const { shown, more } = useMore(found);
  return (
    <section>
      <h2>Acronyms</h2>
      <p className="quiet">
        Learned where papers write “long form (SHORT)”. The two count as one for names and topics, but for long forms that hardly ever have
        their acronym with them; switch one off where it is wrong.
      </p>
      {rows.length > WORTH_A_SEARCH && (
        <input
          aria-label="Search the acronyms"
          placeholder={`Search ${count(rows.length)} acronyms`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {rows.length === 0 && <p>No paper introduces one.</p>}
      {rows.length > 0 && found.length === 0 && <p>No acronym, and none of their long forms, has “{query.trim()}” in it.</p>}
      <ul className="acronyms">
        {shown.map((row) => (
          <li key={row.short}>
            <label className="check">
              <input
                type="checkbox"
                checked={!apart.includes(row.short.toLowerCase())}
                onChange={(event) => onChange(row.short, event.target.checked)}
              />
              <b>{row.short}</b>
              <LongForms {...row} />
            </label>
          </li>
        ))}
        {more && <li>{more}</li>}
      </ul>
    </section>
  );
}

function LongForms({ longs }: AcronymRow) {
  const left = longs.length - MOST_LONG_FORMS;
  return (
    <span>
      {longs.slice(0, MOST_LONG_FORMS).map(({ long, papers: holding }, i) => (
        <span key={long}>
          {i > 0 && ", "}
          {long} <span className="quiet">{papers(holding)}</span>
        </span>
      ))}
      {left > 0 && <span className="quiet"> and {count(left)} more</span>}
    </span>
  );
}
