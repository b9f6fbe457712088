import { defineConfig } from "@playwright/test";
import { BROWSER_FLAGS, browserPath } from "./e2e/browser";

/** Another one where two run at once. */
const PORT = Number(process.env.E2E_PORT ?? 4199);

export default defineConfig({
  testDir: "e2e",
  timeout: 180_000,
  expect: { timeout: 30_000 }, // on a machine that is busy; no test is about time
  workers: 2,
  fullyParallel: true,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  outputDir: "test-results/e2e",
  use: {
    baseURL: `http://localhost:${PORT}/some/repo/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: await browserPath(), args: BROWSER_FLAGS },
    colorScheme: "light",
    reuseContext: true, // a window emptied between tests; a new one where tests are about what a browser keeps
    serviceWorkers: "block", // but where a test is about them: they ask the network past the tests' own answers
  },
  // the built page, served from a folder of a site, as GitHub Pages does
  webServer: { command: `node e2e/serve.mjs ${PORT} /some/repo/`, port: PORT, reuseExistingServer: false },
});
