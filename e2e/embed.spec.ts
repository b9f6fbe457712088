/** One chart in a frame of somebody else's page. */
import { expect, inventedPaste, test } from "./page";

test("the code of the dialog shows the chart in another page, as high as it needs", async ({ page, open, browser, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("view=trends&theme=1");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const title = await dialog.getByLabel("Title", { exact: true }).inputValue();
  await dialog.getByRole("button", { name: "Copy embed code" }).click();
  await expect(dialog.getByText("Embed code copied")).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).not.toContain("list=");

  const other = await browser.newContext({ viewport: { width: 900, height: 900 } });
  const article = await other.newPage();
  const address = new URL("/article", baseURL).href;
  await article.route(address, (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><p>Before</p><div id="room">${code}</div><p>After</p>` }),
  );
  await article.goto(address);
  const frame = article.frameLocator("iframe");
  await expect(frame.getByRole("img", { name: title })).toBeVisible({ timeout: 60_000 });
  await expect(frame.locator("svg")).toContainText("Source: 112 papers");
  await expect(frame.getByRole("navigation")).toHaveCount(0);
  const fits = async (): Promise<number> => {
    const outside = await article.locator("iframe").evaluate((element) => element.clientHeight);
    return outside - (await frame.locator("figure").evaluate((element) => Math.ceil(element.getBoundingClientRect().height)));
  };
  await expect.poll(fits).toBe(0);
  const wide = await article.locator("iframe").evaluate((element) => element.clientHeight);
  await article.locator("#room").evaluate((room) => (room.style.width = "420px"));
  await expect.poll(() => article.locator("iframe").evaluate((element) => element.clientHeight)).not.toBe(wide);
  await expect.poll(fits).toBe(0);

  const [whole] = await Promise.all([other.waitForEvent("page"), frame.getByRole("link", { name: "Open in Papertide" }).click()]);
  await expect(whole.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Trends" })).toHaveAttribute("aria-current", "page", { timeout: 60_000 }); // prettier-ignore
  await other.close();
});

test("a frame shows the list of the page, not what its reader has open there", async ({ page, open, context }) => {
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  await page.getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(24));
  await page.getByRole("button", { name: "Find themes in 24 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
  const frame = await context.newPage();
  await frame.goto("?embed#figure=map");
  await expect(frame.locator("svg circle[data-paper]")).toHaveCount(112, { timeout: 60_000 });
});
