import type { Plugin } from "vite";

const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;
const FIRST_SCRIPT = /\s*<script /;

/** The styles of the built page come before its scripts, as the first picture waits for them alone: what is asked for first comes first. */
export function stylesFirst(): Plugin {
  return {
    name: "styles-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const styles = html.match(STYLES) ?? [];
        return html.replace(STYLES, "").replace(FIRST_SCRIPT, (script) => styles.join("") + script);
      },
    },
  };
}
