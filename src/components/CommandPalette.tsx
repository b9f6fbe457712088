import { useEffect, useMemo, useRef, useState } from "react";
import type { Actions } from "../state/actions";
import type { AppState } from "../state/appState";
import type { Command } from "../state/command";
import { commandsFor, commandsOf } from "../state/commands";
import { bestMatches } from "../state/nameMatch";
import { Dialog } from "./Dialog";

/** All that the page can do, found by typing parts of its name. */
export function CommandPalette(props: { readonly state: AppState; readonly actions: Actions; readonly dimmed: Uint8Array | undefined }) {
  const { state, actions, dimmed } = props;
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []); // after the dialog has opened, which puts the focus on its cross
  const all = useMemo(() => commandsOf(state, actions, dimmed), [state, actions, dimmed]);
  const commands = useMemo(() => {
    const [named, own] = [bestMatches(typed, all), commandsFor(typed, state, actions)];
    return own.length === 1 ? [...own, ...named] : [...named, ...own]; // only one where a verb was typed: it is meant
  }, [typed, all, state, actions]);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at, commands]);
  const run = (command: Command | undefined): void => {
    if (!command) return;
    actions.closeDialog();
    command.run();
  };
  const onKey = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(commands.length - 1, at + step)));
    else if (event.key === "Enter") run(commands.at(at));
    else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) actions.closeDialog();
    else return;
    event.preventDefault();
    event.stopPropagation(); // the page opens the palette by the same keys
  };
  return (
    <Dialog className="palette" title="Commands" onClose={actions.closeDialog}>
      <input
        className="field"
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={commands.length > 0 ? `command-${at}` : undefined}
        placeholder="What to do: a view, a theme, a number of themes, a word …"
        ref={field}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <ul id="commands" role="listbox" aria-label="Commands" ref={list}>
        {commands.map((command, i) => (
          <li key={`${i} ${command.name}`} id={`command-${i}`} role="option" aria-selected={i === at} onClick={() => run(command)}>
            <span>{command.name}</span>
            {command.keys && <kbd>{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p className="quiet">Nothing of this name. Words of papers can be searched once a list is open.</p>}
    </Dialog>
  );
}
