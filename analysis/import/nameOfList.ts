/** "daily-papers.txt" -> "Daily papers", "bees_2024-05.csv" -> "Bees 2024-05". */
export function nameOfList(file: string): string {
  const bare = file
    .replace(/^.*[\\/]/, "")
    .replace(/(?:\.[a-z0-9]{1,6})+$/i, "")
    .replace(/_+|-+(?!\d)|(?<!\d)-+/g, " ")
    .trim();
  return bare === "" ? "Papers" : bare.charAt(0).toUpperCase() + bare.slice(1);
}
