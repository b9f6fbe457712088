import { expect, test } from "vitest";
import type { Action } from "./appState";
import { runner } from "./runner";

const said = (notice: string): Action => ({ type: "notice", notice });

test("a wish that comes while another is at work gives that up, and of several the last is what happens", async () => {
  const [happened, begun]: [Action[], string[]] = [[], []];
  let end: ((error: Error) => void) | undefined;
  let givenUp = 0;
  const wishes = runner(
    (action) => happened.push(action),
    () => {
      givenUp++;
      end?.(new Error("wanted no more"));
    },
  );
  const wish = (name: string, work: (isHeard: () => boolean) => Promise<Action>): void => {
    const begin = (isHeard: () => boolean): Promise<Action> => {
      begun.push(name);
      return work(isHeard);
    };
    wishes.run(begin, () => undefined);
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

  let isHeard: (() => boolean) | undefined;
  wish("fifth", (heard) => new Promise((_, reject) => ([isHeard, end] = [heard, reject])));
  expect(isHeard?.()).toBe(true);
  wish("sixth", () => Promise.resolve(said("sixth")));
  expect(isHeard?.()).toBe(true); // it may tell of itself until the next begins
  wishes.instead(said("in place of both"));
  expect(isHeard?.()).toBe(false);
  expect([givenUp, happened.at(-1)]).toEqual([4, said("in place of both")]);
  wish("seventh", () => Promise.resolve(said("seventh")));
  await expect.poll(() => happened.at(-1)).toEqual(said("seventh"));
  expect(begun).toEqual(["first", "third", "fourth", "fifth", "seventh"]);
});
