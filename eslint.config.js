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
        { paths: [{ name: "natural", message: "its main module cannot run in a browser: analysis/text/stemmer.test.ts" }] },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "analysis/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.test.tsx", "analysis/cli/**"],
    rules: BROWSER_RULES,
  },
  // expect.any() and its kind are any
  { files: ["**/*.test.ts"], rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  { files: ["src/**/*.tsx", "src/**/*.ts"], ...reactHooks.configs.flat.recommended },
);
