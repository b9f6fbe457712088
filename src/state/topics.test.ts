import { describe, expect, test } from "vitest";
import { InputError, sentence } from "../../analysis/errors";
import { plainTopic } from "../../analysis/options";
import { follow, isFollowed, load, merge, paint, rename, setExcluded, setName, stopFollowing } from "./topics";

const topics = [
  plainTopic("Bees", ["hive", "honey"]),
  { ...plainTopic("Glaciers", ["ice"]), exclude: ["ice cream"], color: 4 },
  { ...plainTopic("Swarms", ["hive"]), exclude: ["robots"] },
];
const labels = (list: readonly { readonly label: string }[]): string[] => list.map(({ label }) => label);
const refusal = (change: () => unknown): string => {
  try {
    change();
  } catch (error) {
    if (error instanceof InputError) return sentence(error);
    throw error;
  }
  return "";
};

describe("the list of topics", () => {
  test("takes a topic in and gives one up", () => {
    expect(follow(topics, " Tunnels ", ["shafts"])).toEqual({
      topics: [...topics, plainTopic("Tunnels", ["shafts"])],
      what: "following Tunnels",
    });
    expect(labels(stopFollowing(topics, 0).topics)).toEqual(["Glaciers", "Swarms"]);
    expect(refusal(() => follow(topics, "bees"))).toContain('names "bees" twice');
    expect(refusal(() => follow(topics, "b*"))).toContain("the name b* has a * beside fewer than two letters");
  });

  test("keeps the old label of a renamed topic as a name, so that no paper is lost", () => {
    expect(rename(topics, 0, "Honey bees").topics[0]).toMatchObject({ label: "Honey bees", aliases: ["Bees", "hive", "honey"] });
    expect(rename(topics, 0, "BEES").topics[0]).toMatchObject({ label: "BEES", aliases: ["hive", "honey"] });
    expect(refusal(() => rename(topics, 0, "glaciers"))).toContain("twice");
  });

  test("has names, exclusions and colours set and taken back", () => {
    expect(setName(topics, 0, "wax", true).topics[0].aliases).toEqual(["hive", "honey", "wax"]);
    expect(setName(topics, 0, "Hive", true).topics[0].aliases).toEqual(["hive", "honey"]);
    expect(setName(topics, 0, "hive", false).topics[0].aliases).toEqual(["honey"]);
    expect(setExcluded(topics, 0, "drones", true)).toMatchObject({
      what: "leaving out “drones”",
      topics: [{ exclude: ["drones"] }, {}, {}],
    });
    expect(setExcluded(topics, 1, "ice cream", false).topics[1].exclude).toEqual([]);
    expect(paint(topics, 0, 7).topics[0].color).toBe(7);
    expect(paint(topics, 1, null).topics[1].color).toBeNull();
  });

  test("merges one into another with all names and exclusions, each once", () => {
    const { topics: merged, what } = merge(topics, 2, 0);
    expect(what).toBe("merging Swarms into Bees");
    expect(merged).toEqual([{ label: "Bees", aliases: ["hive", "honey", "Swarms"], exclude: ["robots"], color: null }, topics[1]]);
    expect(merge(topics, 1, 2).topics[1]).toMatchObject({ label: "Swarms", exclude: ["robots", "ice cream"], color: 4 });
  });

  test("is read from a file, and a bad file is a sentence that names it", () => {
    expect(load("t.json", '[{"label": "Bees"}]')).toEqual({ topics: [plainTopic("Bees")], what: "topics of t.json" });
    expect(refusal(() => load("t.json", "label,aliases"))).toMatch(/^t\.json: this is not well-formed JSON — write/);
    expect(refusal(() => load("t.json", '{"label": "Bees"}'))).toContain("is no list");
  });

  test("knows whether a phrase is followed, by label or name", () => {
    expect([isFollowed(topics, "bees"), isFollowed(topics, "HIVE"), isFollowed(topics, "wax")]).toEqual([true, true, false]);
  });
});
