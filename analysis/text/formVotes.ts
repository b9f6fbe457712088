import { IntList } from "../matrix/intList";
import { HYPHEN } from "./tokens";
import type { WrittenWords } from "./writtenWords";

/** A form: another one of its term or -1, its votes, how many parts it has, and these: 2 x lower-case form of the word, + 1 with a hyphen before it. */
const [NEXT, VOTES, LENGTH, PARTS] = [0, 1, 2, 3];

/** How terms are written: votes for each way, which is words in lower case with blanks or hyphens between. */
export class FormVotes {
  private readonly words: WrittenWords;
  private readonly ofWord: Int32Array; // lower-case form of one word -> votes
  private readonly first: Int32Array; // term of more words -> the form in which it was seen first, -1 where it was not
  private readonly forms = new IntList(); // each with all that is told of it, as it is looked up at every place of its term

  /**
   * @param words all are known by now
   * @param times word -> how often it stands in the running texts, a vote for its form each time
   * @param terms how many there are
   */
  constructor(words: WrittenWords, times: Int32Array, terms: number) {
    this.words = words;
    this.ofWord = new Int32Array(words.lowerForm.length);
    for (let word = 0; word < times.length; word++) this.ofWord[words.lower[word]] += times[word];
    this.first = new Int32Array(terms).fill(-1);
  }

  addWord(lower: number, votes: number): void {
    this.ofWord[lower] += votes;
  }

  /** Votes for the way in which a term of more words stands from a position on, given by lower-case forms and flags of `Tokens`. */
  addPhrase(term: number, lower: Int32Array, flags: Uint8Array, from: number, length: number, votes: number): void {
    const { values } = this.forms;
    let form = this.first[term];
    let before = -1;
    while (form >= 0 && !isForm(values, form, lower, flags, from, length)) {
      before = form;
      form = values[form + NEXT];
    }
    if (form >= 0) {
      values[form + VOTES] += votes;
      return;
    }
    form = this.forms.size;
    if (before < 0) this.first[term] = form;
    else values[before + NEXT] = form;
    for (const number of [-1, votes, length]) this.forms.push(number);
    for (let i = 0; i < length; i++) this.forms.push(partAt(lower, flags, from, i));
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
    const { values } = this.forms;
    const plain = (lower: number): string => this.words.lowerForm[lower];
    let best = this.first[term];
    for (let form = best; form >= 0; form = values[form + NEXT]) {
      const lead = values[form + VOTES] - values[best + VOTES];
      if (lead > 0 || (lead === 0 && this.textOf(form, plain) < this.textOf(best, plain))) best = form;
    }
    return best;
  }

  private textOf(form: number, written: (lower: number) => string): string {
    const { values } = this.forms;
    let text = "";
    for (let at = form + PARTS; at < form + PARTS + values[form + LENGTH]; at++) {
      if (text !== "") text += values[at] & 1 ? "-" : " ";
      text += written(values[at] >> 1);
    }
    return text;
  }
}

function isForm(values: Int32Array, form: number, lower: Int32Array, flags: Uint8Array, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (values[form + PARTS + i] !== partAt(lower, flags, from, i)) return false;
  return true;
}

function partAt(lower: Int32Array, flags: Uint8Array, from: number, i: number): number {
  return 2 * lower[from + i] + (i > 0 && flags[from + i] & HYPHEN ? 1 : 0);
}
