import { reportJson } from "../../analysis/export/reportJson";
import { reportTable } from "../../analysis/export/reportTable";
import type { ImportIssue, ImportReport } from "../../analysis/types";
import { count } from "../charts/formats";
import type { Imported } from "../engine/engine";
import { download } from "../export/download";
import { csvFile } from "../export/tableFile";

const SHOWN_ISSUES = 60;

/** Everything that was left out or merged, with its place and the reason; the record itself is one click away. */
export function LeftOutList({ imported }: { readonly imported: Imported }) {
  const { report, corpus } = imported;
  const lines = report.issues.filter(({ note }) => !note);
  const saveJson = (): void =>
    download(new Blob([JSON.stringify(reportJson(report, corpus), null, 1)], { type: "application/json" }), "papertide-import-report.json");
  return (
    <section>
      <div className="section-head">
        <h2>{leftOut(report)}</h2>
        {lines.length + report.near.length > 0 && (
          <span>
            Save list{" "}
            <button
              type="button"
              className="link"
              onClick={() => void csvFile(reportTable(report, corpus)).then((file) => download(file, "papertide-import-report.csv"))}
            >
              as CSV
            </button>{" "}
            <button type="button" className="link" onClick={saveJson}>
              as JSON
            </button>
          </span>
        )}
      </div>
      {lines.length > 0 && (
        <ul className="left-out">
          {lines.slice(0, SHOWN_ISSUES).map((issue, i) => (
            <li key={i}>{issue.record === undefined ? <Issue issue={issue} /> : <WithRecord issue={issue} record={issue.record} />}</li>
          ))}
          {lines.length > SHOWN_ISSUES && <li className="rest">… and {count(lines.length - SHOWN_ISSUES)} more in the list to save</li>}
        </ul>
      )}
    </section>
  );
}

function WithRecord({ issue, record }: { readonly issue: ImportIssue; readonly record: string }) {
  return (
    <details>
      <summary>
        <Issue issue={issue} />
      </summary>
      <pre tabIndex={0} aria-label="The record as it stands there">
        {record}
      </pre>
    </details>
  );
}

function Issue({ issue: { where, excerpt, message, count: times } }: { readonly issue: ImportIssue }) {
  return (
    <span className="issue">
      <span className="where">{where}</span>
      <span className="why-left">
        {message}
        {times !== undefined && ` (${count(times)} times)`}
      </span>
      {excerpt !== "" && (
        <span className="what" title={excerpt}>
          {excerpt}
        </span>
      )}
    </span>
  );
}

function leftOut({ issues, dropped, duplicates }: ImportReport): string {
  const sum = (codes: (code: string) => boolean): number =>
    issues.filter(({ code, note }) => !note && codes(code)).reduce((all, issue) => all + (issue.count ?? 1), 0);
  const ofFiles = (code: string): boolean => code === "unreadable" || code === "left-out";
  const files = sum(ofFiles);
  const lines = Math.max(0, sum((code) => code !== "duplicate" && !ofFiles(code)) - dropped);
  const parts = [
    ...(files > 0 ? [`${count(files)} ${files === 1 ? "file" : "files"}`] : []),
    `${count(lines)} ${lines === 1 ? "line" : "lines"}`,
    `${count(dropped)} ${dropped === 1 ? "paper" : "papers"}`,
  ];
  return `Left out: ${parts.join(", ")}${duplicates ? ` · merged: ${count(duplicates)}` : ""}`;
}
