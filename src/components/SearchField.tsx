import { Search, X } from "lucide-react";
import { useRef, useState } from "react";
import { count, date } from "../charts/formats";
import type { Actions } from "../state/actions";
import type { AppState } from "../state/appState";
import type { Found } from "../state/selectors";
import { snippetOf } from "../state/snippet";
import type { Asked } from "../state/useFindings";
import { Highlighted } from "./Highlighted";
import { howWords } from "./howWords";
import { NoAnswer } from "./Problem";

const SHOWN_HITS = 6;
const EXAMPLES = ["title:moe", "author:hinton", '"long context"', "theme:low-rank", "topic:LoRA", "2023..2024", "-survey"];

/** Search from anywhere: the best papers below the field, walked with the arrows; all of them in Papers. */
export function SearchField(props: { readonly state: AppState; readonly actions: Actions; readonly search: Asked<Found> }) {
  const { state, actions } = props;
  const { answer: found, problem } = props.search;
  const { query, view, selection } = state.look;
  const [focused, setFocused] = useState(false);
  /** Place in the list below; -1 is the field itself. */
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const hits = query.trim() === "" ? [] : (found?.hits.slice(0, SHOWN_HITS) ?? []);
  // in Papers the table is the list
  const listed = focused && view !== "papers" && query.trim() !== "" && found !== undefined;
  const places = listed && found.hits.length > 0 ? hits.length + 1 : 0;

  const type = (text: string): void => {
    setAt(-1);
    actions.look({ query: text });
  };
  const openAt = (place: number): void => {
    const hit = hits[place];
    if (place < 0 || !hit) actions.look({ view: "papers" });
    else actions.look({ view: view === "overview" ? view : "papers", selection: { ...selection, paper: hit.row } });
    field.current?.blur();
  };
  const key = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      type("");
      field.current?.blur();
    } else if (event.key === "Enter") openAt(places > 0 ? at : -1);
    else if (step !== undefined && places > 0) {
      event.preventDefault();
      setAt(Math.min(places - 1, Math.max(-1, at + step)));
    }
  };
  return (
    <div className="search" role="search" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <Search aria-hidden="true" />
      <input
        id="search"
        className="field"
        type="text"
        autoComplete="off"
        ref={field}
        placeholder="Search papers, phrases"
        aria-label="Search papers and phrases"
        aria-controls={places > 0 ? "search-hits" : undefined}
        aria-activedescendant={places > 0 && at >= 0 ? `search-hit-${at}` : undefined}
        aria-describedby={focused && query === "" ? "search-help" : undefined}
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={key}
      />
      {query === "" ? (
        <kbd>/</kbd>
      ) : (
        <button type="button" className="clear" aria-label="Clear search" onClick={() => type("")}>
          <X aria-hidden="true" />
        </button>
      )}
      {focused && query === "" && (
        <div className="search-list" id="search-help">
          <p className="quiet">
            Words and their beginnings; also{" "}
            {EXAMPLES.map((example) => (
              <code key={example}>{example} </code>
            ))}
          </p>
        </div>
      )}
      {problem && view !== "papers" && (
        <div className="search-list">
          <NoAnswer problem={problem} />
        </div>
      )}
      {/* a press would take the focus from the field, and the list with it */}
      {listed && (
        <div className="search-list" onMouseDown={(event) => event.preventDefault()}>
          {found.problem && <p className="quiet">{found.problem}</p>}
          {found.hits.length === 0 ? (
            <p>
              No paper matches “{found.query}”.
              {found.nearest.length > 0 && <> Nearest words: {found.nearest.join(", ")}.</>}
            </p>
          ) : (
            <ul id="search-hits" role="listbox" aria-label="Papers found">
              {hits.map(({ row, words, how, inTitle }, place) => {
                const paper = state.picture?.corpus.papers[row];
                return (
                  <li
                    key={row}
                    id={`search-hit-${place}`}
                    role="option"
                    aria-selected={place === at}
                    onPointerEnter={() => setAt(place)}
                    onClick={() => openAt(place)}
                  >
                    <span>
                      <Highlighted text={paper?.title ?? ""} words={words} as="mark" />
                    </span>
                    {paper && !inTitle && words.length > 0 && (
                      <span className="quiet">
                        <Highlighted text={snippetOf(paper, words)} words={words} as="mark" />
                      </span>
                    )}
                    <span className="quiet">{[howWords(how, words), date(paper?.date ?? "")].filter(Boolean).join(" · ")}</span>
                  </li>
                );
              })}
              <li
                id={`search-hit-${hits.length}`}
                className="all"
                role="option"
                aria-selected={at === hits.length}
                onPointerEnter={() => setAt(hits.length)}
                onClick={() => openAt(hits.length)}
              >
                {found.hits.length === 1 ? "The one found, in Papers" : `All ${count(found.hits.length)} in Papers`}
              </li>
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
