import { fetchPart } from "../fetchPart";
import { madeInTurns } from "../inTurns";
import type { Picture } from "../pasteToPicture";
import type { ChosenCharts } from "./chosenCharts";
import { paint } from "./figureFile";

/** What writes a file with the charts of the whole list is fetched when it is first asked for. */
export async function wholeFile(format: "deck" | "report", picture: Picture, choice: ChosenCharts): Promise<Blob> {
  switch (format) {
    case "deck": {
      const [{ deckOf }, { writeDeck }] = await fetchPart(() => Promise.all([import("./deck/deckOf"), import("./deck/writeDeck")]));
      const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      return new Blob([await writeDeck(await madeInTurns(deckOf(picture, choice)), paint)], { type });
    }
    case "report": {
      const [{ reportOf }, { writeReport }] = await fetchPart(() =>
        Promise.all([import("./report/reportOf"), import("./report/writeReport")]),
      );
      return new Blob([await writeReport(await madeInTurns(reportOf(picture, choice)), paint)], { type: "application/zip" });
    }
  }
}
