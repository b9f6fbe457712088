import fc from "fast-check";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { canHoldList, pageWithList } from "./pageWithList";

const PAGE = `<!doctype html>
<html><head><title>Papertide</title>
<script id="list" type="application/json"></script>
</head><body><div id="root"></div><script type="module">const holder = /<script id="list"[^>]*>[^<]*<\\/script>/; const a = "\\x3c/script>";</script></body></html>`;

/** What a browser would read: a script element ends at the first `</script`, whatever is round it, and `<!--<script` opens another. */
const END = /<\/script[\t\n\f\r />]/i;

/** Texts with all that means something in HTML or in JavaScript. */
const ugly = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "</script>",
        "</SCRIPT >",
        "<!--",
        "-->",
        "<script",
        "]]>",
        "\u2028",
        "\u2029",
        "\0",
        "\r\n",
        "$&",
        "$1",
        "\ud800",
        '"',
        "&lt;",
      ),
      fc.string({ unit: "binary" }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

function listIn(page: string): { readonly title: string; readonly text: string } {
  const [, title, rest] = /<script id="list" type="application\/json" title="([^"]*)"[^>]*>([\s\S]*)/.exec(page) ?? [];
  const text = rest.slice(0, rest.search(END));
  return {
    title: title
      .replace(/&lt;/g, "<")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&"),
    text,
  };
}

test("any text survives, and a second list takes the place of the first", () => {
  fc.assert(
    fc.property(ugly, ugly, ugly, (name, abstract, later) => {
      const first = pageWithList(PAGE, { name, data: JSON.stringify({ abstract }), packed: false });
      const held = listIn(first);
      expect(JSON.parse(held.text)).toEqual({ abstract });
      expect(held.text).not.toContain("<");
      expect(held.title).toBe(name);
      const second = pageWithList(first, { name: "Later", data: JSON.stringify({ later }), packed: false });
      expect(second).toBe(pageWithList(PAGE, { name: "Later", data: JSON.stringify({ later }), packed: false }));
      expect(JSON.parse(listIn(second).text)).toEqual({ later });
    }),
  );
});

test("packed data stands as it is, and the program stays as it was", () => {
  const data = gzipSync("{}").toString("base64");
  const page = pageWithList(PAGE, { name: "Bees", data, packed: true });
  expect(page).toContain(`data-packed="gzip">${data}</script>`);
  expect(page).toContain("<title>Bees — Papertide</title>");
  expect(page.slice(page.indexOf("</head>"))).toBe(PAGE.slice(PAGE.indexOf("</head>")));
});

test("files with other lists have other marks", () => {
  const marks = ["{}", '{"a":1}'].map((data) => /data-mark="(\w+)"/.exec(pageWithList(PAGE, { name: "Bees", data, packed: false }))?.[1]);
  expect(new Set(marks).size).toBe(2);
});

test("a page of another kind cannot hold a list", () => {
  expect([canHoldList(PAGE), canHoldList("<title>Mine</title>")]).toEqual([true, false]);
});
