import { count, fit, percent } from "../charts/formats";
import { countedThemes, countedUnclear, papersCounted } from "../charts/counted";
import { themeColor } from "../charts/style";
import { treeRows } from "../state/treeRows";
import { useShown } from "./context";

/** The charts of this view as a table, in the order of the tree; a theme is chosen here as in the chart. */
export function ThemeTable() {
  const { picture } = useShown();
  const { result } = picture;
  const unclear = countedUnclear(result);
  const all = papersCounted(result);
  const sizes = countedThemes(picture);
  return (
    <table className="plain theme-table" aria-label="Themes in the order of the tree">
      <thead>
        <tr>
          <th scope="col" className="number place">
            No.
          </th>
          <th scope="col" className="named">
            Theme
          </th>
          <th scope="col" className="number">
            Papers
          </th>
          <th scope="col" className="number wide">
            Share
          </th>
          <th scope="col" className="widest">
            Family
          </th>
          <th scope="col" className="like">
            Most like
          </th>
          <th scope="col" className="widest">
            Parts
          </th>
        </tr>
      </thead>
      <tbody>
        {treeRows(picture).map(({ mark, place, family, like, parts }) => (
          <tr key={mark.id}>
            <td className="number place">{place}</td>
            <td>
              <Choose theme={mark} />
            </td>
            <td className="number">{count(sizes[mark.id].size)}</td>
            <td className="number wide">{percent(sizes[mark.id].size / all)}</td>
            <td className="widest">{family}</td>
            <td>
              {like && (
                <>
                  {like.mark.shortLabel} <span className="number">{fit(like.similarity)}</span>
                </>
              )}
            </td>
            <td className="widest">{parts.join(" · ")}</td>
          </tr>
        ))}
        {unclear && (
          <tr>
            <td />
            <td>
              <Choose theme={unclear} />
            </td>
            <td className="number">{count(unclear.size)}</td>
            <td className="number wide">{percent(unclear.size / all)}</td>
            <td className="widest" />
            <td />
            <td className="widest" />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Choose({
  theme: { id, label, slot },
}: {
  readonly theme: { readonly id: number; readonly label: string; readonly slot: number };
}) {
  const { state, actions, style } = useShown();
  const chosen = state.look.selection.theme === id;
  return (
    <button type="button" className="link" aria-pressed={chosen} onClick={() => actions.look({ selection: chosen ? {} : { theme: id } })}>
      <span className="dot" style={{ background: themeColor(slot, style.mode, "mark") }} />
      {label}
    </button>
  );
}
