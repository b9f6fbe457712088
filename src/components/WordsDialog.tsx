import { X } from "lucide-react";
import { useState } from "react";
import { NO_CHOICES } from "../../analysis/options";
import { ACADEMIC_STOP_WORDS, GENERAL_STOP_WORDS } from "../../analysis/text/stopWordLists";
import type { WordChoices } from "../../analysis/types";
import { count, listed } from "../charts/formats";
import { changedWords } from "../state/words";
import { AcronymList } from "./AcronymList";
import { useShown } from "./context";
import { Dialog } from "./Dialog";

/** What counts as a word: words left out, words kept, and acronyms with their long forms. */
export function WordsDialog() {
  const { actions, state } = useShown();
  const { words } = state.options;
  const change = (kind: keyof WordChoices, word: string, on: boolean): void => {
    const { words: next, what } = changedWords(words, kind, word, on);
    actions.setOptions({ words: next }, what);
  };
  const untouched = words.stop.length + words.keep.length + words.apart.length === 0;
  return (
    <Dialog className="words-dialog" title="Words" onClose={actions.closeDialog}>
      <div className="body">
        <LeftOut change={change} />
        <AcronymList onChange={(short, together) => change("apart", short, !together)} />
        <BuiltIn change={change} />
      </div>
      <footer>
        <button
          type="button"
          className="button"
          disabled={untouched}
          onClick={() => actions.setOptions({ words: NO_CHOICES }, "words as they were")}
        >
          Reset all
        </button>
        <button type="button" className="button primary" onClick={actions.closeDialog}>
          Done
        </button>
      </footer>
    </Dialog>
  );
}

interface Changing {
  readonly change: (kind: keyof WordChoices, word: string, on: boolean) => void;
}

function LeftOut({ change }: Changing) {
  const { words } = useShown().state.options;
  const [text, setText] = useState("");
  return (
    <section>
      <h2>Left out by you</h2>
      <p className="quiet">A word or phrase left out counts nowhere: not for themes, names or trends. Its other forms go with it.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) change("stop", text, true);
          setText("");
        }}
      >
        <input aria-label="Word to leave out" placeholder="Word or phrase" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="button" disabled={!text.trim()}>
          Leave out
        </button>
      </form>
      <div className="chips">
        {words.stop.map((word) => (
          <span className="filter-chip" key={word}>
            {word}
            <button type="button" aria-label={`Take ${word} back in`} onClick={() => change("stop", word, false)}>
              <X aria-hidden="true" />
            </button>
          </span>
        ))}
      </div>
    </section>
  );
}

function BuiltIn({ change }: Changing) {
  const { keep } = useShown().state.options.words;
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const lists = [
    ["Words of grammar", GENERAL_STOP_WORDS],
    ["Words of papers about themselves", ACADEMIC_STOP_WORDS],
  ] as const;
  return (
    <section>
      <h2>Left out always</h2>
      <p className="quiet">
        Click a word to keep it.{keep.length > 0 ? ` Kept now: ${listed(keep)}.` : ""} Where texts are withheld, such words are not in the
        list of papers any more.
      </p>
      <input aria-label="Search the built-in words" placeholder="Search" value={query} onChange={(event) => setQuery(event.target.value)} />
      {lists.map(([name, list]) => (
        <details key={name} open={wanted !== ""}>
          <summary>
            {name} <span className="quiet">{count(list.length)}</span>
          </summary>
          <div className="chips">
            {list
              .filter((word) => word.startsWith(wanted))
              .map((word) => (
                <button
                  key={word}
                  type="button"
                  className="word"
                  aria-pressed={keep.includes(word)}
                  onClick={() => change("keep", word, !keep.includes(word))}
                >
                  {word}
                </button>
              ))}
          </div>
        </details>
      ))}
    </section>
  );
}
