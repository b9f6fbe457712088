import { grown } from "../matrix/intList";
import { PairTable } from "./pairTable";
import { HYPHEN } from "./tokens";
import type { WrittenWords } from "./writtenWords";

/** How terms are written: votes for each way, which is words in lower case with blanks or hyphens between. */
export class FormVotes {
  private readonly words: WrittenWords;
  private readonly single: number; // the forms of one word have the numbers 0 … single - 1, then come those of more words
  private readonly longer = new PairTable(); // the form without its last word; 2 x last word, + 1 with a hyphen
  private votes: Float64Array;
  private termOf: Int32Array; // form -> term + 1

  /** @param words all are known by now */
  constructor(words: WrittenWords) {
    this.words = words;
    this.single = words.lowerForm.length;
    this.votes = new Float64Array(this.single + 1024);
    this.termOf = new Int32Array(this.single + 1024);
  }

  /** A vote for the way in which a term stands from a position on, given by lower-case forms and flags of `Tokens`. */
  add(term: number, lower: Int32Array, flags: Uint8Array, from: number, length: number, vote: number): void {
    let form = lower[from];
    for (let p = from + 1; p < from + length; p++)
      form = this.single + this.longer.number(form, 2 * lower[p] + (flags[p] & HYPHEN ? 1 : 0));
    while (form >= this.votes.length) {
      this.votes = grown(this.votes);
      this.termOf = grown(this.termOf);
    }
    this.votes[form] += vote;
    this.termOf[form] = term + 1;
  }

  /** Term -> the form with most votes, of equals the first by code points, so that the order of papers does not matter. */
  best(terms: number): (string | undefined)[] {
    const best = new Int32Array(terms).fill(-1);
    for (let form = 0; form < this.single + this.longer.size; form++) {
      const term = this.termOf[form] - 1;
      if (term < 0) continue;
      const lead = best[term] < 0 ? 1 : this.votes[form] - this.votes[best[term]];
      if (lead > 0 || (lead === 0 && this.textOf(form) < this.textOf(best[term]))) best[term] = form;
    }
    return Array.from(best, (form) => (form < 0 ? undefined : this.textOf(form)));
  }

  private textOf(form: number): string {
    if (form < this.single) return this.words.lowerForm[form];
    const last = this.longer.second.values[form - this.single];
    return this.textOf(this.longer.first.values[form - this.single]) + (last & 1 ? "-" : " ") + this.words.lowerForm[last >> 1];
  }
}
