import { expect, test } from "vitest";
import type { Action } from "./appState";
import { runner } from "./runner";

const said = (notice: string): Action => ({ type: "notice", notice });

test("a wish that comes while another is at work gives that up, and of several the last is what happens", async () => {
  const [happened, begun]: [Action[], string[]] = [[], []];
  let end: ((error: Error) => void) | undefined;
  let givenUp = 0;
  const run = runner(
    (action) => happened.push(action),
    () => {
      givenUp++;
      end?.(new Error("wanted no more"));
    },
  );
  const wish = (name: string, work: () => Promise<Action>): void => {
    const begin = (): Promise<Action> => {
      begun.push(name);
      return work();
    };
    run(begin, () => undefined);
  };
  wish("first", () => new Promise((_, reject) => (end = reject)));
  expect(givenUp).toBe(0);
  wish("second", () => Promise.resolve(said("second")));
  wish("third", () => Promise.resolve(said("third")));
  expect(givenUp).toBe(2);
  await expect.poll(() => happened).toEqual([said("third")]);
  expect(begun).toEqual(["first", "third"]);
  wish("fourth", () => Promise.resolve(said("fourth")));
  await expect.poll(() => happened).toEqual([said("third"), said("fourth")]);
  expect(givenUp).toBe(2);
});
