import { InputError } from "../errors";

/** The analysis knows no files; what it says of their papers is said of them. */
export function naming<T>(inputs: readonly string[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, inputs.join(", "), error.message, error.hint) : error;
  }
}
