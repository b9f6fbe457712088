/** What the head of the built page forbids, see analysis/cli/site/contentPolicy.ts. */
import { expect, test } from "./page";

test("nothing written into the page runs, and no other host is reached", async ({ page }) => {
  await page.goto("");
  const broken = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => found.push(effectiveDirective));
    const link = document.createElement("div");
    try {
      link.innerHTML = "<img src=x onerror=alert(1)>"; // not a text that a policy has passed
    } catch {
      found.push("refused");
    }
    const sheet = document.createElement("style");
    sheet.textContent = "body { display: none }";
    document.head.append(sheet);
    await fetch("https://example.org/").catch(() => found.push("unreached"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { found, shown: getComputedStyle(document.body).display };
  });
  expect(broken.found).toEqual(
    expect.arrayContaining(["refused", "unreached", "require-trusted-types-for", "style-src-elem", "connect-src"]),
  );
  expect(broken.shown).not.toBe("none");
});
