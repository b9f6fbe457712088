import { LIST_FORMATS, listedPapers } from "../../../src/export/paperList";
import type { Picture } from "../../../src/pasteToPicture";
import { InputError } from "../../errors";
import type { CommandLine } from "../commandLine";
import { writeWhole } from "../files";
import type { Terminal } from "../terminal";

/** papertide list: all papers, or those of one theme or topic, as bib, ris, csv or md. Throws InputError. */
export function listPapers(picture: Picture, { of, format = "md", out }: CommandLine["values"], terminal: Terminal): void {
  const known = LIST_FORMATS.map(({ extension }) => extension);
  const writer = LIST_FORMATS.find(({ extension }) => extension === format);
  if (!writer) throw new InputError("bad-command-line", "", `--format cannot be "${String(format)}"`, `give ${known.join(", ")}`);
  const text = writer.write(listedPapers(picture, typeof of === "string" ? rowsOf(picture, of) : [...picture.corpus.papers.keys()]));
  if (typeof out === "string") writeWhole(out, text);
  else terminal.out(text);
}

/** By the name of a theme or of a topic, upper and lower case being one. */
function rowsOf({ corpus, result, themes }: Picture, name: string): number[] {
  const same = (label: string): boolean => label.toLowerCase() === name.toLowerCase();
  const theme = themes.find(({ label }) => same(label));
  if (theme) return [...corpus.papers.keys()].filter((row) => result.placement.theme[row] === theme.id);
  const topic = result.topics.find(({ label }) => same(label));
  if (topic) return [...topic.papers];
  const names = themes.map(({ label }) => `“${label}”`).join(", ");
  throw new InputError("bad-command-line", "", `there is no theme or topic “${name}”`, `the themes are ${names}`);
}
