/** Puts things on the clipboard; the answer is a sentence for the reader. */

const REFUSED = "The browser does not let this page use the clipboard.";

/** @param picture made only now, as some browsers want to be asked before the work is done */
export async function copyPicture(picture: () => Promise<Blob>): Promise<string> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture() })]);
    return "Picture copied.";
  } catch {
    return `${REFUSED} Export the PNG instead.`;
  }
}

/** @param what "Numbers", "Alt text"; @param instead what to do where it is refused */
export async function copyText(text: string, what: string, instead: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `${what} copied.`;
  } catch {
    return `${REFUSED} ${instead}`;
  }
}
