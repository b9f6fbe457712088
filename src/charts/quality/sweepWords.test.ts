import { describe, expect, test } from "vitest";
import type { ThemeCountScore } from "../../../analysis/types";
import { aboutShown, againstSuggested, alikeNumbers, ratingOf, whySuggested } from "./sweepWords";

function score(k: number, modularity: number, change: Partial<ThemeCountScore> = {}): ThemeCountScore {
  return { k, modularity, silhouette: 0.3, stability: 0.6, smallest: 8, ...change };
}

const choice = [score(6, 0.34), score(7, 0.375), score(8, 0.38), score(9, 0.374), score(12, 0.36, { smallest: 3 })];

describe("the words about numbers of themes", () => {
  test("numbers that score alike are named with the suggested one", () => {
    expect(alikeNumbers(choice)).toEqual([7, 8, 9]);
    expect(whySuggested(choice, 9)).toBe(
      "Nine themes are suggested: 7, 8 and 9 keep neighbours together about equally well, and 9 is the largest of them. It is easier to read two themes as one than to see two in one.",
    );
    expect(whySuggested(choice, 7)).toContain("7 is the smallest of them");
    expect(whySuggested(choice, 8)).toContain("8 is among them");
  });

  test("a number that stands alone is the best", () => {
    expect(whySuggested([score(2, 0.1), score(3, 0.3)], 3)).toBe(
      "Three themes are suggested: no other number keeps as many neighbours together.",
    );
  });

  test("rates every number by what it lacks to the best", () => {
    expect(choice.map((one) => ratingOf(one, choice))).toEqual(["worse", "as good", "as good", "as good", "a little worse"]);
  });

  test("says what another number changes, and only that", () => {
    expect(againstSuggested(choice[4], choice[3])).toBe(
      "12 against 9: neighbours kept together 0.36, not 0.37; smallest theme 3 papers, not 8 papers.",
    );
    expect(againstSuggested(score(4, 0.3), score(5, 0.3))).toBe("4 against 5: all scores are the same.");
  });

  test("says it of the shown number, and where no scores are known", () => {
    expect(aboutShown(choice, 9, 9)).toBe("");
    expect(aboutShown(choice, 9, 12)).toMatch(/^12 against 9: /);
    expect(aboutShown(choice, 9, 16)).toBe("Scores are known for 6 to 12 themes; 16 are shown.");
  });
});
