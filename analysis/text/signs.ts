/**
 * What signs and words are made of. Nearly all are ASCII: an expression with a class of Unicode takes milliseconds the first time, for which a short
 * list of papers need not wait.
 */

/** Whether an expression fits; the first one is for texts of printable ASCII alone. */
export function fits(text: string, ascii: RegExp, any: RegExp): boolean {
  return (isAscii(text) ? ascii : any).test(text);
}

export function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** A letter, a digit or a number of any script. */
export function isLetterOrDigit(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code >= 128) return /[\p{L}\p{N}]/u.test(sign);
  return (code >= 48 && code < 58) || (code >= 97 && code < 123) || (code >= 65 && code < 91);
}
