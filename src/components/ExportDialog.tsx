import { Upload } from "lucide-react";
import { useMemo, useState } from "react";
import { type Captions, figureFrame, roomInFrame } from "../charts/figureFrame";
import type { Figure } from "../charts/figures/figure";
import { fileName, FIGURES, sourceLine } from "../charts/figures/figures";
import { chartStyle } from "../charts/style";
import { svgOf } from "../charts/chart";
import { csvFile, download, pngFile, svgFile } from "../export/figureFile";
import { useShown } from "./context";
import { Dialog } from "./Dialog";
import { Picture } from "./Picture";
import { Segments } from "./Segments";
import { useCompared } from "./useCompared";

const PAGE = { width: 1280, height: 720 };
/** Texts of charts grow with the page, so that a slide reads from the last row. */
const TEXT_SCALE = 1.15;

type Format = "svg" | "png" | "csv";
const FORMATS: readonly (readonly [Format, string, string])[] = [
  ["svg", "SVG", "text kept as text, typeface inside"],
  ["png", "PNG", "1x – 4x, for documents"],
  ["csv", "CSV", "the numbers behind the chart"],
];
const OF_VIEW = { overview: "map", trends: "trends", topics: "topics", papers: "map", quality: "theme-count" } as const;
const OF_SHAPE = { tree: "theme-tree", treemap: "treemap", circles: "circles", matrix: "similarity" } as const;

/** One chart, as a picture with its words or as its numbers; what is shown is what is saved. */
export function ExportDialog() {
  const { picture, state, actions, dimmed } = useShown();
  const { look } = state;
  const [id, setId] = useState<string>(look.view === "themes" ? OF_SHAPE[look.hierarchyAs] : OF_VIEW[look.view]);
  const [format, setFormat] = useState<Format>("svg");
  const [background, setBackground] = useState<"light" | "dark" | "none">("light");
  const [scale, setScale] = useState<"1" | "2" | "3" | "4">("2");
  const [own, setOwn] = useState<Readonly<Record<string, Partial<Captions>>>>({});
  const [problem, setProblem] = useState("");
  const figure = FIGURES.find((candidate) => candidate.id === id) as Figure;
  const style = useMemo(() => chartStyle(background === "dark" ? "dark" : "light", TEXT_SCALE), [background]);
  const comparison = useCompared();
  const shown = useMemo(() => ({ ...look, ...(dimmed && { dimmed }), ...(comparison && { comparison }) }), [look, dimmed, comparison]);
  const captions: Captions = useMemo(
    () => ({ title: figure.title(picture, shown), subtitle: figure.subtitle(picture, shown), source: sourceLine(picture), ...own[id] }),
    [figure, picture, shown, own, id],
  );
  const framed = useMemo(() => {
    const chart = figure.draw(picture, shown, roomInFrame(PAGE.width, PAGE.height, captions), style);
    return figureFrame(chart, captions, PAGE, background === "none" ? "none" : "solid", style);
  }, [figure, picture, shown, captions, background, style]);
  const svg = useMemo(() => svgOf(framed, captions.title, style), [framed, captions.title, style]);
  const write = (change: Partial<Captions>): void => setOwn({ ...own, [id]: { ...own[id], ...change } });
  const save = async (): Promise<void> => {
    setProblem("");
    try {
      const file =
        format === "csv"
          ? csvFile(figure.table(picture, shown))
          : format === "svg"
            ? await svgFile(framed, captions.title, style)
            : await pngFile(framed, captions.title, style, Number(scale));
      download(file, fileName(picture, id, format));
    } catch (error) {
      setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}. Try a smaller scale.`);
    }
  };
  return (
    <Dialog className="export-dialog" title="Export" onClose={actions.closeDialog}>
      <div className="export-body">
        <div className="export-charts">
          <h2>Charts</h2>
          {FIGURES.map(({ id: other, name }) => (
            <button key={other} type="button" aria-pressed={other === id} onClick={() => setId(other)}>
              {name}
            </button>
          ))}
        </div>
        <div className="export-preview">
          <div className={`sheet ${background}`}>
            <Picture svg={svg} />
          </div>
          <Caption label="Title" value={captions.title} onChange={(title) => write({ title })} />
          <Caption label="Subtitle" value={captions.subtitle} onChange={(subtitle) => write({ subtitle })} />
          <Caption label="Source line" value={captions.source} onChange={(source) => write({ source })} />
        </div>
        <div className="export-options">
          <fieldset>
            <legend>Format</legend>
            {FORMATS.map(([value, label, help]) => (
              <label key={value} className="check choice">
                <input type="radio" name="format" checked={format === value} onChange={() => setFormat(value)} />
                <span>{label}</span>
                <small>{help}</small>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>Options</legend>
            <div className="option-row">
              <span>Background</span>
              <Segments
                label="Background"
                options={[
                  ["light", "Light"],
                  ["dark", "Dark"],
                  ["none", "None"],
                ]}
                value={background}
                onChange={setBackground}
              />
            </div>
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
                onChange={setScale}
              />
            </div>
          </fieldset>
          {problem && <p className="message error">{problem}</p>}
        </div>
      </div>
      <div className="dialog-foot">
        <span className="quiet">
          {fileName(picture, id, format)}
          {format === "png" && ` · ${Math.round(framed.width * Number(scale))} × ${Math.round(framed.height * Number(scale))} pixels`}
        </span>
        <div className="right">
          <button type="button" className="button" onClick={actions.closeDialog}>
            Close
          </button>
          <button type="button" className="button primary" onClick={() => void save()}>
            <Upload aria-hidden="true" /> Export {format.toUpperCase()}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Caption(props: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <label>
      {props.label}
      <input className="field" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
    </label>
  );
}
