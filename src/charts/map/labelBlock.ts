import type { ThemeMark } from "../chart";
import { papers } from "../formats";
import { clipText, textWidth, type Weight } from "../textWidth";

export type LabelText = "full" | "name" | "short";

/** A theme's label before it has a place: its lines and how much room they take. Sizes in pixels. */
export interface LabelBlock {
  readonly lines: readonly string[];
  /** "11 papers", or undefined where the picture shows no counts. */
  readonly countLine: string | undefined;
  readonly size: number;
  readonly weight: Weight;
  readonly countSize: number;
  /** From one baseline to the next. */
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
  /** The short label in place of the wanted one. */
  readonly shortened: boolean;
}

const NAME = { size: 12.5, weight: 600 } as const;
const SELECTED_NAME = { size: 14.5, weight: 700 } as const;
const COUNT_SIZE = 11;
const PITCH = 15.5;
/** Parts of the text size that stand over and under the baseline. */
const ASCENT = 0.78;
const DESCENT = 0.22;
/** Names narrower than this many text sizes stay on one line. */
const BREAK_FROM = 7;

/**
 * The forms that a label may take, best first: on one line, on two, then the short label. "full" has the number of papers
 * under the name, "name" and "short" have not.
 *
 * @param widest no line is wider than this many pixels; longer ones end in an ellipsis
 */
export function labelBlocks(theme: ThemeMark, text: LabelText, selected: boolean, unit: number, widest: number): LabelBlock[] {
  const { size, weight } = selected ? SELECTED_NAME : NAME;
  const countLine = text === "full" ? papers(theme.size) : undefined;
  const block = (lines: readonly string[], shortened: boolean): LabelBlock => {
    const clipped = lines.map((line) => clipText(line, size * unit, weight, widest));
    const widths = clipped.map((line) => textWidth(line, size * unit, weight));
    const pitch = (PITCH + size - NAME.size) * unit;
    return {
      lines: clipped,
      countLine,
      size: size * unit,
      weight,
      countSize: COUNT_SIZE * unit,
      pitch,
      width: Math.max(...widths, countLine === undefined ? 0 : textWidth(countLine, COUNT_SIZE * unit)),
      height:
        ASCENT * size * unit +
        (lines.length - 1) * pitch +
        (countLine === undefined ? DESCENT * size * unit : pitch + DESCENT * COUNT_SIZE * unit),
      shortened,
    };
  };
  const forms = (name: string, shortened: boolean): LabelBlock[] => {
    const halves = twoLines(name, size, weight);
    return [block([name], shortened), ...(halves ? [block(halves, shortened)] : [])];
  };
  const whole = text === "short" ? theme.shortLabel : theme.label;
  return [...forms(whole, false), ...(theme.shortLabel === whole ? [] : forms(theme.shortLabel, true))];
}

/** Baselines of the name's lines and of the count, as distances from the top of the block. */
export function baselines({ lines, size, pitch }: LabelBlock): { readonly name: readonly number[]; readonly count: number } {
  return { name: lines.map((_, i) => ASCENT * size + i * pitch), count: ASCENT * size + lines.length * pitch };
}

/** The break that makes the wider line as narrow as possible; undefined where the name is short or one word. */
function twoLines(name: string, size: number, weight: Weight): [string, string] | undefined {
  if (textWidth(name, size, weight) < BREAK_FROM * size) return undefined;
  const words = name.split(" ");
  let best: [string, string] | undefined;
  let least = Infinity;
  for (let i = 1; i < words.length; i++) {
    const halves: [string, string] = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    const width = Math.max(...halves.map((half) => textWidth(half, size, weight)));
    if (width < least) [best, least] = [halves, width];
  }
  return best;
}
