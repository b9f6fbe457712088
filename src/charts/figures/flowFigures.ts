import { alluvial } from "../flow/alluvial";
import { flowOf } from "../flow/flowOf";
import { comparisonSentences, comparisonTitle } from "../flow/flowWords";
import { noDates } from "../trends/noDates";
import type { Figure } from "./figure";

const NOTHING = "No other setting is compared yet: see Compare settings in the Quality view.";

export const FLOW_FIGURES: readonly Figure[] = [
  {
    id: "flow",
    name: "Two settings compared",
    title: (_, { beside }) => (beside ? comparisonTitle(beside) : "Two settings compared"),
    subtitle: (_, { beside }) =>
      beside ? `${beside.first} against ${beside.second}. ${comparisonSentences(beside)[1] ?? ""}`.trim() : NOTHING,
    draw: (drawn, { beside }, room, style) =>
      beside ? alluvial(flowOf(beside, drawn), { ...room, chosen: {} }, style) : noDates(room.width, room.height, NOTHING, style),
    table(_, { beside }) {
      if (!beside) return { columns: ["from", "to", "papers"], rows: [] };
      const { kind, first, second, flows } = beside.compared;
      const names = (from: number, to: number): string[] => [first.labels[from] ?? "unclear", second.labels[to] ?? "unclear"];
      return kind === "settings"
        ? { columns: [beside.first, beside.second, "papers"], rows: flows.map(({ from, to, before }) => [...names(from, to), before]) }
        : {
            columns: [beside.first, beside.second, "papers before", "papers since"],
            rows: flows.map(({ from, to, before, since }) => [...names(from, to), before, since]),
          };
    },
  },
];
