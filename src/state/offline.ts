/** The page's side of src/serviceWorker/: it is kept for days without a network, and tells when a newer one is there. */
import { ownScript, SERVICE_WORKER } from "../engine/ownScripts";

/**
 * Keeps the page in the browser. Where that cannot be (an old browser, a private window) it works as long as there is a network.
 *
 * @param onNewer called when the page on the server is another than the one that is open
 */
export async function keepForOffline(onNewer: () => void): Promise<void> {
  if (import.meta.env.MODE !== "production" || !("serviceWorker" in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(ownScript(SERVICE_WORKER));
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed") void isAnother().then((another) => another && onNewer());
      });
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void registration.update().catch(() => undefined);
    });
  } catch {
    // the page works all the same
  }
}

/** Lets go of the page itself; throws where the browser does not. */
export async function forgetOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  for (const name of await caches.keys()) if (name.startsWith(`papertide ${registration.scope} `)) await caches.delete(name);
  await registration.unregister();
}

/** A page of another build runs another program. */
async function isAnother(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>("script[type=module][src]")?.getAttribute("src");
  const response = await fetch("./", { cache: "no-store" });
  return own != null && response.ok && !(await response.text()).includes(own);
}
