/** "daily-papers.txt" -> "Daily papers". */
export function nameOfList(file: string): string {
  const bare = file
    .replace(/^.*[\\/]/, "")
    .replace(/(?:\.[a-z0-9]{1,6})+$/i, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return bare === "" ? "Papers" : bare.charAt(0).toUpperCase() + bare.slice(1);
}
