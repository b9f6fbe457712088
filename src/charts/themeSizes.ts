import { type Chart, type Selection, textAt, type ThemeMark } from "./chart";
import { count, percent } from "./formats";
import { type ChartStyle, mix, themeColor } from "./style";
import { group, h, marked, type SvgNode } from "./svg";
import { clipText, textWidth } from "./textWidth";

const ROW = 28;
const BAR = 12;
const NAME_SIZE = 13;
const VALUE_SIZE = 12;
const GAP = 12;
/** Names take at most this part of the width, so that the bars can still be compared. */
const NAME_SHARE = 0.45;
/** Part of the colour that a dimmed bar keeps. */
const DIMMED = 0.4;

/**
 * Papers per theme as horizontal bars from zero, largest first: name, bar, "12 · 10.7 %" at the right end.
 *
 * @param data `papers`: papers of the corpus, what the percentages are of
 * @param options `width` in pixels; the height follows from the number of themes
 */
export function themeSizes(
  data: { readonly themes: readonly ThemeMark[]; readonly papers: number },
  options: { readonly width: number; readonly selection: Selection },
  style: ChartStyle,
): Chart {
  const unit = style.textScale;
  const themes = data.themes.toSorted((a, b) => Number(a.id < 0) - Number(b.id < 0) || b.size - a.size || a.id - b.id);
  const valueOf = (theme: ThemeMark): string =>
    data.papers > 0 ? `${count(theme.size)} · ${percent(theme.size / data.papers)}` : count(theme.size);
  const widest = (texts: readonly string[], size: number, weight: 400 | 500 | 600): number =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size * unit, weight))));

  const labels = themes.map((theme) => theme.label);
  const nameWidth = Math.min(widest(labels, NAME_SIZE, 600), Math.floor(options.width * NAME_SHARE));
  const barStart = nameWidth + GAP * unit;
  const barWidth = Math.max(0, options.width - barStart - GAP * unit - widest(themes.map(valueOf), VALUE_SIZE, 500));
  const largest = themes[0]?.size || 1;

  const rowOf = (theme: ThemeMark, place: number): SvgNode => {
    const selected = options.selection.theme === theme.id;
    const dimmed = options.selection.theme !== undefined && !selected;
    const { colors } = style;
    const top = place * ROW * unit;
    const middle = top + (ROW / 2) * unit;
    const mark = themeColor(theme.slot, style, "mark");
    const weight = selected ? 600 : 400;
    const ink = dimmed ? colors.text3 : colors.text1;
    return marked(
      { theme: theme.id },
      h(
        "g",
        {},
        h("rect", { x: 0, y: top, width: options.width, height: ROW * unit, fill: "none", "pointer-events": "all" }),
        textAt(0, middle + 0.36 * NAME_SIZE * unit, clipText(theme.label, NAME_SIZE * unit, weight, nameWidth), {
          size: NAME_SIZE * unit,
          weight,
          fill: ink,
        }),
        h("rect", {
          x: barStart,
          y: middle - (BAR / 2) * unit,
          width: (barWidth * theme.size) / largest,
          height: BAR * unit,
          rx: Math.min(2 * unit, (barWidth * theme.size) / largest / 2),
          fill: dimmed ? mix(mark, colors.surface, DIMMED) : mark,
        }),
        textAt(options.width, middle + 0.36 * VALUE_SIZE * unit, valueOf(theme), {
          size: VALUE_SIZE * unit,
          weight: selected ? 500 : 400,
          fill: dimmed ? colors.text3 : colors.text2,
          anchor: "end",
          tabular: true,
        }),
      ),
    );
  };

  return { width: options.width, height: themes.length * ROW * unit, body: group("theme-sizes", themes.map(rowOf)) };
}
