import { afterEach, expect, test, vi } from "vitest";
import { preparedJson, type PreparedList, textMark } from "../../analysis/export/preparedList";
import { fetchPrepared } from "./prepared";

const TEXT = '{"papers":[]}';
const of = textMark(TEXT);
const list = {
  of,
  corpus: { papers: [1, 2] },
  report: {},
  result: { placement: { theme: Int32Array.of(0, -1) } },
} as unknown as PreparedList;

/** What the page has of the list, where the server answers so. */
async function got(answer: () => Promise<Response>): Promise<PreparedList | undefined> {
  vi.stubGlobal("fetch", answer);
  const link = { dataset: { prepared: "list.prepared.json", of } } as unknown as HTMLLinkElement;
  return fetchPrepared(link).listOf([{ name: "Sample", text: TEXT }]);
}

afterEach(() => void vi.unstubAllGlobals());

test("the first picture is that of the list", async () => {
  expect(await got(() => Promise.resolve(new Response(preparedJson(list))))).toEqual(list);
});

test.each([
  ["that is none", () => Promise.resolve(new Response("<!doctype html>"))],
  ["that is empty", () => Promise.resolve(new Response(""))],
  ["of another shape", () => Promise.resolve(new Response("{}"))],
  ["that is null", () => Promise.resolve(new Response("null"))],
  [
    "of half its papers",
    () => Promise.resolve(new Response(preparedJson({ ...list, corpus: { papers: [1] } } as unknown as PreparedList))),
  ],
  ["left from another list", () => Promise.resolve(new Response(preparedJson({ ...list, of: textMark("other") })))],
  ["that is missing", () => Promise.resolve(new Response("not found", { status: 404 }))],
  ["that cannot be fetched", () => Promise.reject(new TypeError("no network"))],
])("a file %s counts as none", async (_, answer) => {
  expect(await got(answer)).toBeUndefined();
});

test("a file that never comes is not waited for", async () => {
  vi.useFakeTimers();
  const asked = got(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await asked).toBeUndefined();
  vi.useRealTimers();
});
