/** A title as it is compared: letters and digits only. */
export function foldTitle(title: string): string {
  if (/^[ -~]*$/.test(title)) return title.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
