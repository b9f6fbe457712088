// npm run site: builds the page into dist/ with its list, and with what links to it show; SITE_URL says where it will be.
import { ensureDependencies, root } from "../.ci/ensure.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { sitePreview } = await import("../analysis/cli/export/sitePreview.ts");
const { buildSite } = await import("../analysis/cli/site/buildSite.ts");
const { addressOf } = await import("../analysis/cli/site/site.ts");
const { exitCode } = await import("../analysis/cli/exitCode.ts");
const { TERMINAL } = await import("../analysis/cli/terminal.ts");
const { listOfSite } = await import("./listOfSite.ts");
process.exitCode = await exitCode(TERMINAL, async () => {
  const { text, name } = listOfSite(root);
  await buildSite(text, name, `${root}dist`, () => sitePreview(text, addressOf(process.env.SITE_URL), TERMINAL));
});
