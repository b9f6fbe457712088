import { useEffect, useRef, useState } from "react";
import { follow } from "../state/topics";
import { AddName } from "./AddName";
import { TopicSuggestions } from "./TopicSuggestions";
import { useTopicChange } from "./useTopicChange";

/** The field that follows a word; while it is used, what these papers offer lies under it. */
export function AddTopic() {
  const change = useTopicChange();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const close = (event: Event): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false);
    };
    addEventListener("pointerdown", close);
    addEventListener("focusin", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("focusin", close);
    };
  }, []);
  return (
    <div
      className="add-topic"
      ref={box}
      onFocus={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setOpen(false);
      }}
    >
      <AddName placeholder="Add topic" onTyped={setTyped} add={(label) => change((topics) => follow(topics, label))} />
      {open && (
        <div className="menu">
          <TopicSuggestions typed={typed} onFollowed={() => box.current?.querySelector("input")?.focus()} />
        </div>
      )}
    </div>
  );
}
