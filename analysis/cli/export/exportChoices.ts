import { PAGE_SHAPES, type PageShape } from "../../../src/charts/figurePage";
import type { Mode } from "../../../src/charts/style";
import type { Typeface } from "../../../src/export/plainSvg";
import { InputError } from "../../errors";
import type { CommandLine } from "../commandLine";

export const FORMATS = ["svg", "png", "csv", "pptx", "xlsx", "md"] as const;
export type Format = (typeof FORMATS)[number];

const MODES: readonly Mode[] = ["light", "dark"];
const TYPEFACES: readonly Typeface[] = ["inter", "arial"];
const LEAST_WIDTH = 200;
const MOST_WIDTH = 10_000;

/** What the command line says about the files to be written. */
export interface ExportChoices {
  readonly out: string;
  readonly formats: readonly Format[];
  /** Ids of figures; "all": those that the list has data for; undefined: all as files of their own, the usual ones in deck and report. */
  readonly charts: readonly string[] | "all" | undefined;
  readonly mode: Mode;
  readonly shape: PageShape;
  readonly typeface: Typeface;
  /** Pixels across a PNG. */
  readonly width: number;
}

/** Throws InputError "bad-command-line". */
export function exportChoices(values: CommandLine["values"]): ExportChoices {
  const { out, charts, width } = values;
  if (typeof out !== "string") throw new InputError("bad-command-line", "", "export needs a place to write to", "give --out DIR");
  const shapes = PAGE_SHAPES.map(({ id }) => id);
  const shapeId = oneOf("page", values.page, shapes) ?? shapes[0];
  const shape = PAGE_SHAPES.find(({ id }) => id === shapeId) ?? PAGE_SHAPES[0];
  const pixels = typeof width === "string" ? Number(width) : 2 * shape.width;
  if (!Number.isInteger(pixels) || pixels < LEAST_WIDTH || pixels > MOST_WIDTH)
    throw new InputError("bad-command-line", "", `--width cannot be "${String(width)}"`, `give pixels, ${LEAST_WIDTH} to ${MOST_WIDTH}`);
  return {
    out,
    formats: listOf(values.format ?? "svg").map((format) => oneOf("format", format, FORMATS) as Format),
    charts: charts === undefined ? undefined : charts === "all" ? "all" : listOf(charts),
    mode: oneOf("theme", values.theme, MODES) ?? "light",
    shape,
    typeface: oneOf("typeface", values.typeface, TYPEFACES) ?? "inter",
    width: pixels,
  };
}

function oneOf<T extends string>(name: string, value: string | boolean | undefined, known: readonly T[]): T | undefined {
  if (value === undefined || known.includes(value as T)) return value as T | undefined;
  throw new InputError("bad-command-line", "", `--${name} cannot be "${String(value)}"`, `give ${known.join(", ")}`);
}

function listOf(value: string | boolean): string[] {
  return [
    ...new Set(
      String(value)
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    ),
  ];
}
