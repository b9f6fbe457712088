import { columnCounts, unitRows } from "../matrix/csrMatrix";
import type { CsrMatrix } from "../types";

/**
 * Sublinear tf-idf with rows of length 1 (Salton & Buckley 1988): (1 + ln tf) x (1 + ln((1 + n) / (1 + df))), the
 * smoothed form that scikit-learn's TfidfVectorizer(sublinear_tf=True) computes.
 *
 * @param counts papers x terms; tf > 0, whole or not
 */
export function tfIdf(counts: CsrMatrix): CsrMatrix {
  const n = counts.rows;
  const idf = Float64Array.from(columnCounts(counts), (df) => 1 + Math.log((1 + n) / (1 + df)));
  const value = counts.value.map((tf, p) => (1 + Math.log(tf)) * idf[counts.column[p]]);
  return unitRows({ ...counts, value });
}
