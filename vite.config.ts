import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { billOfMaterials } from "./analysis/cli/site/billOfMaterials.ts";
import { contentPolicy } from "./analysis/cli/site/contentPolicy.ts";
import { serviceWorkerPlugin } from "./analysis/cli/site/offlineFiles.ts";
import { singlePagePlugin } from "./analysis/cli/site/singlePage.ts";
import { stylesFirst } from "./analysis/cli/site/stylesFirst.ts";
import { OLDEST_BROWSERS } from "./browsers.config.js";
import { preparedSample } from "./site/preparedSample.mjs";

const bill = billOfMaterials();

export default defineConfig({
  base: "./", // works from any folder of any site
  plugins: [react(), singlePagePlugin(), preparedSample(), contentPolicy(), stylesFirst(), bill.page, serviceWorkerPlugin()],
  worker: { format: "es", plugins: () => [bill.worker()] },
  build: {
    target: OLDEST_BROWSERS,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      checks: { bundlerTimings: false }, // the page as one file is built within the page's build, and takes its time
      // what every visit needs comes in one file, as each file more is a trip to the server more
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"], test: /^(?!.*serviceWorker)/ }] } },
    },
  },
  optimizeDeps: { include: ["natural/lib/natural/stemmers/porter_stemmer.js", "ml-kmeans", "ml-matrix"] },
  test: {
    include: ["analysis/**/*.test.ts", "src/**/*.test.{ts,tsx}", "bench/**/*.test.ts", "site/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: "test-results/unit.json" },
    testTimeout: 120_000, // on a machine that is slow or busy; no test is about time
    // what is tested keeps nothing between calls, so that the files of a thread can share their modules
    pool: "threads",
    isolate: false,
    maxWorkers: 2,
  },
});
