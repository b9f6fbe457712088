import { ClipboardPaste, CloudDownload, File as FileIcon, Plus, TriangleAlert, X } from "lucide-react";
import type { ImportReport } from "../../analysis/types";
import { capitalized, count, listed } from "../charts/formats";
import { type Given, PASTED } from "../state/given";

/** All that was given, with what was found in it; each can be taken away again. */
export function GivenList(props: {
  readonly given: Given;
  readonly report: ImportReport | undefined;
  readonly setGiven: (given: Given) => void;
  readonly addFiles: () => void;
}) {
  const { given, report, setGiven, addFiles } = props;
  const { text, files, fetched } = given;
  return (
    <div className="given">
      <ul aria-label="What is read">
        {text.trim() !== "" && (
          <Row name={PASTED} icon={ClipboardPaste} report={report} size="" takeAway={() => setGiven({ ...given, text: "" })} />
        )}
        {fetched && (
          <Row
            name={fetched.source.name}
            icon={CloudDownload}
            report={report}
            size=""
            takeAway={() => setGiven({ ...given, fetched: undefined })}
          />
        )}
        {files.map((file, i) => (
          <Row
            key={`${i} ${file.name}`}
            name={file.name}
            icon={FileIcon}
            report={report}
            size={sizeOf(file.size)}
            takeAway={() => setGiven({ ...given, files: files.filter((one) => one !== file) })}
          />
        ))}
      </ul>
      <button type="button" className="button small" onClick={addFiles}>
        <Plus aria-hidden="true" /> {files.length > 0 ? "Add more files" : "Choose files"}
      </button>
    </div>
  );
}

function Row(props: {
  readonly name: string;
  readonly icon: typeof X;
  readonly report: ImportReport | undefined;
  readonly size: string;
  readonly takeAway: () => void;
}) {
  const { name, icon: Icon, report, size, takeAway } = props;
  const unreadable = report?.issues.find(({ code, where }) => code === "unreadable" && where === name);
  return (
    <li>
      {unreadable ? <TriangleAlert aria-hidden="true" /> : <Icon aria-hidden="true" />}
      <span>
        <b title={name}>{name}</b>
        {unreadable ? <small className="bad">{capitalized(unreadable.message)}.</small> : <small>{facts(name, report, size)}</small>}
      </span>
      <button type="button" className="button bare icon small" aria-label={`Take ${name} away`} title="Take it away" onClick={takeAway}>
        <X aria-hidden="true" />
      </button>
    </li>
  );
}

/** "CSV · 12 records · 34 kB", of an archive over all that is in it. */
function facts(name: string, report: ImportReport | undefined, size: string): string {
  const sources = (report?.sources ?? []).filter((source) => source.name === name || source.name.startsWith(`${name}, `));
  const records = sources.reduce((sum, { read }) => sum + read, 0);
  const found =
    sources.length === 0
      ? []
      : [listed([...new Set(sources.map(({ format }) => format))]), `${count(records)} ${records === 1 ? "record" : "records"}`];
  return [...found, size].filter((part) => part !== "").join(" · ");
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
