import type { ImportReport, SourceReport } from "../../analysis/types";
import { capitalized, count } from "../charts/formats";

const COLUMNS: readonly (readonly [keyof Omit<SourceReport, "name" | "format">, label: string])[] = [
  ["read", "Read"],
  ["kept", "Kept"],
  ["merged", "Merged"],
  ["dropped", "Left out"],
  ["withAbstract", "With abstract"],
  ["undated", "No date"],
  ["cut", "Cut abstract"],
];

/** What became of the records of each file, and in all; columns without a number other than 0 are not shown. */
export function SourceTable({ report, openList }: { readonly report: ImportReport; readonly openList: string | undefined }) {
  const { sources, issues } = report;
  const total = (field: (typeof COLUMNS)[number][0]): number => sources.reduce((sum, source) => sum + source[field], 0);
  const columns = COLUMNS.filter(([field]) => total(field) > 0);
  return (
    <div className="source-table" tabIndex={0} role="group" aria-label="What became of each file">
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            {columns.map(([field, label]) => (
              <th scope="col" key={field}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((source, at) => {
            const unreadable = issues.find(({ code, where }) => code === "unreadable" && where === source.name);
            return (
              <tr key={source.name}>
                <th scope="row" title={source.name}>
                  {source.name}
                  <small>{at === 0 && openList !== undefined ? "the open list" : !unreadable && source.format}</small>
                </th>
                {unreadable ? (
                  <td className="bad" colSpan={columns.length}>
                    {capitalized(unreadable.message)}.
                  </td>
                ) : (
                  columns.map(([field]) => <td key={field}>{count(source[field])}</td>)
                )}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            {columns.map(([field]) => (
              <td key={field}>{count(total(field))}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
