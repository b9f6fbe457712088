// Serves dist/ below a path, as a project page does: node e2e/serve.mjs PORT /some/repo/
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const [, , port, base] = process.argv;
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const path = pathname.startsWith(base) ? normalize(pathname.slice(base.length)) : "..";
  const file = dist + (path === "." || path === "" ? "index.html" : path);
  if (path.startsWith("..") || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end("not found");
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}).listen(Number(port));
