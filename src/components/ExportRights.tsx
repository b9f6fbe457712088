import { useShown } from "./context";

/** Whether the page as one file holds abstracts, and what that means. */
export function ExportRights() {
  const { picture, state, actions } = useShown();
  const { withheld } = state.exporting;
  const { textWithheld } = picture.corpus;
  return (
    <fieldset>
      <legend>Options</legend>
      {!textWithheld && (
        <label className="check">
          <input type="checkbox" checked={withheld} onChange={() => actions.exportAs({ withheld: !withheld })} />
          <span>Withhold abstracts</span>
        </label>
      )}
      <p className="quiet">
        {textWithheld || withheld
          ? "The file holds titles and counts of terms, no abstracts; themes and trends are the same."
          : "The file holds the abstracts in full. Whose they are decides whether you may pass them on."}
      </p>
    </fieldset>
  );
}
