import { expect, test } from "./page";
import { analysisScript, comparedLists, differences, resultInPage, resultOfCommandLine } from "./sameResult";

// the test puts a script of its own into the page, which the policy of the page would refuse
test.use({ bypassCSP: true });

test("the command line and the browser give the same bytes, for few papers and for many", async ({ page, open }) => {
  test.slow(); // it builds a bundle and analyses 1,152 papers twice
  await open();
  await page.addScriptTag({ content: await analysisScript() });
  for (const [name, text] of Object.entries(comparedLists())) {
    const there = await page.evaluate(resultInPage, [name, text] as const);
    expect(differences(JSON.parse(there), JSON.parse(await resultOfCommandLine(name, text)))).toEqual([]);
  }
});
