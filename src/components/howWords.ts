import type { Hit } from "../../analysis/types";

/** How the words searched for were found, where it was not as they are. */
export function howWords(how: Hit["how"], words: readonly string[]): string {
  if (how === "whole") return "";
  return how === "beginning" ? "beginning of a word" : `one letter changed: ${words.join(", ")}`;
}
