import { expect, test } from "vitest";
import type { Picture } from "../pasteToPicture";
import { firstState, reduce } from "./appState";
import { FIRST_EXPORT } from "./exportChoices";

const origin = { id: "bees", name: "Bees" };
/** Of a picture only which papers it is of matters here. */
const pictureOf = (corpus: object) => ({ corpus, themes: [], result: { options: {}, topics: [] } }) as unknown as Picture;

test("how pictures are exported stays with the page; the reader's words end with the list that they were written for", () => {
  const bees = {};
  const ready = (state: ReturnType<typeof firstState>, corpus: object) =>
    reduce(state, { type: "ready", picture: pictureOf(corpus), origin, past: [], future: [] });
  let state = ready(firstState({}, {}, "light"), bees);
  state = reduce(state, { type: "exporting", change: { shape: "square", words: { map: { title: "My bees" } } } });
  state = reduce(reduce(state, { type: "dialog", dialog: undefined }), { type: "dialog", dialog: { kind: "export" } });
  expect(state.exporting).toEqual({ ...FIRST_EXPORT, shape: "square", words: { map: { title: "My bees" } } });
  expect(ready(state, bees).exporting.words).toEqual({ map: { title: "My bees" } });
  expect(ready(state, {}).exporting).toEqual({ ...FIRST_EXPORT, shape: "square" });
});
