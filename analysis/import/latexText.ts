import { ACCENTS, FUNCTIONS, LETTERS, NO_TEXT, SYMBOLS } from "./latexSymbols";

const PLAIN = /[^\\{}$^_~`'-]+/y;
/**
 * Between dollar signs: what begins with a macro or a raised or lowered sign, or else, as Pandoc tells formulas from
 * prices, what has no blank inside the signs and no digit behind them.
 */
const FORMULA = /(\$\$?)(?=[\\^_{])[^$]{1,400}?\1|\$[-+<>=]\$|(\$\$?)(?=\S)[^$]{0,400}?[^\s$\\]\2(?!\d)/y;
/** The th of 5^{th}: behind a digit, but no power of it. */
const ORDINAL = /^\W*(?:\\?(?:text|mathrm|rm)\W*)?[a-zA-Z]{2}/;
const MACRO = /\\([a-zA-Z]+)\*?/y;
/** What an accent stands over: a letter or a macro for one, in braces or not. */
const BASE = /\s*(\{?)\s*(?:\\([a-zA-Z]+) ?|([^\\{}\s]))/uy;
/** A publisher's export writes \{DNA\} for {DNA}. */
const WRAPPED = /\\\{([A-Z][\w-]*)\\\}/y;
/** An argument in square brackets, and one in braces that holds no braces deeper than one. */
const OPTION = /\s*\[[^[\]]{0,200}\]/y;
const ARGUMENT = /\s*\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}/y;
const BLANK = /\s+/y;
const BREAKS = /^(?:quad|qquad|par|newline|linebreak|space)$/;
/** A tie holds two words together; "~50" is a sign of its own. */
const BEFORE_TIE = /[\p{L}\p{N}.,)}$]/u;
const BEHIND_TIE = /[\p{L}\p{N}({\\$]/u;

/**
 * LaTeX -> readable text: accents become letters ({\v S}koda, M{\"u}ller), macros their signs (\alpha, \ldots), marks of
 * style and braces go, formulas lose their dollar signs ("mm$^2$" -> "mm2", "10$^{-3}$" -> "10^-3"), `` '' -- --- and ~
 * become what they print. A per cent sign is data, not a comment. One pass, whatever the nesting.
 */
export function latexText(source: string): string {
  if (!/[\\{}$~`]|--|''/.test(source)) return source;
  const printed: string[] = [];
  let last = ""; // the character printed last
  let at = 0;
  let formulaEnd = -1; // in a formula up to the dollar signs here; Infinity behind "\("
  let dollars = 1; // how many close it
  /** By open brace: what is printed where it closes. */
  const closing: string[] = [];

  function print(text: string): void {
    if (text === "") return;
    printed.push(text);
    last = text[text.length - 1];
  }

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  }

  /** Opens the argument that follows, where there is one. */
  function open(before: string, after: string): void {
    print(before);
    if (source[at] !== "{") return;
    at++;
    closing.push(after);
  }

  /** x^2 is x2, as in text without raised signs; only behind a digit must the sign stay, as 10^3 is not 103. */
  function raise(): void {
    open(/\d/.test(last) && !ORDINAL.test(source.slice(at, at + 20)) ? "^" : "", "");
  }

  /** x_2 is x2, but x_i stays apart. */
  function lower(): void {
    const first = source[source[at] === "{" ? at + 1 : at] ?? "";
    open(/[a-zA-Z]/.test(first) && /\S/.test(last) ? "_" : "", "");
  }

  /** A backslash and a sign: an accent, a space, or the sign itself. */
  function readSign(): void {
    const sign = source[at + 1] ?? "";
    at += 2;
    if (ACCENTS.has(sign)) readAccent(sign);
    else if (sign === "(" || sign === "[") formulaEnd = Infinity;
    else if (sign === ")" || sign === "]") formulaEnd = -1;
    else if (/[\s\\,;:]/.test(sign)) print(" ");
    else if (!/[-/!@]/.test(sign)) print(sign);
  }

  function readAccent(accent: string): void {
    const base = match(BASE);
    if (!base) return;
    const macro = base[2] as string | undefined;
    const letter = macro === undefined ? base[3] : macro === "i" || macro === "j" ? macro : (LETTERS.get(macro) ?? "");
    print((letter + (/\p{L}/u.test(letter) ? (ACCENTS.get(accent) ?? "") : "")).normalize("NFC"));
    if (base[1] !== "") closing.push("");
  }

  function readMacro(name: string): void {
    const letter = LETTERS.get(name);
    if (letter !== undefined) {
      print(letter);
      match(BLANK);
    } else if (ACCENTS.has(name)) readAccent(name);
    else if (SYMBOLS.has(name)) print(SYMBOLS.get(name) ?? "");
    else if (FUNCTIONS.has(name)) print(name);
    else if (NO_TEXT.has(name)) {
      while (match(OPTION));
      match(ARGUMENT);
    } else if (name === "textsuperscript") raise();
    else if (name === "textsubscript") lower();
    else if (name === "frac") open("", "/");
    else if (name === "sqrt") open("√", "");
    else if (name === "enquote" || name === "mkbibquote") open("“", "”");
    else if (BREAKS.test(name)) print(" ");
    else match(BLANK); // a mark of style, or a macro that nobody knows: what is in its braces stays
  }

  function readDollar(): void {
    const start = at;
    const formula = formulaEnd < 0 ? match(FORMULA)?.[0] : undefined;
    at = start + 1;
    if (formula === undefined) return print("$");
    dollars = formula.startsWith("$$") ? 2 : 1;
    at = start + dollars;
    formulaEnd = start + formula.length - dollars;
  }

  function readTie(): void {
    print(BEFORE_TIE.test(source[at - 1] ?? "") && BEHIND_TIE.test(source[at + 1] ?? "") ? " " : "~");
    at++;
  }

  while (at < source.length) {
    const char = source[at];
    const next = source[at + 1];
    if (at === formulaEnd) {
      at += dollars;
      formulaEnd = -1;
    } else if (char === "{") {
      at++;
      closing.push("");
    } else if (char === "}") {
      at++;
      print(closing.pop() ?? "");
    } else if (char === "$") readDollar();
    else if (char === "~") readTie();
    else if (char === "\\") {
      const wrapped = formulaEnd < 0 ? match(WRAPPED)?.[1] : undefined;
      const macro = wrapped === undefined ? match(MACRO)?.[1] : undefined;
      if (wrapped !== undefined) print(wrapped);
      else if (macro !== undefined) readMacro(macro);
      else readSign();
    } else if (char === "^" && formulaEnd >= 0) {
      at++;
      raise();
    } else if (char === "_" && formulaEnd >= 0) {
      at++;
      lower();
    } else if (char === "-" && next === "-") {
      const long = source[at + 2] === "-";
      print(long ? "—" : "–");
      at += long ? 3 : 2;
    } else if ((char === "`" || char === "'") && next === char) {
      print(char === "`" ? "“" : "”");
      at += 2;
    } else print(match(PLAIN)?.[0] ?? source[at++]);
  }
  return printed.join("") + closing.reverse().join("");
}
