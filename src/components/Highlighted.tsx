import { Fragment } from "react";

/**
 * A text with the words searched for and the names of a topic marked, and the words that explain its place underlined.
 * Phrases match whatever blanks or hyphens stand between their words; a searched or explaining word is marked with its
 * ending, a name as a whole, and a name in double quotes only in that spelling.
 */
export function Highlighted(props: {
  readonly text: string;
  readonly words: readonly string[];
  readonly names?: readonly string[];
  readonly as: "mark";
  readonly underlined?: readonly string[];
  readonly color?: string;
}) {
  const { names = [] } = props;
  const searched = pattern(props.words, ANY_ENDING);
  const plain = pattern(
    names.filter((name) => !isSpelled(name)),
    "",
  );
  const spelled = pattern(
    names.filter(isSpelled).map((name) => name.slice(1, -1)),
    "",
  );
  const explained = pattern(props.underlined ?? [], ANY_ENDING);
  const all = either(searched, plain, spelled, explained);
  if (all === "") return <>{props.text}</>;
  const tests = [whole(either(searched, plain), "iu"), whole(spelled, "u")];
  const isExplained = whole(explained, "iu");
  const pieces = props.text.split(new RegExp(`(${all})`, "giu"));
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 === 0 ? (
          <Fragment key={i}>{piece}</Fragment>
        ) : tests.some((test) => test(piece)) ? (
          <mark key={i}>{piece}</mark>
        ) : !isExplained(piece) ? (
          <Fragment key={i}>{piece}</Fragment>
        ) : (
          <u key={i} style={{ textDecorationColor: props.color }}>
            {piece}
          </u>
        ),
      )}
    </>
  );
}

/** Is a term as a whole one of the words that explain a place, or a form of one? */
export function explainsTest(words: readonly string[]): (term: string) => boolean {
  return whole(pattern(words, ANY_ENDING), "iu");
}

const ANY_ENDING = "[\\p{L}]{0,3}";

function isSpelled(name: string): boolean {
  return name.startsWith('"');
}

/** Longest first, so that a phrase wins over its words. No groups that split() would hand out. */
function pattern(words: readonly string[], ending: string): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const parts = word.split(/[\s-]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return `(?<![\\p{L}\\p{N}])${parts.join("[\\s‐‑-]*")}${ending}(?![\\p{L}\\p{N}])`;
    })
    .join("|");
}

function either(...sources: readonly string[]): string {
  return sources.filter((source) => source !== "").join("|");
}

/** Is a piece as a whole of this pattern? */
function whole(source: string, flags: string): (piece: string) => boolean {
  const test = new RegExp(`^(?:${source})$`, flags);
  return (piece) => source !== "" && test.test(piece);
}
