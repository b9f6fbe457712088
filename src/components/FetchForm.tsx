import { Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { InputError, sentence } from "../../analysis/errors";
import { capitalized } from "../charts/formats";
import { copyText } from "../export/clipboard";
import { fetchCommand, type Fetched, fetchPapers, type FetchWish, type Service, SERVICES, shiftDay } from "../state/fetchPapers";

/** Asks a service for papers, when the button is pressed and not before; what it refuses, the command line may get. */
export function FetchForm({ gave }: { readonly gave: (fetched: Fetched) => void }) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [wish, setWish] = useState<FetchWish>({ service: "hf", from: shiftDay(today, -7), to: today, query: "" });
  const [progress, tell] = useState("");
  const [problem, setProblem] = useState<InputError>();
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);
  const { label, host, searched } = SERVICES[wish.service];
  const busy = progress !== "";
  const ask = async (): Promise<void> => {
    const controller = new AbortController();
    asking.current = controller;
    setProblem(undefined);
    tell(`Asking ${host} …`);
    try {
      gave(await fetchPapers(wish, today, (text) => tell(`Asking ${host} … ${text}`), controller.signal));
    } catch (error) {
      if (!controller.signal.aborted)
        setProblem(error instanceof InputError ? error : new InputError("bug", label, String(error), "use the command line"));
    } finally {
      tell("");
    }
  };
  return (
    <form
      className="fetch-form"
      aria-label="Papers to fetch"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void ask();
      }}
    >
      <label className="wide">
        <span>Service</span>
        <select className="field" value={wish.service} onChange={(event) => setWish({ ...wish, service: event.target.value as Service })}>
          {Object.entries(SERVICES).map(([key, service]) => (
            <option key={key} value={key}>
              {service.label}
            </option>
          ))}
        </select>
      </label>
      {searched && (
        <label className="wide">
          <span>Words in title or abstract</span>
          <input
            className="field"
            value={wish.query}
            placeholder="mixture of experts"
            onChange={(event) => setWish({ ...wish, query: event.target.value })}
          />
        </label>
      )}
      <label>
        <span>From</span>
        <input
          className="field"
          type="date"
          max={today}
          value={wish.from}
          onChange={(event) => setWish({ ...wish, from: event.target.value })}
        />
      </label>
      <label>
        <span>To</span>
        <input
          className="field"
          type="date"
          max={today}
          value={wish.to}
          onChange={(event) => setWish({ ...wish, to: event.target.value })}
        />
      </label>
      <div className="wide ask">
        {busy ? (
          <button type="button" className="button" onClick={() => asking.current?.abort()}>
            Stop
          </button>
        ) : (
          <button type="submit" className="button">
            Fetch papers
          </button>
        )}
        <span className="quiet" role="status">
          {busy ? progress : `This asks ${host} for these days. Nothing of your lists is sent.`}
        </span>
      </div>
      {problem && (
        <div className="wide message error" role="alert">
          <div>
            <p>{capitalized(sentence(problem))}.</p>
            {["no-network", "service-busy", "service-refuses", "too-much", "odd-answer"].includes(problem.code) && (
              <Command text={fetchCommand(wish)} />
            )}
          </div>
        </div>
      )}
    </form>
  );
}

function Command({ text }: { readonly text: string }) {
  const [said, say] = useState("");
  return (
    <p className="command">
      <code>{text}</code>
      <button type="button" className="button small" onClick={() => void copyText(text, "Command", "Select it above.").then(say)}>
        <Copy aria-hidden="true" /> Copy
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
