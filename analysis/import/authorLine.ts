/** What stands at a name for its footnote. */
const FOOTNOTES = /[\d\u00b9\u00b2\u00b3\u2070-\u2079*†‡§¶#∗]+/g;
const PARTICLE = "de|van|von|der|den|del|della|la|le|da|di|dos|du|el|al|bin|ibn|ter|ten|y";
const NAME = new RegExp(`^(?:\\p{Lu}[\\p{L}'’.-]*|(?:${PARTICLE}))$`, "u");

/** How many names a line is a list of: "Ann Person, B. Person and Cy Person" 3; 0 where it is no such list. */
export function namesOnLine(line: string): number {
  if (line.length > 3000) return 0;
  const parts = withoutFootnotes(line)
    .split(/\s*[,;|·•&]\s*(?:and\s+)?|\s+and\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^(?:et al\.?|and|…|\.\.\.)$/.test(part));
  const named = parts.filter((part) => {
    const words = part.split(" ");
    return words.length >= 2 && words.length <= 5 && words.every((word) => NAME.test(word));
  });
  return named.length === parts.length ? parts.length : 0;
}

export function withoutFootnotes(names: string): string {
  return names.replace(FOOTNOTES, "");
}
