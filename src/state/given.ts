import type { Source } from "../../analysis/types";
import type { Input } from "../engine/engine";
import type { Fetched } from "./fetchPapers";

/** What is to be read, all of it together: pasted text, files, and what a service gave. */
export interface Given {
  readonly text: string;
  readonly files: readonly File[];
  readonly fetched: Fetched | undefined;
}

export const PASTED = "Pasted text";

export function givenBy(inputs: readonly Input[]): Given {
  const texts = inputs.filter((input): input is Source => !(input instanceof File));
  const nothing = { text: texts.map(({ text }) => text).join(""), files: [], fetched: undefined };
  return withFiles(nothing, inputs);
}

/** With more files. Two of one name are told apart, as the report tells of them by their names. */
export function withFiles(given: Given, more: Iterable<Input>): Given {
  const files = [...given.files];
  for (const file of more) if (file instanceof File) files.push(named(file, new Set(files.map(({ name }) => name))));
  return { ...given, files };
}

export function inputsOf({ text, files, fetched }: Given): readonly Input[] {
  const pasted = text.trim() === "" ? [] : [{ name: PASTED, text }];
  return [...pasted, ...(fetched ? [fetched.source] : []), ...files];
}

/** "savedrecs.txt" -> "savedrecs (2).txt" where the name is taken. */
function named(file: File, taken: ReadonlySet<string>): File {
  let { name } = file;
  for (let i = 2; taken.has(name); i++) name = file.name.replace(/(?=\.[^.]*$)|(?<!\..*)$/, ` (${i})`);
  return name === file.name ? file : new File([file], name);
}
