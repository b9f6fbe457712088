/** Where words begin that name upright lines, from left to right: beside their line, apart from each other, inside the picture. */
export function besideLines(words: readonly { readonly x: number; readonly width: number }[], width: number, gap: number): number[] {
  const sides = words.map(({ x, width: own }) => (x > width / 2 ? [x - gap - own, x + gap] : [x + gap, x - gap - own]));
  const all = sides.reduce<number[][]>((before, lefts) => lefts.flatMap((left) => before.map((placed) => [...placed, left])), [[]]);
  const isFree = (lefts: readonly number[]): boolean =>
    lefts.every((left, i) => {
      const least = i === 0 ? 0 : lefts[i - 1] + words[i - 1].width + 2 * gap;
      return left >= least && left + words[i].width <= width;
    });
  return all.find(isFree) ?? inOneLine();

  function inOneLine(): number[] {
    const most = words.reduce((room, word) => room - word.width, width - 2 * gap * (words.length - 1));
    let next = Math.max(0, Math.min(words[0].x, most));
    return words.map((word) => {
      const left = next;
      next += word.width + 2 * gap;
      return left;
    });
  }
}
