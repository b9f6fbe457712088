import { count, listed } from "../charts/formats";
import { faintColors, type PaletteId, PALETTES, readPalette } from "../charts/palettes";
import type { ChartStyle } from "../charts/style";
import { useShown } from "./context";

/** The colours of the picture, the reader's own among them; the page keeps its own. */
export function ExportPalette({ style }: { readonly style: ChartStyle }) {
  const { state, actions, picture } = useShown();
  const { palette, ownColors, paper } = state.exporting;
  const { colors, stranger } = readPalette(ownColors);
  const faint = faintColors(style);
  const few = style.palette && style.palette.length < picture.themes.length;
  return (
    <div className="palette-choice">
      <div className="option-row">
        <label htmlFor="export-palette">Palette</label>
        <select
          id="export-palette"
          className="field"
          value={palette}
          onChange={(event) => actions.exportAs({ palette: event.target.value as PaletteId })}
        >
          {PALETTES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {palette === "own" && (
        <textarea
          className="field"
          aria-label="Your own colours"
          placeholder="#1D5BC4, #0A6647, #98370F"
          rows={2}
          value={ownColors}
          onChange={(event) => actions.exportAs({ ownColors: event.target.value })}
        />
      )}
      {style.palette && (
        <p className="own-colors" aria-hidden="true">
          {style.palette.map((color, i) => (
            <span key={i} className="dot" style={{ background: color }} />
          ))}
        </p>
      )}
      <p className="quiet">{PALETTES.find(({ id }) => id === palette)?.help}</p>
      {palette === "own" && stranger && <p className="message warning">“{stranger}” is no colour such as #1D5BC4 and is left out.</p>}
      {palette === "own" && colors.length === 0 && <p className="quiet">Until there is one, the picture has the usual colours.</p>}
      {few && (
        <p className="quiet">
          {count(style.palette?.length ?? 0)} colours for {count(picture.themes.length)} themes: some have the same, names tell them apart.
        </p>
      )}
      {paper && faint.length > 0 && <p className="quiet">Hard to see on this background: {listed(faint)}.</p>}
    </div>
  );
}
