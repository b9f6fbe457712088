import { expect, test } from "vitest";
import { latexText } from "./latexText";

test.each([
  ['M{\\"u}ller, Bj\\"orn', "Müller, Björn"],
  ["{\\v S}koda and \\v{C}ech", "Škoda and Čech"],
  ["Erd{\\H o}s, P{\\'{a}}l", "Erdős, Pál"],
  ['na{\\"\\i}ve, na\\"{\\i}ve, caf\\\'e', "naïve, naïve, café"],
  ["{\\AA}ngstr{\\o}m, Stra{\\ss}e, \\O resund", "Ångstrøm, Straße, Øresund"],
  ["Gar{\\c c}on, {\\c{c}}a, \\k{a}", "Garçon, ça, ą"],
  ["The {DNA} of {{Bees}}", "The DNA of Bees"],
  ["a \\{DNA\\} test, the set \\{a, b\\}", "a DNA test, the set {a, b}"],
  ["\\emph{in vivo} and \\textbf{bold} and {\\it slanted} text", "in vivo and bold and slanted text"],
  ["$\\alpha$-pinene, $\\Sigma$$\\Delta$ modulators", "α-pinene, ΣΔ modulators"],
  ["100~$\\mu$J and $\\pm$0.1\\% of 0.2\\,mm$^2$", "100 μJ and ±0.1% of 0.2 mm2"],
  ["10$^{-3}$ and $2^k$, CO$_2$, $x_i$, the 5$^{th}$ time", "10^-3 and 2^k, CO2, x_i, the 5th time"],
  ["from $5 to $10, about $3 million", "from $5 to $10, about $3 million"],
  ["50% of it & more_of_it", "50% of it & more_of_it"],
  ["``quoted'' words --- pages 3--5", "“quoted” words — pages 3–5"],
  ["Fig.~1 shows ~50 bees", "Fig. 1 shows ~50 bees"],
  ["\\enquote{said {she}} so", "“said she” so"],
  ["see \\cite[p.~3]{person:2020} here", "see  here"],
  ["\\frac{1}{n} of \\sqrt{n}", "1/n of √n"],
  ["\\href{https://example.org}{a page}", "a page"],
  ["\\LaTeX{} and \\unknown{kept}", "LaTeX and kept"],
  ["unclosed {brace and \\", "unclosed brace and "],
  ["too many } braces", "too many  braces"],
  ["\\(n \\le 3\\) and \\log n", "n ≤ 3 and log n"],
])("%j", (latex, text) => {
  expect(latexText(latex)).toBe(text);
});

test("deep nesting takes no more than its length", () => {
  const deep = "{\\emph ".repeat(50_000) + "x";
  expect(latexText(deep)).toBe("x");
});
