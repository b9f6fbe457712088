import type { TopicDefinition } from "../types";

/** A list of topics as the text of a file, one topic a line; what a topic does not have is left out. */
export function topicsJson(topics: readonly TopicDefinition[]): string {
  const lines = topics.map(({ label, aliases, exclude, color }) =>
    JSON.stringify({
      label,
      ...(aliases.length > 0 && { aliases }),
      ...(exclude.length > 0 && { exclude }),
      ...(color !== null && { color }),
    }),
  );
  return lines.length === 0 ? "[]\n" : `[\n${lines.map((line) => `  ${line}`).join(",\n")}\n]\n`;
}
