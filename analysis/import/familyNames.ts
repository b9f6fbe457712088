/** Family names, folded, out of "Ann Person", "Person, Ann" and "Person A". */
export function familyNames(authors: readonly string[]): ReadonlySet<string> {
  return new Set(authors.map(familyName).filter((name) => name !== ""));
}

export function familyName(author: string): string {
  const comma = author.indexOf(",");
  const words = (comma > 0 ? author.slice(0, comma) : author).split(" ").filter((word) => !/^(?:\p{Lu}\.?-?){1,3}$/u.test(word));
  return (words.at(-1) ?? "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}
