import { describe, expect, test } from "vitest";
import { boxesOverlap, boxToRing, evenlyAlong, nearestInBox, segmentMeetsBox, segmentsCross } from "./geometry";

const box = { x: 10, y: 10, width: 20, height: 10 };

describe("geometry", () => {
  test("boxes that only touch do not overlap, with a margin they do", () => {
    const neighbour = { x: 30, y: 10, width: 5, height: 5 };
    expect(boxesOverlap(box, neighbour)).toBe(false);
    expect(boxesOverlap(box, neighbour, 1)).toBe(true);
  });

  test("a line meets a box that it passes through, not one that it passes by", () => {
    expect(
      segmentMeetsBox(
        [
          [0, 0],
          [40, 30],
        ],
        box,
      ),
    ).toBe(true);
    expect(
      segmentMeetsBox(
        [
          [0, 15],
          [15, 35],
        ],
        box,
      ),
    ).toBe(false);
    expect(
      segmentMeetsBox(
        [
          [0, 0],
          [5, 5],
        ],
        box,
      ),
    ).toBe(false);
  });

  test("lines cross or do not", () => {
    expect(
      segmentsCross(
        [
          [0, 0],
          [10, 10],
        ],
        [
          [0, 10],
          [10, 0],
        ],
      ),
    ).toBe(true);
    expect(
      segmentsCross(
        [
          [0, 0],
          [10, 10],
        ],
        [
          [20, 0],
          [30, 40],
        ],
      ),
    ).toBe(false);
  });

  test("the distance from a box to a ring is that to its nearest corner", () => {
    expect(
      boxToRing(box, [
        [33, 24],
        [100, 100],
      ]),
    ).toBe(5);
    expect(nearestInBox([33, 24], box)).toEqual([30, 20]);
  });

  test("places along a ring have the same way between them", () => {
    const places = evenlyAlong(
      [
        [0, 0],
        [30, 0],
        [30, 10],
        [0, 10],
      ],
      8,
    );
    expect(places).toHaveLength(8);
    expect(places.slice(0, 5)).toEqual([
      [0, 0],
      [10, 0],
      [20, 0],
      [30, 0],
      [30, 10],
    ]);
  });
});
