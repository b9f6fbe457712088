import { useState } from "react";
import type { Corpus } from "../../analysis/types";
import type { Actions } from "../state/actions";
import { Dialog } from "./Dialog";
import { ListFields } from "./ListFields";

/** What the open list is called and when it was made, as it stands in the page, in source lines and in every file. */
export function ListDialog(props: { readonly corpus: Corpus; readonly name: string; readonly actions: Actions }) {
  const { corpus, actions } = props;
  const [facts, setFacts] = useState({ name: props.name || corpus.name, asOf: corpus.asOf });
  const name = facts.name.trim();
  return (
    <Dialog className="list-dialog" title="Edit list" onClose={actions.closeDialog}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== "") actions.editList({ ...facts, name });
        }}
      >
        <div className="body">
          <ListFields name={facts.name} asOf={facts.asOf} change={(change) => setFacts({ ...facts, ...change })} />
          <p className="quiet">
            Both stand in the source lines of charts and in all files. The day decides which month, quarter or year is not complete yet.
          </p>
        </div>
        <div className="dialog-foot">
          <div className="right">
            <span className="quiet">You can undo this.</span>
            <button type="button" className="button" onClick={actions.closeDialog}>
              Cancel
            </button>
            <button type="submit" className="button primary" disabled={name === ""}>
              Save
            </button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
