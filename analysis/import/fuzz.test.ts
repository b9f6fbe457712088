import { describe, expect, test } from "vitest";
import { brokenPromise, importOf } from "../fixtures/importHolds";
import { mangle } from "../fixtures/mangle";
import { lostNeighbours, writtenList, type WrittenList } from "../fixtures/survivors";
import { WRITTEN } from "../fixtures/writtenLists";
import { randomFor } from "../random";

const INPUTS = 100;
const LISTS: readonly WrittenList[] = Object.keys(WRITTEN).map((format) => writtenList(format, 6));

describe("a file that came to harm is read as far as it goes, or refused with a sentence", () => {
  test.each(LISTS)("$format", async (list) => {
    for (let seed = 0; seed < INPUTS; seed++) {
      const random = randomFor(seed, list.format);
      const other = LISTS[Math.floor(random() * LISTS.length)];
      const mangled = mangle(list.bytes, random, other.bytes);
      const outcome = await importOf(mangled.bytes, [random() * 1e6, random() * 1e6].map(Math.floor));
      expect(brokenPromise(outcome) || lostNeighbours(list, mangled, outcome), `seed ${seed}, ${mangled.how.join(", ")}`).toBe("");
    }
  });
});
