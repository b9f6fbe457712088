import type { ContrastTerm, WordContrast } from "../../analysis/types";
import { count, percent } from "../charts/formats";

/** Beyond so many standard errors chance alone is seldom enough for one word. */
const SURE = 2;

/** Two lists of words, each with its papers on both sides. */
export function WordContrastTable(props: { readonly contrast: WordContrast; readonly nameA: string; readonly nameB: string }) {
  const { contrast, nameA, nameB } = props;
  return (
    <>
      <div className="contrast">
        <Side terms={contrast.a} contrast={contrast} title={`More often in ${nameA}`} nameA={nameA} nameB={nameB} />
        <Side terms={contrast.b} contrast={contrast} title={`More often in ${nameB}`} nameA={nameA} nameB={nameB} />
      </div>
      <p className="quiet">
        z: log-odds ratio in standard errors, drawn towards the whole list where papers are few. Of {count(contrast.compared)} terms
        compared, about 1 in 20 passes ±2 by chance; those within ±2 are marked “unsure”.
      </p>
    </>
  );
}

function Side(props: {
  readonly terms: readonly ContrastTerm[];
  readonly contrast: WordContrast;
  readonly title: string;
  readonly nameA: string;
  readonly nameB: string;
}) {
  const { terms, contrast, title, nameA, nameB } = props;
  if (terms.length === 0)
    return (
      <div>
        <h3>{title}</h3>
        <p className="quiet">No word that three papers hold.</p>
      </div>
    );
  const share = (k: number, n: number): string => `${count(k)} of ${count(n)}, ${percent(k / Math.max(1, n))}`;
  return (
    <div>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">{nameA}</th>
            <th scope="col">{nameB}</th>
            <th scope="col">z</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ term, inA, inB, z }) => (
            <tr key={term}>
              <th scope="row" title={term}>
                {term}
              </th>
              <td>{share(inA, contrast.papersA)}</td>
              <td>{share(inB, contrast.papersB)}</td>
              <td>
                {Number(Math.abs(z).toFixed(1)) < SURE && <span className="quiet">unsure </span>}
                {z < 0 ? "−" : "+"}
                {Math.abs(z).toFixed(1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
