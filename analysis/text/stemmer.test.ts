import fc from "fast-check";
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";
import { expect, test } from "vitest";
import { stem } from "./stemmer";

const SUFFIXES = [
  ..."s,ss,es,ies,ed,eed,ing,y,e,ll,ational,tional,enci,anci,izer,abli,bli,alli,entli,eli,ousli,ization,ation,ator".split(","),
  ..."alism,iveness,fulness,ousness,aliti,iviti,biliti,logi,icate,ative,alize,iciti,ical,ful,ness,al,ance,ence,er,ic".split(","),
  ..."able,ible,ant,ement,ment,ent,ou,ism,ate,iti,ous,ive,ize,sion,tion,at,bl,iz,o,a,n,t,i".split(","),
];
const syllable = fc.constantFrom("a", "e", "o", "b", "t", "st", "tr", "y", "l", "ness", "ion", "x");
const word = fc
  .tuple(fc.array(syllable, { minLength: 1, maxLength: 4 }), fc.array(fc.constantFrom(...SUFFIXES), { maxLength: 2 }))
  .map((parts) => parts.flat().join(""));
const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"), minLength: 1, maxLength: 12 });

test("words that no step of the stemmer changes need not be given to it", () => {
  fc.assert(
    fc.property(fc.oneof(word, letters), (one) => {
      expect(stem(one)).toBe(one.length <= 2 ? one : porter.stem(one));
    }),
    { numRuns: 2000 },
  );
});

test("words with digits or other letters stand for themselves", () => {
  for (const one of ["gpt4s", "naïvely", "is"]) expect(stem(one)).toBe(one);
});
