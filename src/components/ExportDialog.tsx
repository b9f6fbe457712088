import { Upload } from "lucide-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { type Captions, figureFrame, roomInFrame } from "../charts/figureFrame";
import type { Drawn, Figure } from "../charts/figures/figure";
import { fileName, FIGURES, sourceLine } from "../charts/figures/figures";
import { papers } from "../charts/formats";
import { chartStyle } from "../charts/style";
import { svgOf } from "../charts/chart";
import { csvFile, download, pngFile, svgFile } from "../export/figureFile";
import type { Look } from "../state/appState";
import { binsWithin } from "../state/periods";
import { keptRows } from "../state/selectors";
import { trendsWithin } from "../state/shownTrends";
import { pictureWithin } from "../state/within";
import { type Shown, useShown } from "./context";
import { Dialog } from "./Dialog";
import { Picture } from "./Picture";
import { Segments } from "./Segments";
import { useCompared } from "./useCompared";
import { useContrast } from "./useContrast";

const PAGE = { width: 1280, height: 720 };
/** Texts of charts grow with the page, so that a slide reads from the last row. */
const TEXT_SCALE = 1.15;

type Format = "svg" | "png" | "csv";
const FORMATS: readonly (readonly [Format, string, string])[] = [
  ["svg", "SVG", "text kept as text, typeface inside"],
  ["png", "PNG", "1x – 4x, for documents"],
  ["csv", "CSV", "the numbers behind the chart"],
];
const OF_VIEW = { overview: "map", topics: "topics", papers: "map", quality: "theme-count" } as const;
const OF_TRENDS = {
  panels: "trends",
  lines: "lines",
  stack: "stack",
  stream: "stream",
  ranks: "ranks",
  slope: "slope",
  terms: "bursts",
  table: "trends",
} as const;
/** Charts that count only the papers that the filters keep, and those that show only the chosen period. */
const COUNTED = ["topics", "network", "pairs", "theme-tree", "treemap", "circles"];
const IN_PERIOD = ["trends", "lines", "stack", "stream", "ranks"];
const OF_SHAPE = { tree: "theme-tree", treemap: "treemap", circles: "circles", matrix: "similarity" } as const;

/** Fetched with the dialog, not with the page. */
const ExportWhole = lazy(async () => ({ default: (await import("./ExportWhole")).ExportWhole }));

/** One chart, as a picture with its words or as its numbers; what is shown is what is saved. */
export function ExportDialog() {
  const { picture: whole, state, actions, dimmed, beside } = useShown();
  const { look } = state;
  const [id, setId] = useState<string>(firstFigure(look));
  const [format, setFormat] = useState<Format>("svg");
  const [background, setBackground] = useState<"light" | "dark" | "none">("light");
  const [scale, setScale] = useState<"1" | "2" | "3" | "4">("2");
  const [own, setOwn] = useState<Readonly<Record<string, Partial<Captions>>>>({});
  const [problem, setProblem] = useState("");
  const figure = FIGURES.find((candidate) => candidate.id === id) as Figure;
  const style = useMemo(() => chartStyle(background === "dark" ? "dark" : "light", TEXT_SCALE), [background]);
  const picture = useMemo(() => drawnFor(id, whole, look, dimmed), [id, whole, look, dimmed]);
  const comparison = useCompared();
  const contrast = useContrast();
  const named = beside?.named;
  const shown = useMemo(
    () => ({
      ...look,
      ...(dimmed && { dimmed }),
      ...(comparison && { comparison }),
      ...(contrast && { contrast }),
      ...(named && { beside: named }),
    }),
    [look, dimmed, comparison, contrast, named],
  );
  const captions: Captions = useMemo(() => {
    const filtered =
      picture !== whole && COUNTED.includes(id) ? ` Only the ${papers(keptRows(whole, dimmed).length)} that the filters keep.` : "";
    const subtitle = `${figure.subtitle(picture, shown)}${filtered}`;
    return { title: figure.title(picture, shown), subtitle, source: sourceLine(whole), ...own[id] };
  }, [figure, picture, whole, shown, dimmed, own, id]);
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
      download(file, fileName(whole, id, format));
    } catch (error) {
      setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}. Try a smaller scale.`);
    }
  };
  return (
    <Dialog className="export-dialog" title="Export" onClose={actions.closeDialog}>
      <div className="export-body">
        <div className="export-charts">
          <h2>Charts</h2>
          {FIGURES.filter((one) => one.id !== "flow" || named).map(({ id: other, name }) => (
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
          <Suspense>
            <ExportWhole look={shown} />
          </Suspense>
        </div>
      </div>
      <div className="dialog-foot">
        <span className="quiet">
          {fileName(whole, id, format)}
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

/** The chart that is on screen. */
function firstFigure({ view, hierarchyAs, trendsAs, against }: Look): string {
  if (against !== undefined) return "contrast";
  if (view === "themes") return OF_SHAPE[hierarchyAs];
  if (view === "trends") return OF_TRENDS[trendsAs];
  return OF_VIEW[view];
}

/** The picture as the chart shows it: with the papers, or the steps of time, that the filters keep. */
function drawnFor(id: string, picture: Shown["picture"], look: Look, dimmed: Uint8Array | undefined): Drawn {
  if (COUNTED.includes(id)) return pictureWithin(picture, dimmed);
  const period = IN_PERIOD.includes(id) ? binsWithin(picture.result.trends.bins, look.from, look.to) : undefined;
  return trendsWithin(picture, period).drawn;
}

function Caption(props: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <label>
      {props.label}
      <input className="field" value={props.value} onChange={(event) => props.onChange(event.target.value)} />
    </label>
  );
}
