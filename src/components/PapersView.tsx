/** The table of papers. In one file, as its columns, keys and order are one thing to whoever uses it. */
import { ArrowDown, ArrowUp } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { count, date, fit } from "../charts/formats";
import { remembered } from "../charts/remembered";
import { themeColor } from "../charts/style";
import type { PaperSort } from "../state/appState";
import { rowsBetween } from "../state/picked";
import { snippetOf } from "../state/snippet";
import { type Found, paperOrderInPieces, tableRows, themeOf } from "../state/selectors";
import { useShown } from "./context";
import { Highlighted } from "./Highlighted";
import { howWords } from "./howWords";
import { PickPapers } from "./PickPapers";
import { PaperDetail } from "./PaperDetail";
import { madeOf, useInPieces } from "./useInPieces";
import { NoAnswer } from "./Problem";
import { usePrinting } from "./usePrinting";

const ROW = { plain: 34, withSnippet: 48 };
/** Rows drawn above and below those in sight. */
const SPARE = 12;
/** More papers than so many are sorted with pauses. */
const SORTED_AT_ONCE = 10_000;
/** More rows are not printed: some fifty pages. */
const MOST_PRINTED = 2000;

const COLUMNS: readonly (readonly [PaperSort | undefined, string, string])[] = [
  ["title", "Title", ""],
  ["theme", "Theme", "theme-cell"],
  ["fit", "Fit", "fit-cell"],
  ["date", "Date", "date"],
  [undefined, "Source", "source"],
];

/** All papers as a table, found, sorted and filtered; one of them open beside it. */
export function PapersView() {
  const { picture, state, dimmed } = useShown();
  const { look } = state;
  const { sort, falling } = look;
  const { theme, topic } = look.selection;
  // opening a paper or filtering sorts nothing anew
  const order = useInPieces(
    remembered(picture.result.placement, "order of papers", [picture.themes, sort, falling], () => () => {
      return madeOf(picture.themes, paperOrderInPieces(picture, sort, falling));
    }),
    picture.corpus.papers.length > SORTED_AT_ONCE,
  );
  const sorted = order?.of === picture.themes ? order.made : undefined;
  const rows = useMemo(
    () => (sorted ? tableRows(picture, { theme, topic }, sorted, dimmed) : undefined),
    [picture, theme, topic, sorted, dimmed],
  );
  if (!rows) return <main className="papers closed" aria-busy="true" />;
  return <SortedPapers rows={rows} />;
}

/** The table, its heading, and the open paper. */
function SortedPapers({ rows }: { readonly rows: readonly number[] }) {
  const { picture, state, actions, found, notFound } = useShown();
  const { look } = state;
  const open = look.selection.paper;
  const at = open === undefined ? -1 : rows.indexOf(open);
  const inTitle = useMemo(() => {
    if (!found?.hits.some(({ words }) => words.length > 0)) return undefined;
    const shown = new Set(rows);
    return found.hits.filter((hit) => hit.inTitle && shown.has(hit.row)).length;
  }, [found, rows]);
  const walk = (step: number): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next !== undefined) actions.look({ selection: { ...look.selection, paper: next } });
  };
  return (
    <main className={`papers${open === undefined ? " closed" : ""}`}>
      <div className="list">
        <div className="view-head">
          <h2>{heading(rows.length, picture.corpus.papers.length, found)}</h2>
          <span className="quiet">{subtitle()}</span>
          {rows.length > 0 && <NearestWord />}
          {rows.length > 0 && (
            <span className="right">
              <PickPapers rows={rows}>Pick all {found ? `${count(rows.length)} found` : count(rows.length)}</PickPapers>
            </span>
          )}
        </div>
        {notFound && <NoAnswer problem={notFound} />}
        {found?.problem && (
          <p className="message" role="status">
            {found.problem}
          </p>
        )}
        {rows.length === 0 ? <NothingFound /> : <PaperTable rows={rows} open={open} walk={walk} />}
      </div>
      {open !== undefined && (
        <PaperDetail row={open} className="drawer" position={at < 0 ? "Paper" : `Paper ${count(at + 1)} of ${count(rows.length)}`} />
      )}
    </main>
  );

  function subtitle(): string {
    if (inTitle !== undefined) return `${count(inTitle)} in the title, ${count(rows.length - inTitle)} elsewhere only`;
    if (look.selection.theme === -1) return "that fit no theme clearly";
    if (look.selection.theme !== undefined) return `of the theme ${picture.themes[look.selection.theme]?.label ?? ""}`;
    if (look.selection.topic !== undefined) return `that name ${picture.result.topics[look.selection.topic]?.label ?? ""}`;
    return "";
  }
}

function heading(shown: number, all: number, found: Found | undefined): string {
  if (found && shown > 0 && found.hits.every(({ how }) => how === "typo"))
    return `No paper matches “${found.query}”; ${count(shown)} with one letter changed`;
  if (found) return `${count(shown)} of ${count(all)} papers match “${found.query}”`;
  return shown === all ? `${count(all)} papers` : `${count(shown)} of ${count(all)} papers`;
}

function NothingFound() {
  const { found, actions } = useShown();
  return (
    <div className="empty">
      <h2>{found ? `No paper matches “${found.query}”` : "No paper passes the filters"}</h2>
      {found && found.nearest.length > 0 && <p>Nearest words in this list: {found.nearest.join(", ")}.</p>}
      <p>
        <button
          type="button"
          className="button"
          onClick={() => actions.look({ query: "", from: "", to: "", leastFit: 0, only: false, selection: {} })}
        >
          {found ? "Clear search" : "Clear filters"}
        </button>
        <NearestWord />
      </p>
    </div>
  );
}

/** The word of the list that comes nearest to one that no paper holds. */
function NearestWord() {
  const { found, actions } = useShown();
  const word = found?.nearest.at(0);
  if (word === undefined) return null;
  return (
    <button type="button" className="button bare" onClick={() => actions.look({ query: word })}>
      Search “{word}”
    </button>
  );
}

/** Only the rows in sight are drawn, so ten thousand papers scroll like ten. */
function PaperTable({
  rows,
  open,
  walk,
}: {
  readonly rows: readonly number[];
  readonly open: number | undefined;
  readonly walk: (step: number) => void;
}) {
  const { state, actions, found } = useShown();
  const { look } = state;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(800);
  const rowHeight = found ? ROW.withSnippet : ROW.plain;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = box.current;
    const at = open === undefined ? -1 : rows.indexOf(open);
    if (!element) return;
    if (at < 0) {
      element.scrollTop = 0;
      return;
    }
    const y = at * rowHeight;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + rowHeight + 32 > element.scrollTop + element.clientHeight) element.scrollTop = y + rowHeight + 32 - element.clientHeight;
  }, [open, rows, rowHeight]);
  const picked = useMemo(() => new Set(look.picked), [look.picked]);
  const all = rows.length > 0 && rows.every((row) => picked.has(row));
  const ticked = useRef<number>(undefined);
  const tick = (row: number, on: boolean, range: boolean): void => {
    actions.pick(range ? rowsBetween(rows, ticked.current, row) : [row], on ? "add" : "drop");
    ticked.current = row;
  };
  const hitOf = useMemo(() => new Map(found?.hits.map((hit) => [hit.row, hit])), [found]);
  const printing = usePrinting();
  const first = printing ? 0 : Math.max(0, Math.floor(top / rowHeight) - SPARE);
  const last = printing ? Math.min(rows.length, MOST_PRINTED) : Math.min(rows.length, Math.ceil((top + height) / rowHeight) + SPARE);
  const keys = (event: React.KeyboardEvent): void => {
    if ((event.key === "x" || event.key === "X") && open !== undefined) return actions.pick([open], "toggle");
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, J: 1, K: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    walk(step);
  };
  return (
    <div
      className="paper-table"
      role="table"
      aria-label="Papers"
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      ref={box}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={keys}
    >
      <div role="row" className="head">
        <span role="columnheader" className="check">
          <input
            type="checkbox"
            aria-label={`Pick all ${count(rows.length)} shown`}
            checked={all}
            ref={(input) => {
              if (input) input.indeterminate = !all && picked.size > 0 && rows.some((row) => picked.has(row));
            }}
            onChange={() => actions.pick(rows, all ? "drop" : "add")}
          />
        </span>
        {COLUMNS.map(([sort, label, className]) => (
          <span
            role="columnheader"
            key={label}
            className={className}
            aria-sort={sort === look.sort ? (look.falling ? "descending" : "ascending") : undefined}
          >
            {sort ? (
              <button
                type="button"
                aria-pressed={sort === look.sort}
                onClick={() => actions.look({ sort, falling: sort === look.sort ? !look.falling : sort === "date" || sort === "fit" })}
              >
                {label}
                {sort === look.sort && (look.falling ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
              </button>
            ) : (
              label
            )}
          </span>
        ))}
      </div>
      <div className="body" style={{ height: (printing ? last : rows.length) * rowHeight }} role="rowgroup">
        {rows.slice(first, last).map((row, i) => (
          <PaperRow
            key={row}
            row={row}
            top={(first + i) * rowHeight}
            height={rowHeight}
            index={first + i + 2}
            chosen={row === open}
            picked={picked.has(row)}
            tick={tick}
            hit={hitOf.get(row)}
          />
        ))}
      </div>
      {printing && last < rows.length && (
        <p>
          The first {count(last)} of {count(rows.length)} papers.
        </p>
      )}
    </div>
  );
}

function PaperRow(props: {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly index: number;
  readonly chosen: boolean;
  readonly picked: boolean;
  /** @param range everything from the row ticked before */
  readonly tick: (row: number, on: boolean, range: boolean) => void;
  /** Where the words searched for are in it. */
  readonly hit: Found["hits"][number] | undefined;
}) {
  const { picture, state, actions, style } = useShown();
  const { row, hit } = props;
  const paper = picture.corpus.papers[row];
  const theme = themeOf(picture, row);
  const value = picture.result.placement.fit[row];
  const words = hit?.words ?? [];
  const how = hit ? howWords(hit.how, words) : "";
  return (
    <div
      role="row"
      aria-rowindex={props.index}
      aria-selected={props.chosen}
      style={{ top: props.top, height: props.height }}
      onClick={() => actions.look({ selection: { ...state.look.selection, paper: props.chosen ? undefined : row } })}
    >
      <span role="cell" className="check" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          aria-label={`Pick ${paper.title}`}
          checked={props.picked}
          onChange={(event) => props.tick(row, event.target.checked, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
        />
      </span>
      <span role="cell" style={{ minWidth: 0 }}>
        <div className="title" title={paper.title}>
          <Highlighted text={paper.title} words={words} as="mark" />
          {how && <span className="quiet found-how">{how}</span>}
        </div>
        {words.length > 0 && (
          <div className="snippet">
            <Highlighted text={snippetOf(paper, words)} words={words} as="mark" />
          </div>
        )}
      </span>
      <span role="cell" className="theme-cell" style={{ minWidth: 0 }}>
        <span className="theme-chip">
          <span className="dot" style={{ background: themeColor(theme.slot, style.mode, "mark") }} />
          <span>{theme.label}</span>
        </span>
      </span>
      <span role="cell" className="fit-cell">
        <span className="bar">
          <span style={{ width: `${100 * Math.max(0, value)}%` }} />
        </span>
        {fit(value)}
      </span>
      <span role="cell" className="date">
        {date(paper.date) || "–"}
      </span>
      <span role="cell" className="source">
        {paper.id}
      </span>
    </div>
  );
}
