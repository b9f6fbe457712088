import { Plus } from "lucide-react";
import { useId, useState } from "react";

/** A field that adds a word on Enter, and says what is wrong with it. */
export function AddName(props: {
  readonly placeholder: string;
  /** Answers "" or what is wrong, as a sentence. */
  readonly add: (name: string) => string;
  readonly onTyped?: (text: string) => void;
}) {
  const { placeholder, add, onTyped } = props;
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  const told = useId();
  const write = (text: string): void => {
    setName(text);
    setProblem("");
    onTyped?.(text);
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (name.trim() === "") return;
    const wrong = add(name);
    if (wrong === "") write("");
    else setProblem(wrong);
  };
  return (
    <form className="add-name" onSubmit={submit}>
      <input
        className="field"
        placeholder={placeholder}
        aria-label={placeholder}
        aria-invalid={problem !== ""}
        aria-describedby={told}
        value={name}
        onChange={(event) => write(event.target.value)}
      />
      <button type="submit" className="button small icon" aria-label={placeholder}>
        <Plus aria-hidden="true" />
      </button>
      <span id={told} role="alert" className="wrong">
        {problem && `${problem}.`}
      </span>
    </form>
  );
}
