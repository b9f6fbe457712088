/** Palettes that a picture can have in place of the page's own. */
import { contrast, LEAST_FOR_SHAPES, luminance } from "./contrast";
import { type ChartStyle, type Colors, type Mode } from "./style";

export type PaletteId = "usual" | "okabe-ito" | "muted" | "grey" | "own";

export const PALETTES: readonly { readonly id: PaletteId; readonly name: string; readonly help: string }[] = [
  { id: "usual", name: "Papertide", help: "20 colours, made for many themes" },
  { id: "okabe-ito", name: "Okabe & Ito", help: "7 colours that the colour-blind tell apart (2008)" },
  { id: "muted", name: "Tol, muted", help: "9 quiet colours that the colour-blind tell apart (2021)" },
  { id: "grey", name: "Grey, for print", help: "every colour of the picture as grey" },
  { id: "own", name: "Your own", help: "such as those of your institute" },
];

const OKABE_ITO = ["#0072B2", "#E69F00", "#009E73", "#D55E00", "#56B4E9", "#CC79A7", "#F0E442"];
const MUTED = ["#332288", "#CC6677", "#117733", "#88CCEE", "#882255", "#DDCC77", "#44AA99", "#AA4499", "#999933"];
/** Dark and less dark in turn, so that neighbours in the list differ. */
const GREYS: Readonly<Record<Mode, readonly string[]>> = {
  light: ["#222222", "#808080", "#4D4D4D", "#939393", "#383838", "#666666"],
  dark: ["#F2F2F2", "#8C8C8C", "#C4C4C4", "#757575", "#DBDBDB", "#A8A8A8"],
};

/** The style with the colours of a palette; `own` counts where the palette is the reader's own, and none of them leaves the usual ones. */
export function inPalette(style: ChartStyle, id: PaletteId, own: readonly string[]): ChartStyle {
  switch (id) {
    case "usual":
      return style;
    case "okabe-ito":
      return { ...style, palette: OKABE_ITO };
    case "muted":
      return { ...style, palette: MUTED };
    case "grey":
      return { ...style, colors: greyColors(style.colors), palette: GREYS[style.mode] };
    case "own":
      return own.length > 0 ? { ...style, palette: own } : style;
  }
}

/** Colours in what somebody typed or pasted: "#1D5BC4, 0A6647 #abc"; and the first word that is none, or "". */
export function readPalette(text: string): { readonly colors: readonly string[]; readonly stranger: string } {
  const words = text.split(/[\s,;"'[\]()]+/).filter((word) => word !== "");
  const isColor = (word: string): boolean => /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(word);
  return { colors: words.filter(isColor).map(sixDigits), stranger: words.find((word) => !isColor(word)) ?? "" };
}

/** Colours that are hard to see on the ground of the picture. */
export function faintColors({ palette = [], colors }: ChartStyle): readonly string[] {
  return palette.filter((color) => contrast(color, colors.surface) < LEAST_FOR_SHAPES);
}

function sixDigits(word: string): string {
  const digits = word.replace("#", "").toUpperCase();
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}

function greyColors(colors: Colors): Colors {
  const { countRamp, ...single } = colors;
  const greys = Object.fromEntries(Object.entries(single).map(([name, color]) => [name, greyOf(color)]));
  return { ...(greys as unknown as Omit<Colors, "countRamp">), countRamp: countRamp.map(greyOf) };
}

/** The grey of the same luminance. */
function greyOf(color: string): string {
  const light = luminance(color);
  const channel = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  return `#${Math.round(255 * channel)
    .toString(16)
    .padStart(2, "0")
    .repeat(3)}`.toUpperCase();
}
