import { Check, TriangleAlert } from "lucide-react";
import { reportTable } from "../../analysis/export/reportTable";
import type { ImportReport } from "../../analysis/types";
import { count, date } from "../charts/formats";
import type { Imported } from "../engine/engine";
import { download } from "../export/figureFile";
import { csvFile } from "../export/tableFile";

const SHOWN_ISSUES = 60;

/** What was read, merged and left out; it adds up. */
export function ImportReportPanel(props: {
  readonly imported: Imported | undefined;
  readonly problem: string | undefined;
  readonly reading: boolean;
}) {
  const { imported, problem, reading } = props;
  if (problem) {
    return (
      <div className="message error" role="alert">
        <TriangleAlert aria-hidden="true" />
        <span>{problem.charAt(0).toUpperCase() + problem.slice(1)}.</span>
      </div>
    );
  }
  if (!imported) {
    return reading ? null : (
      <>
        <h2>What can be read</h2>
        <p>
          A page of papers, selected and copied as a whole: Hugging Face Daily Papers, lists and searches of arXiv, PubMed, any text of
          titles with their abstracts. Or files: CSV with a title column, JSON, JSON Lines, Papertide corpora; several at once, also
          gzip-compressed.
        </p>
        <p className="quiet">
          The format is recognised from the content. Everything that is left out is listed here with its line and the reason.
        </p>
      </>
    );
  }
  const { report, corpus } = imported;
  const lines = report.issues.filter(({ note }) => !note);
  const { day, month, year, none } = report.dates;
  const dates = corpus.papers
    .map((paper) => paper.date)
    .filter((value) => value !== "")
    .sort();
  return (
    <>
      <p className="big-line">
        <span className="tick">
          <Check aria-hidden="true" />
        </span>
        {count(report.kept + report.duplicates)} of {count(report.read)} papers read
      </p>
      <p className="quiet">Read as {report.sources.map(({ format }) => format).join(", ")}.</p>
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
        {dates.length > 0 && (
          <div>
            <dt>Range</dt>
            <dd>
              <b>{date(dates[0].slice(0, 7))}</b> – {date((dates.at(-1) ?? "").slice(0, 7))}
            </dd>
            <dd>{corpus.asOf && `data as of ${date(corpus.asOf)}`}</dd>
          </div>
        )}
      </dl>
      {report.issues
        .filter(({ note }) => note)
        .map(({ code, where, message }) => (
          <p className="quiet" key={code + where}>
            {message.charAt(0).toUpperCase() + message.slice(1)}.
          </p>
        ))}
      <div style={{ display: "flex", justifyContent: "space-between" }}>
        <h2>{leftOut(imported)}</h2>
        {lines.length > 0 && (
          <button type="button" className="link" onClick={() => download(csvFile(reportTable(report, corpus)), "papertide-left-out.csv")}>
            Save list
          </button>
        )}
      </div>
      {lines.length > 0 && (
        <ul className="left-out">
          {lines.slice(0, SHOWN_ISSUES).map((issue, i) => (
            <li key={i}>
              <span className="where">{issue.where.replace(/^.*, (?=line|record)/, "")}</span>
              <span className="what" title={issue.excerpt}>
                {issue.excerpt}
              </span>
              <span className="why-left">
                {issue.message}
                {issue.count !== undefined && ` (${count(issue.count)} times)`}
              </span>
            </li>
          ))}
          {lines.length > SHOWN_ISSUES && <li>… and {count(lines.length - SHOWN_ISSUES)} more in the list to save</li>}
        </ul>
      )}
    </>
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

function leftOut({ report }: Imported): string {
  const others = report.issues.filter(({ code, note }) => code !== "duplicate" && !note);
  const lines = others.reduce((sum, issue) => sum + (issue.count ?? 1), 0) - report.dropped;
  const parts = [
    `${count(Math.max(0, lines))} ${lines === 1 ? "line" : "lines"}`,
    `${count(report.dropped)} ${report.dropped === 1 ? "paper" : "papers"}`,
  ];
  const merged = report.duplicates ? ` · merged: ${count(report.duplicates)}` : "";
  return `Left out: ${parts.join(", ")}${merged}`;
}

function abstractNote({ withAbstract, kept, cut }: ImportReport): string {
  const others = withAbstract < kept ? ["the others are placed by their titles"] : [];
  return [...others, ...(cut > 0 ? [`${count(cut)} end in dots, maybe cut off`] : [])].join("; ");
}
