import { useMemo, useState } from "react";
import { count } from "../charts/formats";
import type { Table } from "../charts/figures/figure";

/** More rows than these are read in the CSV. */
const MOST_ROWS = 200;

/** The numbers of a chart as a table, for those who do not see it; written out once it is opened. */
export function FigureNumbers({ table }: { readonly table: () => Table }) {
  const [open, setOpen] = useState(false);
  const shown = useMemo(() => (open ? table() : undefined), [open, table]);
  const rest = (shown?.rows.length ?? 0) - MOST_ROWS;
  return (
    <section className="contents figure-numbers" aria-label="Numbers of the chart">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Numbers as a table</summary>
        {shown && (
          <div className="wide-table" tabIndex={0} role="group" aria-label="Table of the numbers">
            <table>
              <thead>
                <tr>
                  {shown.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.rows.slice(0, MOST_ROWS).map((row, i) => (
                  <tr key={i}>
                    {row.map((cell, at) => (
                      <td key={shown.columns[at]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rest > 0 && <p className="quiet">and {count(rest)} more rows: the CSV has them all</p>}
      </details>
    </section>
  );
}
