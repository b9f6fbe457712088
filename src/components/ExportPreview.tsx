import { ChevronLeft, ChevronRight, Copy } from "lucide-react";
import { useState } from "react";
import type { Captions } from "../charts/figureFrame";
import { count } from "../charts/formats";
import { FIRST_CHART, slideCount } from "../export/chosenCharts";
import { copyText } from "../export/clipboard";
import { FILE_SCALE, paintedSize } from "../export/embeddedPixels";
import { holdsManyCharts, isPicture } from "../state/exportChoices";
import { useShown } from "./context";
import { FigureNumbers } from "./FigureNumbers";
import { Picture } from "./Picture";
import { NoAnswer } from "./Problem";
import { useExportCharts } from "./useExportCharts";
import { type ExportPage, useFigureWords } from "./useExportPage";
import { useFigureProblem } from "./useFigure";

/** The picture as it will be saved, with its words to write, and in words. */
export function ExportPreview(props: {
  readonly id: string;
  readonly exported: ExportPage | undefined;
  readonly isCurrent: boolean;
  readonly show: (id: string) => void;
}) {
  const { id, exported, isCurrent, show } = props;
  const { state, actions, picture } = useShown();
  const { chosen } = useExportCharts();
  const { format, words, mode } = state.exporting;
  const paper = state.exporting.paper || !isPicture(format);
  const { captions, description, table } = useFigureWords(id);
  const { problem, isInstead } = useFigureProblem(id);
  const [copied, setCopied] = useState("");
  const write = (change: Partial<Captions>): void => actions.exportAs({ words: { ...words, [id]: { ...words[id], ...change } } });
  const ground = paper ? "" : `none on-${mode}`;
  return (
    <div className="export-preview">
      {holdsManyCharts(format) && <Place format={format} chosen={chosen} id={id} slides={slideCount(chosen.length, picture)} show={show} />}
      {problem && <NoAnswer problem={problem} />}
      {!isInstead && exported && (
        <div className={`sheet ${exported.shape.id} ${ground}`} aria-busy={!isCurrent}>
          <Picture svg={exported.page.svg} />
        </div>
      )}
      {!isInstead && !exported && (
        <p className="quiet" role="status">
          Drawing the chart …
        </p>
      )}
      {exported && <AboutPage exported={exported} />}
      <Caption label="Title" value={captions.title} onChange={(title) => write({ title })} />
      <Caption label="Subtitle" value={captions.subtitle} onChange={(subtitle) => write({ subtitle })} />
      <Caption label="Source line" value={captions.source} onChange={(source) => write({ source })} />
      {words[id] && (
        <button type="button" className="link" onClick={() => actions.exportAs({ words: { ...words, [id]: {} } })}>
          Words as they were
        </button>
      )}
      <section className="alt-text" aria-label="Alt text">
        <h3>
          Alt text
          <button
            type="button"
            className="button small"
            onClick={() => void copyText(description, "Alt text", "Select the words and copy them.").then(setCopied)}
          >
            <Copy aria-hidden="true" /> Copy alt text
          </button>
          <span className="quiet" role="status">
            {copied}
          </span>
        </h3>
        <p>{description}</p>
      </section>
      <FigureNumbers table={table} />
    </div>
  );
}

/** What is special about the picture, where something is. */
function AboutPage({ exported: { page, shape } }: { readonly exported: ExportPage }) {
  const { state, picture } = useShown();
  const { format, scale } = state.exporting;
  const image = isPicture(format) ? paintedSize(page.svg, format === "png" ? Number(scale) : FILE_SCALE) : undefined;
  return (
    <>
      {image && (
        <p className="quiet">
          The points of {count(picture.corpus.papers.length)} papers are one image of {count(image.width)} × {count(image.height)} pixels
          {format === "svg" && "; all else is shapes and text"}.
        </p>
      )}
      {page.overlong && <p className="quiet">This chart needs more height than {shape.name} has, so the picture is higher.</p>}
      {page.textSize < 1 && (
        <p className="quiet">To fit, texts are {Math.round(100 * page.textSize)} % of their size. A higher page keeps them whole.</p>
      )}
    </>
  );
}

/** "Slide 3 of 22", and the way to the next chart of the file. */
function Place(props: {
  readonly format: "deck" | "report";
  readonly chosen: readonly string[];
  readonly id: string;
  readonly slides: number;
  readonly show: (id: string) => void;
}) {
  const { format, chosen, id, slides, show } = props;
  const nth = chosen.indexOf(id);
  const [before, after] = [nth < 0 ? chosen.at(-1) : chosen[nth - 1], nth < 0 ? chosen[0] : chosen[nth + 1]];
  const place = format === "deck" ? `Slide ${FIRST_CHART + nth} of ${slides}` : `Picture ${nth + 1} of ${chosen.length}`;
  return (
    <div className="slide-place">
      <span>{nth < 0 ? `Not in the ${format}` : place}</span>
      <button type="button" className="button small" aria-label="Chart before" disabled={!before} onClick={() => before && show(before)}>
        <ChevronLeft aria-hidden="true" />
      </button>
      <button type="button" className="button small" aria-label="Next chart" disabled={!after} onClick={() => after && show(after)}>
        <ChevronRight aria-hidden="true" />
      </button>
    </div>
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
