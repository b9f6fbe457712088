import { useEffect, useState } from "react";
import { count, papers } from "../charts/formats";
import type { Sheet } from "../export/workbook/sheet";
import { fetchPart, type PartMissing } from "../fetchPart";
import { useShown } from "./context";

const FIRST_ROWS = 5;
const FIRST_COLUMNS = 6;

/** What a workbook holds, sheet by sheet with its first rows. */
export function WorkbookContents() {
  const { picture } = useShown();
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let stale = false;
    fetchPart(() => import("../export/workbook/workbookOf")).then(
      ({ workbookOf }) => {
        if (!stale) setSheets(workbookOf(picture, ""));
      },
      ({ message }: PartMissing) => setProblem(message),
    );
    return () => {
      stale = true;
    };
  }, [picture]);
  return (
    <div className="export-preview contents">
      {problem ? <p role="alert">{problem}.</p> : <h3>{sheets.length} sheets</h3>}
      {sheets.map(({ name, columns, rows }) => (
        <details key={name} open={name === sheets[0].name}>
          <summary>
            <b>{name}</b> <span className="quiet">{rows.length === 1 ? "1 row" : `${count(rows.length)} rows`}</span>
          </summary>
          <table>
            <thead>
              <tr>
                {columns.slice(0, FIRST_COLUMNS).map(({ head }) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, FIRST_ROWS).map((row, i) => (
                <tr key={i}>
                  {row.slice(0, FIRST_COLUMNS).map((cell, at) => (
                    <td key={at}>{cellText(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {columns.length > FIRST_COLUMNS && (
            <p className="quiet">
              and{" "}
              {columns
                .slice(FIRST_COLUMNS)
                .map(({ head }) => head)
                .join(", ")}
            </p>
          )}
        </details>
      ))}
    </div>
  );
}

function cellText(cell: Sheet["rows"][number][number]): string {
  return typeof cell === "number" ? String(Number(cell.toFixed(3))) : (cell ?? "");
}

/** What the page as one file is. */
export function PageContents() {
  const { picture } = useShown();
  return (
    <div className="export-preview contents">
      <h3>This page in one file</h3>
      <ul>
        <li>
          All {papers(picture.corpus.papers.length)} of “{picture.corpus.name}” with your themes, topics and notes, opening at the view you
          have now.
        </li>
        <li>Everything works in it: search, themes, trends, exports. Whoever opens it can change it and give on a file of their own.</li>
        <li>It needs no network and asks no other host; it opens from a disk, a mail or a web server.</li>
      </ul>
    </div>
  );
}
