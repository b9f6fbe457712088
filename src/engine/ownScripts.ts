/** Programs of ours that run beside the page. Browsers with Trusted Types start them only from addresses that a policy has passed; ours passes these two. */
import worker from "./analysis.worker.ts?worker&url";

export const ANALYSIS_WORKER = worker;
export const SERVICE_WORKER = "serviceWorker.js";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("papertide", {
  createScriptURL(address) {
    if (address !== ANALYSIS_WORKER && address !== SERVICE_WORKER) throw new TypeError(`no program of this page: ${address}`);
    return address;
  },
});

/** The address as the browser wants it. */
export function ownScript(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}
