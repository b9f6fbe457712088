import { PAGE_SHAPES, type PageShape } from "../charts/figurePage";
import type { ChartStyle } from "../charts/style";
import { isPicture } from "../state/exportChoices";
import { useShown } from "./context";
import { ExportPalette } from "./ExportPalette";
import { Segments } from "./Segments";

const GROUNDS = [
  ["light", "Light"],
  ["dark", "Dark"],
] as const;

/** How the picture is made: its page, ground, texts, size and colours. */
export function ExportOptions({ style }: { readonly style: ChartStyle }) {
  const { state, actions } = useShown();
  const { format, shape, mode, paper, text, scale, typeface } = state.exporting;
  const picture = isPicture(format);
  const setGround = (ground: "light" | "dark" | "none"): void =>
    actions.exportAs(ground === "none" ? { paper: false } : { mode: ground, paper: true });
  return (
    <fieldset>
      <legend>Options</legend>
      {picture && (
        <Segments
          label="Page"
          options={PAGE_SHAPES.map(({ id, name }) => [id, name] as const satisfies readonly [PageShape["id"], string])}
          value={shape}
          onChange={(value) => actions.exportAs({ shape: value, text: value === "document" ? "paper" : "slide" })}
        />
      )}
      <div className="option-row">
        <span>Background</span>
        {picture ? (
          <Segments
            label="Background"
            options={[
              ["light", "Light"],
              ["dark", "Dark"],
              ["none", "None"],
            ]}
            value={paper ? mode : "none"}
            onChange={setGround}
          />
        ) : (
          <Segments label="Background" options={GROUNDS} value={mode} onChange={(ground) => actions.exportAs({ mode: ground })} />
        )}
      </div>
      {picture && !paper && (
        <div className="option-row">
          <span>On a slide that is</span>
          <Segments label="On a slide that is" options={GROUNDS} value={mode} onChange={(ground) => actions.exportAs({ mode: ground })} />
        </div>
      )}
      {picture && (
        <>
          <div className="option-row">
            <span>Text size</span>
            <Segments
              label="Text size"
              options={[
                ["slide", "Slide"],
                ["paper", "Paper"],
              ]}
              value={text}
              onChange={(value) => actions.exportAs({ text: value })}
            />
          </div>
          <div className="option-row">
            <span>Typeface</span>
            <Segments
              label="Typeface"
              options={[
                ["inter", "Inter"],
                ["arial", "Arial"],
              ]}
              value={typeface}
              onChange={(value) => actions.exportAs({ typeface: value })}
            />
          </div>
          {typeface === "arial" && <p className="quiet">For LibreOffice, and slides shown on other machines.</p>}
        </>
      )}
      {format === "png" && (
        <div className="option-row">
          <span>PNG scale</span>
          <Segments
            label="PNG scale"
            options={[
              ["1", "1x"],
              ["2", "2x"],
              ["3", "3x"],
              ["4", "4x"],
            ]}
            value={scale}
            onChange={(value) => actions.exportAs({ scale: value })}
          />
        </div>
      )}
      <ExportPalette style={style} />
    </fieldset>
  );
}
