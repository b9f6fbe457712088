import { useState } from "react";
import { type Beside, besideText, readBeside } from "../state/beside";
import { useShown } from "./context";
import { Segments } from "./Segments";

const KINDS = [
  ["themes", "Number of themes"],
  ["seed", "Seed"],
  ["words", "Words left out"],
  ["periods", "Two periods"],
] as const;

/** Chooses what is compared with the themes shown. */
export function CompareForm() {
  const { picture, state, actions } = useShown();
  const { trends, options } = picture.result;
  const asked = readBeside(state.look.comparedWith);
  const [kind, setKind] = useState<Beside["kind"]>(asked?.kind ?? "themes");
  const [values, setValues] = useState({
    themes: String(asked?.kind === "themes" ? asked.themes : picture.themes.length + 2),
    seed: String(asked?.kind === "seed" ? asked.seed : options.seed + 1),
    words: asked?.kind === "words" ? asked.stop : "",
    periods: asked?.kind === "periods" ? asked.since : (trends.bins.at(trends.cut)?.from ?? ""),
  });
  const wanted = readBeside(`${kind}:${values[kind]}`);
  const set = (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>): void =>
    setValues({ ...values, [kind]: event.target.value });
  return (
    <form
      className="compare-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) actions.look({ comparedWith: besideText(wanted) });
      }}
    >
      <Segments
        label="What differs"
        options={KINDS.filter(([one]) => one !== "periods" || trends.bins.length > 1)}
        value={kind}
        onChange={setKind}
      />
      {kind === "periods" ? (
        <label>
          Before and since{" "}
          <select className="field" aria-label="Since" value={values.periods} onChange={set}>
            {trends.bins.slice(1).map(({ from, label }) => (
              <option key={from} value={from}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <input
          className={kind === "words" ? "field" : "field narrow"}
          aria-label={{ themes: "Other number of themes", seed: "Other seed", words: "Words to leave out besides" }[kind]}
          placeholder={kind === "words" ? "word, another word" : undefined}
          inputMode={kind === "words" ? "text" : "numeric"}
          value={values[kind]}
          onChange={set}
        />
      )}
      <button type="submit" className="button primary" disabled={!wanted}>
        Compare
      </button>
      {asked && (
        <button type="button" className="button bare" onClick={() => actions.look({ comparedWith: "" })}>
          Clear
        </button>
      )}
    </form>
  );
}
