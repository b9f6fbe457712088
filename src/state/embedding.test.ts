import { expect, test } from "vitest";
import { embedCode, readEmbedding } from "./embedding";

test("an address with embed shows one chart, any other the page", () => {
  expect(readEmbedding("", "#figure=map")).toBeUndefined();
  expect(readEmbedding("?embed", "")).toEqual({ figure: "map", mode: undefined });
  expect(readEmbedding("?embed=dark", "#figure=trends&themes=4")).toEqual({ figure: "trends", mode: "dark" });
  expect(readEmbedding("?embed=pink", "#figure=trends")).toEqual({ figure: "trends", mode: undefined });
});

test("the code to paste holds the address and the title whatever is in them", () => {
  const code = embedCode("https://example.org/p/", "topics=a%22b&list=1", { figure: "map", mode: "light" }, 'Bees & "hives" <b>', 500);
  expect(code).toContain('src="https://example.org/p/?embed=light#figure=map&amp;topics=a%22b&amp;list=1"');
  expect(code).toContain('title="Bees &amp; &quot;hives&quot; &lt;b>"');
  expect(code).toContain("height:500px");
});
