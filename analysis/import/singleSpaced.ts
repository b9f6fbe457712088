/** Every run of blanks and line breaks as one blank, none at the ends. */
export function singleSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, " ").trim(); // most blanks stand alone, and stay as they are
}
