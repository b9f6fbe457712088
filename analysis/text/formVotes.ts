import { grown, IntList } from "../matrix/intList";
import { HYPHEN } from "./tokens";
import type { WrittenWords } from "./writtenWords";

/** How terms are written: votes for each way, which is words in lower case with blanks or hyphens between. */
export class FormVotes {
  private readonly words: WrittenWords;
  private readonly ofWord: Float64Array; // lower-case form of one word -> votes
  private readonly first: Int32Array; // term of more words -> the form in which it was seen first, -1 where it was not
  private readonly next = new IntList(); // form -> another one of its term, -1 after the last
  private readonly start = new IntList(); // form -> its first part
  private readonly parts = new IntList(); // 2 x lower-case form of the word, + 1 with a hyphen before it
  private ofForm = new Float64Array(1024); // form -> votes

  /**
   * @param words all are known by now
   * @param times word -> how often it stands in the running texts, a vote for its form each time
   * @param terms how many there are
   */
  constructor(words: WrittenWords, times: Int32Array, terms: number) {
    this.words = words;
    this.ofWord = new Float64Array(words.lowerForm.length);
    times.forEach((count, word) => (this.ofWord[words.lower[word]] += count));
    this.first = new Int32Array(terms).fill(-1);
  }

  addWord(lower: number, vote: number): void {
    this.ofWord[lower] += vote;
  }

  /** A vote for the way in which a term of more words stands from a position on, given by lower-case forms and flags of `Tokens`. */
  addPhrase(term: number, lower: Int32Array, flags: Uint8Array, from: number, length: number, vote: number): void {
    let form = this.first[term];
    let before = -1;
    while (form >= 0 && !this.isForm(form, lower, flags, from, length)) {
      before = form;
      form = this.next.values[form];
    }
    if (form < 0) {
      form = this.added(lower, flags, from, length);
      if (before < 0) this.first[term] = form;
      else this.next.values[before] = form;
    }
    this.ofForm[form] += vote;
  }

  private isForm(form: number, lower: Int32Array, flags: Uint8Array, from: number, length: number): boolean {
    const start = this.start.values[form];
    const parts = this.parts.values;
    for (let i = 0; i < length; i++) if (parts[start + i] !== partAt(lower, flags, from, i)) return false;
    return true;
  }

  private added(lower: Int32Array, flags: Uint8Array, from: number, length: number): number {
    const form = this.start.size;
    this.start.push(this.parts.size);
    for (let i = 0; i < length; i++) this.parts.push(partAt(lower, flags, from, i));
    this.next.push(-1);
    if (form === this.ofForm.length) this.ofForm = grown(this.ofForm);
    return form;
  }

  /**
   * Of each of these terms the form with most votes, of equals the first by code points, so that the order of papers does not matter.
   *
   * @param stemOf  lower-case form of one word -> its term
   * @param written how such a form is shown
   * @returns       undefined where there are no votes
   */
  best(terms: readonly number[], stemOf: (lower: number) => number, written: (lower: number) => string): (string | undefined)[] {
    const bestWord = new Int32Array(this.first.length).fill(-1);
    for (let lower = 0; lower < this.ofWord.length; lower++) {
      if (this.ofWord[lower] === 0) continue;
      const term = stemOf(lower);
      const lead = bestWord[term] < 0 ? 1 : this.ofWord[lower] - this.ofWord[bestWord[term]];
      const { lowerForm } = this.words;
      if (lead > 0 || (lead === 0 && lowerForm[lower] < lowerForm[bestWord[term]])) bestWord[term] = lower;
    }
    return terms.map((term) => {
      if (bestWord[term] >= 0) return written(bestWord[term]);
      const form = this.bestForm(term);
      return form < 0 ? undefined : this.textOf(form, written);
    });
  }

  private bestForm(term: number): number {
    const plain = (lower: number): string => this.words.lowerForm[lower];
    let best = this.first[term];
    for (let form = best; form >= 0; form = this.next.values[form]) {
      const lead = this.ofForm[form] - this.ofForm[best];
      if (lead > 0 || (lead === 0 && this.textOf(form, plain) < this.textOf(best, plain))) best = form;
    }
    return best;
  }

  private textOf(form: number, written: (lower: number) => string): string {
    const end = form + 1 < this.start.size ? this.start.values[form + 1] : this.parts.size;
    const pieces: string[] = [];
    for (let at = this.start.values[form]; at < end; at++) {
      const part = this.parts.values[at];
      if (pieces.length > 0) pieces.push(part & 1 ? "-" : " ");
      pieces.push(written(part >> 1));
    }
    return pieces.join("");
  }
}

function partAt(lower: Int32Array, flags: Uint8Array, from: number, i: number): number {
  return 2 * lower[from + i] + (i > 0 && flags[from + i] & HYPHEN ? 1 : 0);
}
