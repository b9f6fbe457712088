/**
 * Keeps the page, so that it opens without a network. What has its content in its name comes from the cache, everything else
 * from the network while there is one: so what is online is what is seen. A new build is kept beside the old one until no
 * tab shows the old one any more (Service Workers, W3C 2022, section 2.1).
 */
export {};

declare const self: ServiceWorkerGlobalScope & {
  /** Paths of the build from its folder, and a mark of what is in them; the first line of the file, see analysis/cli/site/offlineFiles.ts. */
  readonly BUILT: { readonly files: readonly string[]; readonly mark: string };
};

const { scope } = self.registration;
/** Other pages of this host have caches of their own. */
const OURS = `papertide ${scope} `;
const CACHE = OURS + self.BUILT.mark;
const PAGE = new URL("index.html", scope).href;

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  event.respondWith(holdsItsContent(request.url) ? fromCache(request) : fromNetwork(request));
});

/** What an older build has kept under the same name is the same. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const file of self.BUILT.files) {
    const address = new URL(file, scope).href;
    const kept = holdsItsContent(address) ? await caches.match(address) : undefined;
    if (kept) await cache.put(address, kept);
    else await cache.add(new Request(address, { cache: "reload" }));
  }
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
}

function holdsItsContent(address: string): boolean {
  return address.startsWith(`${scope}assets/`);
}

async function fromCache(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function fromNetwork(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request.mode === "navigate" ? PAGE : request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
