import { Check, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { ColumnChoices, Columns, Corpus, ImportReport } from "../../analysis/types";
import { capitalized, count, date, datesOf } from "../charts/formats";
import type { Engine, Imported, Input } from "../engine/engine";
import type { Judged } from "../state/nearPairs";
import type { Reading } from "../state/useImport";
import { useTables } from "../state/useTables";
import { ColumnsPreview } from "./ColumnsPreview";
import { LeftOutList } from "./LeftOutList";
import { NearPairs } from "./NearPairs";
import { NoAnswer } from "./Problem";
import { SourceTable } from "./SourceTable";
import { WhatCanBeRead } from "./WhatCanBeRead";

/** What was read, merged and left out; it adds up. Tables whose columns were not understood are shown for the reader to say. */
export function ImportReportPanel(props: {
  readonly engine: Engine;
  readonly inputs: readonly Input[];
  readonly reading: Reading;
  /** That the papers are added to. */
  readonly openList: Corpus | undefined;
  readonly columns: ColumnChoices;
  readonly setColumns: (source: string, columns: Columns) => void;
  readonly judged: Judged;
  readonly setJudged: (judged: Judged) => void;
  /** What can be changed of the list itself. */
  readonly children: ReactNode;
}) {
  const { engine, inputs, openList, columns, setColumns, judged, setJudged } = props;
  const { imported, problem, again, reading } = props.reading;
  const [asked, ask] = useState(false);
  const sources = imported?.report.sources ?? [];
  const doubtful = problem !== undefined || sources.some(isDoubtful);
  const { answer: tables = [], problem: unseen } = useTables(engine, inputs, asked || doubtful || Object.keys(columns).length > 0);
  const shown = tables.filter(({ source, preview: { columns: found } }) => {
    return asked || source in columns || found.title === undefined || found.abstract === undefined;
  });
  const previews = unseen ? (
    <NoAnswer problem={unseen} />
  ) : (
    shown.map((table) => (
      <ColumnsPreview
        key={table.source}
        table={table}
        chosen={columns[table.source]}
        choose={(chosen) => setColumns(table.source, chosen)}
      />
    ))
  );
  if (inputs.length === 0) return <WhatCanBeRead />;
  if (problem) {
    return (
      <>
        <div className="message error" role="alert">
          <TriangleAlert aria-hidden="true" />
          <span>{capitalized(problem)}.</span>
          {again && (
            <button type="button" className="button small" onClick={again}>
              Try again
            </button>
          )}
        </div>
        {!unseen && previews}
      </>
    );
  }
  if (!imported) return null;
  const { report } = imported;
  const isTable = sources.some(({ format }) => format.startsWith(TABLE));
  return (
    <>
      <p className="big-line" aria-busy={reading}>
        <span className="tick">
          <Check aria-hidden="true" />
        </span>
        {count(report.kept + report.duplicates)} of {count(report.read)} papers read
      </p>
      <p className="quiet">
        {formatsOf(report, openList !== undefined)}{" "}
        {isTable && !asked && (
          <button type="button" className="link" onClick={() => ask(true)}>
            Columns…
          </button>
        )}
      </p>
      <Notes report={report} />
      {previews}
      {sources.length > 1 && <SourceTable report={report} openList={openList?.name} />}
      <Facts imported={imported} />
      {props.children}
      <NearPairs imported={imported} judged={judged} setJudged={setJudged} openList={openList} />
      <LeftOutList imported={imported} />
    </>
  );
}

/** As the formats of tables begin. */
const TABLE = "table of papers";

/** Papers without any abstract, or a file that could not be read: perhaps it is a table whose columns were not understood. */
function isDoubtful({ format, withAbstract, kept }: ImportReport["sources"][number]): boolean {
  return (kept > 0 && withAbstract === 0) || format === "not read";
}

function formatsOf({ sources }: ImportReport, adding: boolean): string {
  const formats = new Set(sources.slice(adding ? 1 : 0).map(({ format }) => format));
  formats.delete("not read");
  return formats.size === 0 ? "" : `Read as ${[...formats].join(", ")}.`;
}

function Notes({ report }: { readonly report: ImportReport }) {
  return (
    <>
      {report.issues
        .filter(({ note }) => note)
        .map(({ code, where, message }) => (
          <p className="message warning note" key={code + where}>
            {capitalized(message)}.
          </p>
        ))}
    </>
  );
}

function Facts({ imported: { report, corpus } }: { readonly imported: Imported }) {
  const { day, month, year, none } = report.dates;
  const { first, last } = datesOf(corpus.papers);
  return (
    <dl className="report-table">
      <Line name="With an abstract" value={report.withAbstract} of={report.kept} note={abstractNote(report)} />
      <Line name="Duplicates" value={report.duplicates} note="compared by arXiv id, DOI and title" />
      <Line
        name="Dates"
        value={day + month + year}
        of={report.kept}
        note={
          none === report.kept
            ? "no dates, so no time charts"
            : `${count(day)} day, ${count(month)} month, ${count(year)} year, ${count(none)} missing`
        }
      />
      {last !== "" && (
        <div>
          <dt>Range</dt>
          <dd>
            <b>{date(first.slice(0, 7))}</b> – {date(last.slice(0, 7))}
          </dd>
          <dd />
        </div>
      )}
    </dl>
  );
}

function Line(props: { readonly name: string; readonly value: number; readonly of?: number; readonly note: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <b>{count(props.value)}</b>
        {props.of !== undefined && ` of ${count(props.of)}`}
      </dd>
      <dd>{props.note}</dd>
    </div>
  );
}

function abstractNote({ withAbstract, kept, cut }: ImportReport): string {
  const others = withAbstract < kept ? ["the others are placed by their titles"] : [];
  return [...others, ...(cut > 0 ? [`${count(cut)} end in dots, maybe cut off`] : [])].join("; ");
}
