// npm start: installs what is missing, builds the page, serves it and opens it.
import { ensureDependencies, root } from "./ensure.mjs";

ensureDependencies();
const { build, preview } = await import("vite");
await build({ root, logLevel: "warn" });
const hasScreen =
  process.platform === "darwin" || process.platform === "win32" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const server = await preview({ root, logLevel: "warn", preview: { port: 4173, open: hasScreen && process.stdout.isTTY } });
console.log(`Papertide is at ${server.resolvedUrls?.local[0]} (stop with Ctrl+C)`);
