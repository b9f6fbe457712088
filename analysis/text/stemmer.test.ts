import fc from "fast-check";
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { expect, test } from "vitest";
import { stem } from "./stemmer";

const letters = fc.string({ unit: fc.constantFrom(..."abeioyytlsxwzn"), maxLength: 7 });
const ENDINGS =
  "ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate " +
  "ative alize iciti ical ful ness ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou sion tion e ll ed ing eed s es y";
const endings = fc.array(fc.constantFrom(...ENDINGS.split(" ")), { maxLength: 3 });

test("words have the stems of another program by the same rules", () => {
  fc.assert(
    fc.property(letters, endings, (beginning, ends) => {
      const word = beginning + ends.join("");
      if (word.length > 2) expect(stem(word)).toBe(porter.stem(word));
    }),
    { numRuns: 3000 },
  );
});

test("forms of a word have one stem", () => {
  for (const forms of ["prune prunes pruned pruning", "hop hops hopped hopping", "agree agrees agreed agreeing", "city cities"])
    expect(new Set(forms.split(" ").map(stem)).size, forms).toBe(1);
  expect(stem("relational")).toBe("relat");
});

test("short words, words with digits and words of other scripts stay", () => {
  for (const word of ["ai", "is", "gpt4s", "2.5", "größen", "蜜蜂", ""]) expect(stem(word)).toBe(word);
});
