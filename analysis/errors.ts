/**
 * Something the person can mend: where, what happened, and what to do about it. Shown as a sentence, never with a
 * stack. Every other error is a bug of ours.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: string;
  readonly hint: string;

  /**
   * @param code  short and stable, for tests and for the page: "empty-input", "no-abstracts" …
   * @param where the file, "pasted text", or "" where it is about no one place
   * @param what  what happened, no full stop: "the file is empty"
   * @param hint  what to do, no full stop: "choose another one"
   */
  constructor(code: string, where: string, what: string, hint: string) {
    super(where ? `${where}: ${what}` : what);
    this.code = code;
    this.hint = hint;
  }
}

/** "where: what — what to do": the one line that the command line prints and the page shows. */
export function sentence(error: { readonly message: string; readonly hint: string }): string {
  return `${error.message} — ${error.hint}`;
}
