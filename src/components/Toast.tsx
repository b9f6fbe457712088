import { X } from "lucide-react";
import { useEffect, useState } from "react";
import type { Offer } from "../state/appState";

const TIME = 6000;

/** A word to the reader. It goes by itself, unless there is something to decide. */
export function Toast({ text, offers, done }: { readonly text: string; readonly offers: readonly Offer[]; readonly done: () => void }) {
  const [held, hold] = useState(false);
  const stays = held || offers.length > 0;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(done, TIME);
    return () => clearTimeout(timer);
  }, [stays, done, text]);
  return (
    <div className="toast" role="status" onPointerEnter={() => hold(true)} onPointerLeave={() => hold(false)}>
      <span>{text}</span>
      {offers.map(({ label, act }) => (
        <button
          key={label}
          type="button"
          className="offer"
          onClick={() => {
            done();
            act();
          }}
        >
          {label}
        </button>
      ))}
      {offers.length > 0 && (
        <button type="button" className="offer" aria-label="Close notice" onClick={done}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
