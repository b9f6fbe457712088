import { bytesOf, type Files, textOf } from "../zip";

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const NUMBERED = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)/g;

/** `pptxgenjs` numbers charts on from file to file: here every presentation has charts 1, 2, 3 …, as its first one had. */
export function chartsFromOne(files: Files): Files {
  const numbers = Object.keys(files).flatMap((path) => CHART.exec(path)?.slice(1).map(Number) ?? []);
  const before = Math.min(...numbers) - 1;
  if (numbers.length === 0 || before === 0) return files;
  const renumbered = (text: string): string => text.replace(NUMBERED, (_, name: string, number) => `${name}${Number(number) - before}`);
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      renumbered(path),
      /\.rels$|^\[Content_Types\]/.test(path) ? bytesOf(renumbered(textOf(bytes))) : bytes,
    ]),
  );
}
