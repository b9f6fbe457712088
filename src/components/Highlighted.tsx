import { Fragment } from "react";

/**
 * A text with the words searched for marked, and the words that explain its place underlined. Phrases match whatever
 * blanks or hyphens stand between their words; a plural or other ending is marked with its word.
 */
export function Highlighted(props: {
  readonly text: string;
  readonly words: readonly string[];
  readonly as: "mark";
  readonly underlined?: readonly string[];
  readonly color?: string;
}) {
  const searched = pattern(props.words);
  const explained = pattern(props.underlined ?? []);
  const both = [searched, explained].filter((source) => source !== "").join("|");
  if (both === "") return <>{props.text}</>;
  const isSearched = searched === "" ? undefined : new RegExp(`^(?:${searched})$`, "iu");
  const pieces = props.text.split(new RegExp(`(${both})`, "giu"));
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 === 0 ? (
          <Fragment key={i}>{piece}</Fragment>
        ) : isSearched?.test(piece) ? (
          <mark key={i}>{piece}</mark>
        ) : (
          <u key={i} style={{ textDecorationColor: props.color }}>
            {piece}
          </u>
        ),
      )}
    </>
  );
}

/** Longest first, so that a phrase wins over its words. No groups that split() would hand out. */
function pattern(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const parts = word.split(/[\s-]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return `(?<![\\p{L}\\p{N}])${parts.join("[\\s‐‑-]*")}[\\p{L}]{0,3}(?![\\p{L}\\p{N}])`;
    })
    .join("|");
}
