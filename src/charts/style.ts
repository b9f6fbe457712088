/** Colours and type of all pictures; the page's stylesheet holds the same values for everything that is no picture. */
import { contrast, LEAST_FOR_SHAPES } from "./contrast";

export type Mode = "light" | "dark";

export interface Colors {
  readonly surface: string;
  readonly canvas: string;
  readonly sunken: string;
  readonly hover: string;
  readonly selected: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly control: string;
  readonly text1: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly rising: string;
  readonly risingFill: string;
  readonly fading: string;
  readonly fadingFill: string;
  readonly fresh: string;
  readonly freshFill: string;
  /** Few to many; zero has no colour. */
  readonly countRamp: readonly string[];
}

export const COLORS: Readonly<Record<Mode, Colors>> = {
  light: {
    surface: "#FFFFFF",
    canvas: "#FBFBFA",
    sunken: "#F4F4F2",
    hover: "#EEEEEB",
    selected: "#EAF0FB",
    line: "#E4E4E0",
    lineStrong: "#CFCFCA",
    control: "#85857F",
    text1: "#191A1D",
    text2: "#4C4E54",
    text3: "#666870",
    accent: "#1D5BC4",
    rising: "#0A6647",
    risingFill: "#E1F2EA",
    fading: "#98370F",
    fadingFill: "#FBE9E0",
    fresh: "#1D5BC4",
    freshFill: "#E6EEFB",
    countRamp: ["#E9F0F8", "#BCD4EE", "#7FABDC", "#336FB0", "#143F7D"],
  },
  dark: {
    surface: "#17191C",
    canvas: "#131518",
    sunken: "#0E1012",
    hover: "#22262B",
    selected: "#1B2840",
    line: "#2A2E33",
    lineStrong: "#3C4148",
    control: "#7B818A",
    text1: "#ECEEF0",
    text2: "#B6BAC0",
    text3: "#949AA2",
    accent: "#85B3FF",
    rising: "#66D3A8",
    risingFill: "#14332A",
    fading: "#F2A884",
    fadingFill: "#3B2318",
    fresh: "#8FB8FF",
    freshFill: "#1B2C4A",
    countRamp: ["#1C2733", "#1F4263", "#2A66A3", "#5D97DD", "#B4D3FF"],
  },
};

/** Theme colours in their order, which is part of the palette: k themes take the first k. Mark for shapes, ink for text. */
const SLOTS: Readonly<Record<Mode, { readonly mark: readonly string[]; readonly ink: readonly string[] }>> = {
  light: {
    mark: list(
      "05A390 830303 8E81F0 A1920D 04594F 4E339C DF6486 557602 3D67C9 A32C5B 7F5C8A A56756 A585B5 6C115C 0D7F71 7C4535 B7865B 3081C4 A66A96 564A7B",
    ),
    ink: list(
      "007B6C 830303 6C5CC7 7A6E00 04594F 4E339C B94166 557602 3D67C9 A32C5B 7F5C8A 9A5D4C 806290 6C115C 007B6D 7C4535 916238 1B70B2 935984 564A7B",
    ),
  },
  dark: {
    mark: list(
      "89EDD4 B3570C C2BCFE D6CA6F 0B8F6E 7364BE 9A5D84 83A251 6E92E8 FC90A3 CFAACB CD6575 8C87B3 A38292 6AB196 F3C6A6 8A7548 A1D7EC D08BAC 69769F",
    ),
    ink: list(
      "89EDD4 D57636 C2BCFE D6CA6F 2CA07E 9082DF BA7AA2 83A251 6E92E8 FC90A3 CFAACB D76E7E 8D89B5 A68595 6AB196 F3C6A6 A18B5E A1D7EC D08BAC 7F8CB7",
    ),
  },
};

function list(hex: string): string[] {
  return hex.split(" ").map((color) => `#${color}`);
}

/**
 * Themes beyond the last colour take the colours from the start again: their labels tell them apart. No slot (-1) is grey.
 * A palette of the reader's has one colour for shapes; for text it is moved towards black or white until it can be read.
 */
export function themeColor(slot: number, style: Mode | Pick<ChartStyle, "mode" | "colors" | "palette">, use: "mark" | "ink"): string {
  const { mode, colors, palette } = typeof style === "string" ? chartStyle(style) : style;
  if (slot < 0) return use === "mark" ? colors.control : colors.text3;
  if (palette) {
    const color = palette[slot % palette.length];
    return use === "mark" ? color : readableInk(color, colors);
  }
  const own = SLOTS[mode][use];
  return own[slot % own.length];
}

export const FONT = "'Inter Variable', Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** How a picture is drawn, apart from its data. Sizes in pixels at 1x. */
export interface ChartStyle {
  readonly mode: Mode;
  readonly colors: Colors;
  /** Multiplies every text size: 1 on screen, more on a slide. */
  readonly textScale: number;
  /** Colours of themes in place of the usual ones, as #RRGGBB; at least one. */
  readonly palette?: readonly string[];
}

export function chartStyle(mode: Mode, textScale = 1): ChartStyle {
  return { mode, colors: COLORS[mode], textScale };
}

const LEAST_FOR_TEXT = 4.5;

/** The colour, moved towards that of text in tenths until it can be read on the surface and on the ground of maps. */
function readableInk(color: string, { surface, canvas, text1 }: Colors): string {
  for (let part = 0; part < 10; part++) {
    const ink = mix(text1, color, part / 10);
    if (contrast(ink, surface) >= LEAST_FOR_TEXT && contrast(ink, canvas) >= LEAST_FOR_TEXT) return ink;
  }
  return text1;
}

/** Mixes `part` (0 to 1) of a colour into a ground, as hex: pictures use no transparency that other programs lose. */
export function mix(color: string, ground: string, part: number): string {
  const channel = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part * channel(color, at) + (1 - part) * channel(ground, at)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The palest mix that is seen on the ground, of at least `part` of the colour; the colour itself where none is seen. For the edges of pale areas. */
export function edgeTint(color: string, ground: string, part = 0): string {
  for (let more = part; more < 1; more += 0.05) {
    const tint = mix(color, ground, more);
    if (contrast(tint, ground) >= LEAST_FOR_SHAPES) return tint;
  }
  return color;
}
