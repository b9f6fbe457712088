import type { Columns, TableField } from "../../analysis/types";
import type { TableFound } from "../engine/engine";

const FIELDS: readonly (readonly [TableField, string])[] = [
  ["title", "Title"],
  ["abstract", "Abstract"],
  ["date", "Date"],
  ["year", "Year"],
  ["authors", "Authors"],
  ["doi", "DOI"],
  ["url", "Link"],
  ["id", "Id"],
];

/** The first rows of a table, and above each column what it holds: preset as found, and read again when changed. */
export function ColumnsPreview(props: {
  readonly table: TableFound;
  readonly chosen: Columns | undefined;
  readonly choose: (columns: Columns) => void;
}) {
  const { table, chosen, choose } = props;
  const { header, rows, columns: found } = table.preview;
  const columns = chosen ?? found;
  const width = Math.max(header.length, ...rows.map(({ length }) => length));
  return (
    <section className="columns-preview" aria-label={`Columns of ${table.source}`}>
      <h2>Columns of {table.source}</h2>
      {(columns.title === undefined || columns.abstract === undefined) && <p>{missing(columns)} Say above the columns what they hold.</p>}
      <div className="scroll" tabIndex={0} role="group" aria-label="First rows">
        <table>
          <thead>
            <tr>
              {Array.from({ length: width }, (_, i) => (
                <td key={i}>
                  <select
                    className="field"
                    aria-label={`What column ${header[i] || i + 1} holds`}
                    value={fieldOf(columns, i)}
                    onChange={(event) => choose(withField(columns, i, event.target.value))}
                  >
                    {FIELDS.map(([field, label]) => (
                      <option key={field} value={field}>
                        {label}
                      </option>
                    ))}
                    <option value="">not used</option>
                  </select>
                </td>
              ))}
            </tr>
            {header.length > 0 && (
              <tr>
                {Array.from({ length: width }, (_, i) => (
                  <th key={i} scope="col">
                    {header[i]}
                  </th>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {Array.from({ length: width }, (_, i) => (
                  <td key={i} className={fieldOf(columns, i) === "" ? "unused" : undefined}>
                    <span>{row[i]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function missing({ title, abstract }: Columns): string {
  if (title === undefined && abstract === undefined) return "No column of titles and none of abstracts was found.";
  return title === undefined ? "No column of titles was found." : "No column of abstracts was found.";
}

function fieldOf(columns: Columns, column: number): TableField | "" {
  return FIELDS.find(([field]) => columns[field] === column)?.[0] ?? "";
}

/** Each column holds one thing, and each thing stands in one column. */
function withField(columns: Columns, column: number, field: string): Columns {
  const others = Object.entries(columns).filter(([other, at]) => at !== column && other !== field);
  return Object.fromEntries([...others, ...(field === "" ? [] : [[field, column]])]) as Columns;
}
