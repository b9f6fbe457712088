/** Papers fetched from a service, which these tests play. */
import type { Page, Route } from "@playwright/test";
import { expect, test } from "./page";

test.use({ reuseContext: false }); // a window of its own, in which nothing of an earlier test still asks the network

const dialog = (page: Page) => page.getByRole("dialog", { name: "Import papers" });
const title = (i: number) => `The ${["hive", "queen", "swarm", "pollen"][i % 4]} of field ${i}`;
const row = (id: string, i: number) => ({
  paper: {
    id,
    title: title(i),
    summary: "Honey bees gather pollen and nectar for the hive.",
    publishedAt: "2024-05-01T00:00:00Z",
    upvotes: 1,
  },
});

/** The page without the wall around it: these tests play the services. */
async function ask(page: Page, answer: (route: Route) => Promise<void>, service = "hf"): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/https:\/\/(huggingface\.co|api\.openalex\.org)\//, async (route) => {
    asked.push(route.request().url());
    await answer(route);
  });
  await page.goto("");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await dialog(page).getByRole("button", { name: "From a service" }).click();
  await dialog(page).getByLabel("Service").selectOption(service);
  await dialog(page).getByLabel("From", { exact: true }).fill("2024-05-01");
  await dialog(page).getByLabel("To", { exact: true }).fill("2024-05-02");
  if (service === "openalex") await dialog(page).getByLabel("Words in title or abstract").fill("honey bees");
  expect(asked).toEqual([]);
  await dialog(page).getByRole("button", { name: "Fetch papers" }).click();
  return asked;
}
const headers = { "access-control-allow-origin": "*" };

test("daily papers of the days are fetched and read like any list", async ({ page }) => {
  const asked = await ask(page, (route) => {
    const url = new URL(route.request().url());
    const day = Number(url.searchParams.get("date")?.slice(-1));
    const rows = url.searchParams.get("p") === "0" ? Array.from({ length: 6 }, (_, i) => row(`2405.000${day}${i}`, 6 * day + i)) : [];
    return route.fulfill({ json: rows, headers });
  });
  await expect(dialog(page).getByText("12 of 12 papers read")).toBeVisible({ timeout: 60_000 });
  await expect(dialog(page).getByLabel("Name of the list")).toHaveValue("Hugging Face Daily Papers");
  await expect(dialog(page).getByLabel("Data as of")).toHaveValue("2024-05-02");
  expect(asked.length).toBe(4);
  await dialog(page).getByRole("button", { name: "Find themes in 12 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(12);
});

test("works of OpenAlex are fetched by their words", async ({ page }) => {
  const results = Array.from({ length: 12 }, (_, i) => ({
    id: `https://openalex.org/W${i}`,
    title: title(i),
    publication_date: "2024-05-01",
    abstract_inverted_index: { Honey: [0], bees: [1], gather: [2], "pollen.": [3] },
  }));
  await ask(page, (route) => route.fulfill({ json: { meta: { count: 12 }, results }, headers }), "openalex");
  await expect(dialog(page).getByText("12 of 12 papers read")).toBeVisible();
  await expect(dialog(page).getByRole("list", { name: "What is read" })).toContainText("OpenAlex: honey bees");
});

for (const [what, answer, sentence] of [
  ["a page that the browser may not ask", (route: Route) => route.abort("failed"), /does not let pages ask it/],
  ["too many requests", (route: Route) => route.fulfill({ status: 429, headers, body: "" }), /wants fewer requests \(429\)/],
] as const)
  test(`${what} is said, with the command to use in its place`, async ({ page }) => {
    await ask(page, answer, "openalex");
    await expect(dialog(page).getByRole("alert")).toContainText(sentence);
    await expect(dialog(page).getByRole("alert")).toContainText(
      'papertide -- fetch openalex --query "honey bees" --from 2024-05-01 --to 2024-05-02',
    );
  });

test("days without papers are said to be empty", async ({ page }) => {
  await ask(page, (route) => route.fulfill({ json: [], headers }));
  await expect(dialog(page).getByRole("alert")).toContainText("no papers from 1 May 2024 to 2 May 2024", {
    ignoreCase: true,
    timeout: 10_000,
  });
});
