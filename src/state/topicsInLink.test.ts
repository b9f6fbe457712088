import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_OPTIONS, parseTopics, plainTopic } from "../../analysis/options";
import type { TopicDefinition } from "../../analysis/types";
import { FIRST_LOOK } from "./appState";
import { fragmentOf, readFragment } from "./permalink";
import { readTopicsText, topicsText } from "./topicsInLink";

const linkOf = (topics: readonly TopicDefinition[]): string => fragmentOf(FIRST_LOOK, { ...DEFAULT_OPTIONS, topics });

/** Names with every letter that the link uses for itself, and some that a link has to encode. */
const name = fc
  .string({
    unit: fc.constantFrom("a", "B", "ß", "中", "1", " ", ".", "_", "-", "!", "&", "=", "#", "%", "+", "/"),
    minLength: 1,
    maxLength: 8,
  })
  .map((letters) => `x${letters}`)
  .chain((letters) => fc.constantFrom(letters, `-${letters}`, `!${letters}`, `${letters}*`, `*${letters}`, `"${letters}"`));
const topics = fc
  .array(
    fc.record({
      label: name,
      aliases: fc.array(name, { maxLength: 3 }),
      exclude: fc.array(name, { maxLength: 3 }),
      color: fc.option(fc.integer({ min: 0, max: 19 })),
    }),
    { maxLength: 5 },
  )
  .map((list) => {
    const labels = new Set<string>();
    return list.filter(({ label }) => {
      const key = label.trim().replace(/\s+/g, " ").toLowerCase();
      return !labels.has(key) && labels.add(key);
    });
  });

describe("topics in the link", () => {
  test("come back as they were, whatever letters they have", () => {
    fc.assert(
      fc.property(topics, (given) => {
        const list = parseTopics(
          given.map((topic) => ({
            ...topic,
            label: lettered(topic.label),
            aliases: topic.aliases.map(lettered),
            exclude: topic.exclude.map(lettered),
          })),
        );
        expect(readFragment(linkOf(list)).options.topics).toEqual(list);
      }),
    );
  });

  test("are not there where they are those of the start, and are where none is followed", () => {
    expect(linkOf(DEFAULT_OPTIONS.topics)).toBe("");
    expect(readFragment("view=topics").options.topics).toBeUndefined();
    expect(linkOf([])).toBe("topics=");
    expect(readFragment("topics=").options.topics).toEqual([]);
  });

  test("can be read by a person", () => {
    const list = [plainTopic("MoE", ["mixture of experts"]), { ...plainTopic("LoRA"), exclude: ["LoRaWAN"], color: 3 }];
    expect(topicsText(list)).toBe("MoE_mixture of experts.LoRA_-LoRaWAN_*3");
    expect(linkOf(list)).toBe("topics=MoE_mixture+of+experts.LoRA_-LoRaWAN_*3");
  });

  test.each(["_", ".", "A.a", "-x", "A_*20", "A_*red", "A_b*", "A_-", "A__b"])(
    "%j is no list, and the rest of the link is read",
    (text) => {
      expect(readTopicsText(text)).toBeUndefined();
      const { look, options } = readFragment(`topics=${encodeURIComponent(text)}&view=topics&seed=4`);
      expect(options.topics).toBeUndefined();
      expect([look.view, options.seed]).toEqual(["topics", 4]);
    },
  );
});

/** A name that the rules allow: two letters beside a star, none inside quotes. */
function lettered(text: string): string {
  return text.startsWith('"')
    ? text.replaceAll("*", "")
    : text.replace(/[^\s-]*\*[^\s-]*/g, (part) => (part.startsWith("*") ? `${part}ab` : `ab${part}`));
}
