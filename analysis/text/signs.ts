/**
 * What single signs are. Nearly all are ASCII and told by their code: an expression with a Unicode class takes milliseconds the first time, which
 * a short list of papers need not wait for.
 */

/** A letter, a digit or a number of any script. */
export function isLetterOrDigit(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code >= 128) return /[\p{L}\p{N}]/u.test(sign);
  return (code >= 48 && code < 58) || (code >= 97 && code < 123) || (code >= 65 && code < 91);
}
