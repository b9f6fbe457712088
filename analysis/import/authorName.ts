/** "Person, Ann" -> "Ann Person", "Person, Jr., Ann" -> "Ann Person Jr."; names written the usual way stay. An e-mail address behind a name goes. */
export function authorName(written: string): string {
  const name = written.replace(/\s*\([^()]*@[^()]*\)/, "").trim();
  const parts = name.split(/\s*,\s*/).filter((part) => part !== "");
  if (parts.length === 2) return `${parts[1]} ${parts[0]}`;
  return parts.length === 3 ? `${parts[2]} ${parts[0]} ${parts[1]}` : parts.join(" ");
}
