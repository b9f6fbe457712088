import type { NameMatch, Paper, TextModel } from "../types";
import { counterpartFinder } from "./counterparts";
import { patternTests } from "./namePattern";
import { nameSyntax } from "./nameSyntax";
import { runningFinder } from "./runningFinder";
import { wordFinder } from "./wordFinder";

/** A name of words with many forms is written in more ways than anybody marks. */
const MOST_WRITTEN = 200;

/**
 * The papers that hold a name. Plain words are found in whatever spelling the text rules count as one: "LoRA" finds
 * "LoRAs", "long context" finds "long-context", "MoE" does not find "moe" inside another word; and an acronym and its
 * long form find each other. Patterns and spellings (text/nameSyntax.ts) are looked for word by word in title and
 * abstract, or in title and terms where the abstract is withheld.
 *
 * @param papers those that the text model was made from, in its order
 * @returns a matcher made ready once for any names
 */
export function nameMatcher(text: TextModel, papers: readonly Paper[]): (name: string) => NameMatch {
  const find = { ...wordFinder(text), ...runningFinder(text, papers) };
  const counterpartsOf = counterpartFinder(text, find);
  return (name) => {
    const syntax = nameSyntax(name);
    if (syntax.kind === "spelling") return { name, key: "", rows: find.spelled(syntax.text), counterparts: [], written: [name] };
    if (syntax.kind === "pattern")
      return {
        name,
        key: "",
        rows: find.pattern(syntax.parts),
        counterparts: [],
        written: patternPhrases(text, syntax.parts),
      };
    const key = find.key(name);
    const rows = find.rows(key);
    const counterparts = counterpartsOf(key, rows);
    const keys = [key, ...counterparts.filter(({ counts }) => counts).map((other) => other.key)];
    return { name, key, rows, counterparts, written: keys.flatMap((each) => phrases(text, formsOf(text, each))) };
  };
}

/** Per word of a phrase the forms in which these papers write it. */
function formsOf({ stems, forms, stemOfForm }: TextModel, key: string): (readonly string[])[] {
  return key.split(" ").map((root) => {
    const stem = stems.indexOf(root);
    return stem < 0 ? [] : forms.filter((_, form) => stemOfForm[form] === stem).sort();
  });
}

function patternPhrases(text: TextModel, parts: readonly string[]): string[] {
  return patternTests(text, parts).flatMap((tests) =>
    phrases(
      text,
      tests.map((test) => text.forms.filter((form, number) => text.stemOfForm[number] >= 0 && test(form)).sort()),
    ),
  );
}

/** Every choice of one form per word, with its hyphen where two words count as one. */
function phrases({ compounds }: TextModel, forms: readonly (readonly string[])[]): string[] {
  if (forms.length === 0) return [];
  const hyphened = new Map(compounds.map((compound) => [compound.replace("-", ""), compound]));
  let all = [""];
  for (const words of forms)
    all = all.flatMap((start) => words.map((word) => `${start} ${hyphened.get(word) ?? word}`)).slice(0, MOST_WRITTEN);
  return all.map((phrase) => phrase.trim());
}
