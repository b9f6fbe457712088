import { expect, test } from "vitest";
import { chartStyle } from "../style";
import { boxOfText, tagged, textsOf } from "./forTests";
import { verdictChip, verdictChipWidth } from "./verdictChip";

test("each claim has its word, an icon and a ground; too few is plain text", () => {
  for (const verdict of ["rising", "fading", "steady", "new"] as const) {
    const { node, width } = verdictChip(verdict, 10, 20, chartStyle("light"));
    expect(textsOf(node)).toEqual([verdict]);
    expect(node.children).toHaveLength(3);
    const box = boxOfText(tagged(node, "text")[0]);
    expect(box.x + box.width).toBeLessThan(10 + width);
  }
  expect(verdictChip("too few", 0, 0, chartStyle("light")).node.tag).toBe("text");
});

test("the width is known before it is drawn, at every text scale", () => {
  const style = chartStyle("dark", 1.6);
  expect(verdictChip("fading", 0, 0, style).width).toBe(verdictChipWidth("fading", style));
  expect(verdictChipWidth("fading", style)).toBeCloseTo(1.6 * verdictChipWidth("fading", chartStyle("dark")));
});
