import fc from "fast-check";
import { expect, test } from "vitest";
import { repairText } from "./repairText";

test.each([
  ['the Nystr\\"om method', "the Nyström method"],
  ["Rozi\\`ere et al.", "Rozière et al."],
  ['a na\\"{\\i}ve way', "a naïve way"],
  ["Erd{\\H{o}}s and \\v{C}ech and \\c{c}a", "Erdős and Čech and ça"],
  ["72\\% of Knights \\& Knaves", "72% of Knights & Knaves"],
  ["1.22times faster, 1920times1080", "1.22× faster, 1920×1080"],
  ["many times a day", "many times a day"],
  ["framework (\\ModelName), so", "framework (), so"],
  ["methods (\\eg, pool)", "methods (, pool)"],
  ["{scriptsize LISA} works", "LISA works"],
  ["\\textbf{Bees} and \\emph{hives}", "Bees and hives"],
  ["line\n  breaks\tinside", "line breaks inside"],
  ["<p>Bees &amp; hives</p>", "Bees & hives"],
  ["a < b and c > d", "a < b and c > d"],
  ["the classi(cid:12)cation of coe(cid:14)cients, (cid:12)rst", "the classification of coefficients, first"],
  ["signi(cid:2)cant on an N(cid:2)N grid in(cid:3)uenced by K(cid:0)means", "significant on an N N grid influenced by K-means"],
  ["hard (cid:15)-tubes and (cid:147)soft(cid:148) ones in the Nystr(cid:246)m way", "hard -tubes and “soft” ones in the Nyström way"],
  ["con(cid:173) nections of Non(cid:173) Gaussian kinds(cid:173)", "connections of Non-Gaussian kinds-"],
])("%j", (text, expected) => {
  expect(repairText(text)).toBe(expected);
});

test("texts in which there is nothing to repair come out as when it is looked for", () => {
  const part = fc.constantFrom(..."ab3 .,'%&;#\\{}<>/$^~times", " times", "  ", "&lt;", "<b>", '\\"o', "\n", "é");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      expect(repairText(parts.join(""))).toBe(repairText(`${parts.join("")}\u00ad`)); // a soft hyphen is looked for, and goes
    }),
    { numRuns: 2000 },
  );
});
