/** Line numbers, from 1, of rising places in a text. */
export function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let counted = 0;
  return (index) => {
    for (let i = text.indexOf("\n", counted); i !== -1 && i < index; i = text.indexOf("\n", counted)) {
      line++;
      counted = i + 1;
    }
    return line;
  };
}
