import { IS_ONE_FILE } from "../state/listElement";
import address from "./analysis.worker.ts?worker&url";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
}

/** Browsers with Trusted Types start workers only from addresses that a policy has passed; ours passes the one. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("papertide", { createScriptURL: () => address });

/** The worker of a page that is one file is one script: a page of a disk gets no modules. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: IS_ONE_FILE ? "classic" : "module" });
}
