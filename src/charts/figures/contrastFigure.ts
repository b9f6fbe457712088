import { count, papers } from "../formats";
import { noContrast } from "../themes/noContrast";
import { type ContrastData, wordContrast } from "../themes/wordContrast";
import { type Figure, nameOf } from "./figure";

export const CONTRAST_FIGURE: Figure = {
  id: "contrast",
  name: "What tells two themes apart",
  title: (_, { contrast }) => (contrast ? contrastTitle(contrast) : "What tells two themes apart"),
  subtitle: (_, { contrast }) => (contrast ? contrastNote(contrast) : ""),
  draw: (_, { contrast }, room, style) => (contrast ? wordContrast(contrast, room, style) : noContrast(room.width, style)),
  table: ({ themes }, { contrast }) => ({
    columns: [
      "term",
      "more in",
      "papers of first",
      "first theme",
      "size of first",
      "papers of second",
      "second theme",
      "size of second",
      "z",
    ],
    rows: contrast
      ? [...contrast.words.a, ...contrast.words.b.toReversed()].map(({ term, inA, inB, z }) => [
          term,
          nameOf(themes, (z > 0 ? contrast.a : contrast.b).id),
          inA,
          nameOf(themes, contrast.a.id),
          contrast.words.papersA,
          inB,
          nameOf(themes, contrast.b.id),
          contrast.words.papersB,
          z,
        ])
      : [],
  }),
};

/** The surest word of either side, as a headline. */
function contrastTitle({ a, b, words }: ContrastData): string {
  const [first, second] = [words.a.at(0), words.b.at(0)];
  if (!first || !second) return `What tells ${a.shortLabel} from ${b.shortLabel}`;
  return `“${first.term}” marks ${a.shortLabel}, “${second.term}” ${b.shortLabel}`;
}

/** How the words were compared, and among how many. */
export function contrastNote({ words }: ContrastData): string {
  const { papersA, papersB, compared } = words;
  return `${papers(papersA)} against ${count(papersB)}: log-odds ratio with a prior from the whole list, in standard errors (z). ${count(compared)} terms were compared; by chance alone at most about one in twenty reaches 1.96.`;
}
