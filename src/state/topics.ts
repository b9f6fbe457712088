import { InputError } from "../../analysis/errors";
import { parseName, parseTopics, plainTopic, TOPIC_EXAMPLE } from "../../analysis/options";
import type { TopicDefinition } from "../../analysis/types";

type Topics = readonly TopicDefinition[];

/** The list after one change, and that change in words, for undo. All functions here throw InputError "bad-topics". */
export interface ChangedTopics {
  readonly topics: Topics;
  readonly what: string;
}

export function follow(topics: Topics, label: string, aliases: readonly string[] = []): ChangedTopics {
  return checked([...topics, plainTopic(label, aliases)], `following ${parseName(label)}`);
}

export function stopFollowing(topics: Topics, id: number): ChangedTopics {
  return checked(
    topics.filter((_, i) => i !== id),
    `removing ${topics[id].label}`,
  );
}

/** The old label stays a name, so that no paper is lost. */
export function rename(topics: Topics, id: number, label: string): ChangedTopics {
  const { label: old, aliases } = topics[id];
  const same = parseName(label).toLowerCase() === old.toLowerCase();
  return changed(topics, id, { label, aliases: same ? aliases : [old, ...aliases] }, `renaming ${old}`);
}

export function paint(topics: Topics, id: number, color: number | null): ChangedTopics {
  return changed(topics, id, { color }, `colour of ${topics[id].label}`);
}

/** Adds a name, or takes it away. */
export function setName(topics: Topics, id: number, name: string, on: boolean): ChangedTopics {
  const { aliases } = topics[id];
  return changed(topics, id, { aliases: toggled(aliases, name, on) }, `name “${parseName(name)}”`);
}

/** Leaves papers out that hold a name, or takes them back. */
export function setExcluded(topics: Topics, id: number, name: string, on: boolean): ChangedTopics {
  const { exclude } = topics[id];
  return changed(topics, id, { exclude: toggled(exclude, name, on) }, on ? `leaving out “${parseName(name)}”` : `taking back “${name}”`);
}

/** One topic becomes part of another, with its names and what it leaves out. */
export function merge(topics: Topics, id: number, into: number): ChangedTopics {
  const [from, target] = [topics[id], topics[into]];
  const merged: TopicDefinition = {
    label: target.label,
    aliases: [...target.aliases, from.label, ...from.aliases],
    exclude: [...target.exclude, ...from.exclude],
    color: target.color ?? from.color,
  };
  const rest = topics.flatMap((topic, i) => (i === id ? [] : [i === into ? merged : topic]));
  return checked(rest, `merging ${from.label} into ${target.label}`);
}

/** The list that a file holds. */
export function load(name: string, text: string): ChangedTopics {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError("bad-topics", name, "this is not well-formed JSON", TOPIC_EXAMPLE);
  }
  return checked(value, `topics of ${name}`);
}

/** Is a phrase the name of a topic already? */
export function isFollowed(topics: Topics, phrase: string): boolean {
  const wanted = phrase.toLowerCase();
  return topics.some(({ label, aliases }) => [label, ...aliases].some((name) => name.toLowerCase() === wanted));
}

function changed(topics: Topics, id: number, change: Partial<TopicDefinition>, what: string): ChangedTopics {
  return checked(
    topics.map((topic, i) => (i === id ? { ...topic, ...change } : topic)),
    what,
  );
}

function toggled(names: readonly string[], name: string, on: boolean): readonly string[] {
  return on ? [...names, name] : names.filter((other) => other !== name);
}

function checked(topics: unknown, what: string): ChangedTopics {
  return { topics: parseTopics(topics), what };
}
