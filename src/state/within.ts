import type { Topic, TopicPair } from "../../analysis/types";
import type { Picture } from "../pasteToPicture";

/**
 * The picture as if only the papers that the filters keep had been counted: sizes of themes and their parts, topics, what
 * they share with themes and with each other. Themes, names, verdicts and places stay.
 *
 * @param dimmed row -> 1 for papers that the filters leave out; undefined leaves the picture as it is
 */
export function pictureWithin(picture: Picture, dimmed: Uint8Array | undefined): Picture {
  if (!dimmed) return picture;
  const { whole: _, ...result } = picture.result; // of all papers, whatever the filters keep
  const kept = (rows: Int32Array): Int32Array => rows.filter((row) => dimmed[row] === 0);
  const theme = result.placement.theme;
  const papers = dimmed.reduce((sum, out) => sum + (1 - out), 0);
  const sizes = result.themes.map(({ id }) => theme.reduce((sum, of, row) => sum + Number(of === id && dimmed[row] === 0), 0));
  const topics = result.topics.map((topic): Topic => {
    const rows = kept(topic.papers);
    const held = sizes.map((size, id) => {
      const count = rows.filter((row) => theme[row] === id).length;
      return { theme: id, papers: count, lift: (count * papers) / (rows.length * size) };
    });
    const themes = held.filter((one) => one.papers > 0).sort((a, b) => b.papers - a.papers || b.lift - a.lift || a.theme - b.theme);
    return { ...topic, papers: rows, themes };
  });
  const topicPairs = result.topicPairs.flatMap((pair): TopicPair[] => {
    const rows = kept(pair.rows);
    const lift = (rows.length * papers) / (topics[pair.a].papers.length * topics[pair.b].papers.length);
    return rows.length === 0 ? [] : [{ ...pair, papers: rows.length, rows, lift, pmi: Math.log2(lift) }];
  });
  return {
    ...picture,
    themes: picture.themes.map((mark) => ({ ...mark, size: sizes[mark.id] })),
    result: {
      ...result,
      themes: result.themes.map((one) => ({
        ...one,
        size: sizes[one.id],
        parts: one.parts.map((part) => ({ ...part, rows: kept(part.rows) })).filter((part) => part.rows.length > 0),
      })),
      topics,
      topicPairs,
    },
  };
}
