// npm run refresh: brings site/list.json up to date as site.json says.
import { ensureDependencies, root } from "../.ci/ensure.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { refreshSite } = await import("./refreshSite.ts");
const { cacheFolder } = await import("../analysis/cli/fetch/cache.ts");
const { OUTSIDE } = await import("../analysis/cli/fetch/outside.ts");
const { TERMINAL } = await import("../analysis/cli/terminal.ts");
process.exitCode = await refreshSite(root, cacheFolder(OUTSIDE), TERMINAL, OUTSIDE);
