import { ChevronDown, Copy, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { date, papers, papersOfList } from "../charts/formats";
import type { Picture } from "../pasteToPicture";
import type { Actions } from "../state/actions";
import { type AppState, SAMPLE, type Workspace } from "../state/appState";
import { pageListName } from "../state/keptSources";
import { whenChanged } from "../state/workspace";

/** The name of the open list; below it all lists that are kept, and what can be done with them. */
export function WorkspaceMenu(props: { readonly state: AppState; readonly picture: Picture; readonly actions: Actions }) {
  const { state, picture, actions } = props;
  const { origin } = state;
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const [renamed, rename] = useState("");
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  useEffect(() => {
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) close();
    };
    addEventListener("pointerdown", leave);
    return () => removeEventListener("pointerdown", leave);
  }, []);
  const focusName = (): void => menu.current?.querySelector("summary")?.focus();
  const choose = (act: () => void) => (): void => {
    close();
    act();
  };
  const name = origin.name || picture.corpus.name;
  return (
    <details
      className="corpus-menu"
      ref={menu}
      onToggle={(event) => {
        rename("");
        setOpen(event.currentTarget.open);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !menu.current?.open) return;
        event.stopPropagation();
        close();
        focusName();
      }}
    >
      <summary>
        <span>
          <span className="sr-only">List: </span>
          {name}
          <small>
            {papersOfList(picture.corpus)}
            {picture.corpus.asOf && ` · as of ${date(picture.corpus.asOf)}`}
          </small>
        </span>
        <ChevronDown aria-hidden="true" />
      </summary>
      {open && (
        <div className="menu">
          <div className="workspaces" role="group" aria-label="Lists in this browser">
            {state.workspaces
              .filter(({ id }) => id !== SAMPLE)
              .map((workspace) =>
                workspace.id === renamed ? (
                  <NameField key={workspace.id} workspace={workspace} actions={actions} done={() => rename("")} refocus={focusName} />
                ) : (
                  <div className="workspace" key={workspace.id}>
                    <button type="button" onClick={choose(() => actions.openWorkspace(workspace.id))}>
                      <span>
                        {workspace.name}
                        <small>
                          {workspace.id === origin.id && "open now · "}
                          {papers(workspace.papers)} · changed {whenChanged(workspace)}
                        </small>
                      </span>
                    </button>
                    <RowButton label={`Rename ${workspace.name}`} icon={Pencil} act={() => rename(workspace.id)} />
                    <RowButton
                      label={`Duplicate ${workspace.name}`}
                      icon={Copy}
                      act={choose(() => void actions.duplicateWorkspace(workspace.id))}
                    />
                    <RowButton
                      label={`Delete ${workspace.name}`}
                      icon={Trash2}
                      act={choose(() => void actions.deleteWorkspace(workspace.id))}
                    />
                  </div>
                ),
              )}
            <div className="workspace">
              <button type="button" onClick={choose(actions.openSample)}>
                {pageListName()} {origin.id === SAMPLE && <span className="quiet">open now</span>}
              </button>
              {origin.id === SAMPLE && (
                <RowButton label="Keep a copy of the sample as a list" icon={Copy} act={choose(actions.keepAsCopy)} />
              )}
            </div>
          </div>
          <button type="button" onClick={choose(actions.openList)}>
            Edit list… <span className="quiet">name and day of the open list</span>
          </button>
          <button type="button" onClick={choose(() => actions.openImport())}>
            New from a list… <kbd>I</kbd>
          </button>
          <button type="button" onClick={choose(actions.saveSession)}>
            Save session… <span className="quiet">list, settings and view</span>
          </button>
          <button type="button" onClick={choose(actions.forgetEverything)}>
            Forget everything… <span className="quiet">all that is kept in this browser</span>
          </button>
        </div>
      )}
    </details>
  );
}

function RowButton(props: { readonly label: string; readonly icon: typeof Copy; readonly act: () => void }) {
  const Icon = props.icon;
  return (
    <button type="button" className="of-row" aria-label={props.label} title={props.label} onClick={props.act}>
      <Icon aria-hidden="true" />
    </button>
  );
}

/** Enter and leaving the field keep the name, Esc does not. */
function NameField(props: {
  readonly workspace: Workspace;
  readonly actions: Actions;
  readonly done: () => void;
  readonly refocus: () => void;
}) {
  const { workspace, actions, done, refocus } = props;
  const [name, setName] = useState(workspace.name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const over = useRef(false); // a field that goes loses the focus too
  const end = (kept: boolean): void => {
    if (over.current) return;
    over.current = true;
    if (kept && name.trim() !== workspace.name) void actions.renameWorkspace(workspace.id, name);
    done();
  };
  return (
    <div className="workspace">
      <input
        ref={field}
        className="field"
        aria-label={`New name of ${workspace.name}`}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => end(true)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault(); // else the key goes on to the name of the list and closes the menu
            end(true);
            refocus();
          }
          if (event.key === "Escape") {
            event.stopPropagation();
            end(false);
            refocus();
          }
        }}
      />
    </div>
  );
}
