import { parseTopics } from "../../analysis/options";
import type { TopicDefinition } from "../../analysis/types";

/**
 * A list of topics as one short text for a link: "MoE_mixture of experts.LoRA_low-rank adaptation_-LoRaWAN_*3". Topics
 * stand between points, their names between low lines, what is left out has a minus before it and the colour a star; an
 * exclamation mark takes the next letter as it is.
 */
export function topicsText(topics: readonly TopicDefinition[]): string {
  return topics
    .map(({ label, aliases, exclude, color }) =>
      [...[label, ...aliases].map(escaped), ...exclude.map((name) => `-${escaped(name)}`), ...(color === null ? [] : [`*${color}`])].join(
        "_",
      ),
    )
    .join(".");
}

/** The list of such a text; undefined where it makes no list. */
export function readTopicsText(text: string): TopicDefinition[] | undefined {
  try {
    return parseTopics(text === "" ? [] : parted(text, ".").map(readTopic));
  } catch {
    return undefined;
  }
}

function readTopic(text: string): TopicDefinition {
  const parts = parted(text, "_");
  const names = parts.filter((part) => !/^[-*]/.test(part)).map(plain);
  const exclude = parts.filter((part) => part.startsWith("-")).map((part) => plain(part.slice(1)));
  const color = parts.find((part) => part.startsWith("*"));
  return { label: names[0], aliases: names.slice(1), exclude, color: color === undefined ? null : Number(color.slice(1)) };
}

function escaped(name: string): string {
  return name.replace(/[!._]|^[-*]/g, "!$&");
}

function plain(text: string): string {
  return text.replace(/!(.)/gsu, "$1");
}

/** Splits at a mark that has no exclamation mark of its own before it. */
function parted(text: string, mark: string): string[] {
  const parts = [""];
  for (const piece of text.match(/!.|[^]/gsu) ?? []) {
    if (piece === mark) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
