/** The walls of ARCHITECTURE.md, held by a program. Each comment says why the wall stands. */
const kernel = "^analysis/(types|errors|random|steps|kernels/|matrix/)";
const stages = [
  "import",
  "text",
  "vectors",
  "clusters",
  "themes",
  "topics",
  "trends",
  "layout",
  "search",
  "curation",
  "export",
  "evaluate",
];

/** One package, one file: replacing it is a change of that file. */
const adapters = {
  natural: "^analysis/text/stemmer\\.ts$",
  "ml-kmeans": "^analysis/clusters/euclideanKMeans\\.ts$",
  "ml-matrix": "^analysis/matrix/symmetricEigen\\.ts$",
  "fast-xml-parser": "^analysis/import/xmlTree\\.ts$",
  papaparse: "^analysis/import/csvRows\\.ts$",
  comlink: "^src/engine/",
  fflate: "^(src/(state/deflate|export/zip)|analysis/import/unpack)\\.ts$",
  idb: "^src/state/storage\\.ts$",
  pptxgenjs: "^src/export/deck/writeDeck\\.ts$",
  "write-excel-file": "^src/export/workbook/writeWorkbook\\.ts$",
};

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "files that need each other cannot be read one at a time",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "a file that nobody imports is dead, unless it is where things start",
      severity: "error",
      from: { orphan: true, pathNot: "\\.d\\.ts$|\\.test\\.tsx?$|^analysis/cli/papertide\\.mjs$|^src/serviceWorker/" },
      to: {},
    },
    ...stages.map((stage) => ({
      name: "stages-do-not-know-each-other",
      comment: "a stage gets what it needs as a parameter; only analyze.ts knows their order",
      severity: "error",
      from: { path: `^analysis/${stage}/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^analysis/", pathNot: [kernel, `^analysis/${stage}/`] },
    })),
    {
      name: "the-kernel-knows-no-stage",
      comment: "matrices and random numbers know nothing of papers",
      severity: "error",
      from: { path: kernel, pathNot: "\\.test\\.ts$" },
      to: { path: "^analysis/", pathNot: kernel },
    },
    {
      name: "analysis-does-not-know-the-page",
      comment: "the pipeline runs in Node and in a worker, without a page",
      severity: "error",
      from: { path: "^analysis/", pathNot: "^analysis/cli/export/|\\.test\\.ts$" },
      to: { path: "^(src|e2e)/|^react" },
    },
    {
      name: "the-export-command-sees-what-files-are-made-of",
      comment: "charts without a browser: from the list to files by the code of the page, and nothing that needs a page",
      severity: "error",
      from: { path: "^analysis/cli/export/", pathNot: "\\.test\\.ts$" },
      to: { path: "^(src|e2e)/|^react", pathNot: "^src/(charts/|export/|pasteToPicture|state/(appState|listMark|permalink))" },
    },
    {
      name: "only-the-export-command-draws",
      comment: "it is loaded when asked for, so that the other commands start at once",
      severity: "error",
      from: { path: "^analysis/", pathNot: "^analysis/cli/(export/|main\\.ts$)|\\.test\\.ts$" },
      to: { path: "^analysis/cli/export/" },
    },
    {
      name: "only-the-command-line-knows-node",
      comment: "everything else must run in a browser",
      severity: "error",
      from: { path: "^(analysis|src)/", pathNot: "^analysis/(cli|fixtures)/|\\.test\\.tsx?$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "algorithms-run-in-the-worker",
      comment: "the page must never freeze: it sees types, options, errors and exports, nothing that computes",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/engine/analysis\\.worker\\.ts$|\\.test\\.tsx?$" },
      to: {
        path: "^analysis/",
        pathNot:
          "^analysis/(types|options|errors|export/|random|matrix/(naturalLog|exponential|kthLargest)|themes/relevance|text/stopWordLists|tooFewPapers)",
      },
    },
    {
      name: "charts-are-pure",
      comment: "the same picture on screen and in every export",
      severity: "error",
      from: { path: "^src/charts/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: ["^src/charts/", "^analysis/(types|random|matrix/(naturalLog|exponential))", "node_modules/@?(types/)?d3"] },
    },
    {
      name: "components-do-not-compute",
      comment: "components show state and draw charts; the engine is reached through state",
      severity: "error",
      from: { path: "^src/components/" },
      to: { path: "^src/engine/(?!engine\\.ts$)" },
    },
    {
      name: "state-does-not-know-components",
      comment: "state can be tested without a page",
      severity: "error",
      from: { path: "^src/(state|engine|export|charts)/" },
      to: { path: "^src/(components/|App)" },
    },
    ...Object.entries(adapters).map(([name, path]) => ({
      name: `one-file-for-${name}`,
      comment: "each package comes in through one file, which holds its oddities",
      severity: "error",
      from: { path: "^(analysis|src)/", pathNot: [path, "^analysis/fixtures/", "\\.test\\.tsx?$"] },
      to: { path: `node_modules/${name}/` },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^analysis/kernels/assembly/" }, // another language
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default", "types"] },
  },
};
