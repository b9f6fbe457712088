/** What a built page may load, run and reach (Content Security Policy Level 3; Trusted Types), as an element of its head. */
import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { ASKED_HOSTS } from "../../export/askedHosts.ts";

const CHARSET = '<meta charset="utf-8" />';

/** Whatever the form of the page: no text becomes a script or an element, nothing is sent by a form, addresses mean what they say. */
const ALWAYS = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "papertide", // it is made in src/engine/ownScripts.ts
};
/** Lets WebAssembly be compiled, and no text be run. */
const WASM = "'wasm-unsafe-eval'";

/** The page with files beside it: runs its own files only. The server for development writes scripts into the page and has no policy. */
export function contentPolicy(): Plugin {
  const services = Object.values(ASKED_HOSTS).map((host) => `https://${host}`);
  return {
    name: "content-policy",
    apply: "build",
    transformIndexHtml: (html) =>
      withPolicy(html, {
        "script-src": `'self' ${WASM}`,
        "style-src": "'self'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": ["'self'", ...services].join(" "),
        "worker-src": "'self'",
        "manifest-src": "'self'",
      }),
  };
}

/** The page as one file: runs the script and shows the styles that stand in it, and reaches nobody. */
export function withOwnPolicy(html: string, script: string, style: string): string {
  return withPolicy(html, {
    "script-src": `'${hashOf(script)}' ${WASM}`,
    "style-src": `'${hashOf(style)}'`,
    "img-src": "data: blob:",
    "font-src": "data:",
    "connect-src": "'none'",
    "worker-src": "blob:",
  });
}

function withPolicy(html: string, rules: Readonly<Record<string, string>>): string {
  const content = Object.entries({ ...ALWAYS, ...rules }).map(([name, value]) => `${name} ${value}`);
  if (!html.includes(CHARSET)) throw new Error(`the head of the page has no ${CHARSET} that its policy could follow`);
  return html.replace(CHARSET, () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${content.join("; ")}" />`);
}

/** Of the text of an element: "sha256-…", in base64. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
