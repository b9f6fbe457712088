import { expect, test } from "vitest";
import { addressOf } from "./site";
import { hashedName, withHead } from "./siteHead";

const HTML = '<head>\n<meta\n  name="description"\n  content="As built."\n/>\n</head>';

test("a site at a known address shows its map, by its whole address", () => {
  const shown = { address: "https://example.org/bees/", picture: new Uint8Array(), alt: "Two themes" };
  const html = withHead(HTML, 'Bees & "hives"', { description: "48 papers in <2> themes", shown }, "data/map-1.png");
  expect(html).toContain('<meta property="og:image" content="https://example.org/bees/data/map-1.png" />');
  expect(html).toContain('<meta property="og:title" content="Bees &amp; &quot;hives&quot;" />');
  expect(html).toContain('<meta name="description" content="48 papers in &lt;2> themes" />');
  expect(html).not.toContain("As built.");
});

test("without an address there is no picture, as none could be found", () => {
  expect(withHead(HTML, "Bees", { description: "48 papers" }, "")).not.toMatch(/og:(image|url)|twitter/);
});

test("an address ends with a slash, and is one of the web", () => {
  expect([addressOf("https://a.org/b"), addressOf("https://a.org/b/"), addressOf(undefined), addressOf("")]).toEqual([
    "https://a.org/b/",
    "https://a.org/b/",
    undefined,
    undefined,
  ]);
  expect(() => addressOf("a.org")).toThrow("the site cannot be at");
});

test("a file with another content has another name", () => {
  expect(hashedName("data/list.json", "a")).toMatch(/^data\/list-[0-9a-f]{8}\.json$/);
  expect(hashedName("data/list.json", "a")).not.toBe(hashedName("data/list.json", "b"));
});
