import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { BROWSER_RULES } from "./browsers.config.js";

export default tseslint.config(
  { ignores: ["dist", "node_modules", "test-results", ".dependency-cruiser.cjs", "**/*.d.ts", "analysis/kernels/assembly"] },
  js.configs.recommended,
  {
    files: ["**/*.mjs", "*.js"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ["tsconfig.node.json", "src/serviceWorker/tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "no-control-regex": "off",
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "natural", message: "its main module cannot run in a browser: analysis/text/stemmer.ts" }] },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "analysis/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.test.tsx", "analysis/cli/**"],
    rules: BROWSER_RULES,
  },
  {
    files: ["analysis/**/*.ts", "src/charts/**/*.ts"],
    ignores: ["**/*.test.ts", "src/charts/**/test*.ts", "analysis/cli/**", "analysis/fixtures/**", "analysis/evaluate/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "exp", "expm1", "hypot", "log", "log10"]
          .concat(["log1p", "log2", "pow", "sin", "sinh", "tan", "tanh"])
          .map((property) => ({
            object: "Math",
            property,
            message: "browsers round it differently: analysis/matrix/naturalLog and exponential, src/charts/sameEverywhere",
          })),
      ],
    },
  },
  // expect.any() and its kind are any
  { files: ["**/*.test.ts"], rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  { files: ["src/**/*.tsx", "src/**/*.ts"], ...reactHooks.configs.flat.recommended },
);
