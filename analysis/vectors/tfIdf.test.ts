import { expect, test } from "vitest";
import { csrFromRows } from "../matrix/csrMatrix";
import { tfIdf } from "./tfIdf";

test("the weights are those of scikit-learn's TfidfVectorizer(sublinear_tf=True)", () => {
  // columns blue, green, red, yellow of "red red blue", "blue green", "green green green red", "yellow blue"
  const counts = csrFromRows(
    [
      [
        [0, 1],
        [2, 2],
      ],
      [
        [0, 1],
        [1, 1],
      ],
      [
        [1, 3],
        [2, 1],
      ],
      [
        [0, 1],
        [3, 1],
      ],
    ],
    4,
  );
  const weights = tfIdf(counts);
  const expected = [0.431378, 0.902172, 0.629228, 0.777221, 0.90275, 0.430165, 0.538029, 0.842926];
  weights.value.forEach((value, p) => expect(value).toBeCloseTo(expected[p], 6));
});
