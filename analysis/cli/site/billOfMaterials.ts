/** Which packages are in the built page: their licences for readers (licences.txt), and a list for programs (bom.json, CycloneDX 1.6). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export const LICENCES = "licences.txt";
export const BILL = "bom.json";

interface Used {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** Of its archive, as package-lock.json has it: "sha512-" and base64. */
  readonly integrity: string;
  readonly text: string;
}

/** For the page (its files are written with it) and for its workers: packages of both are collected as their modules are read. */
export function billOfMaterials(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>();
  let root = "";
  const collect = (id: string): void => {
    const folder = /^.*?(node_modules\/.*?)(?:\?|$)/.exec(id.replace(/\\/g, "/"))?.[1];
    const name = folder && /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(folder)?.[0];
    if (name) folders.add(name);
  };
  return {
    page: {
      name: "bill-of-materials",
      apply: "build",
      configResolved: (config) => void ({ root } = config),
      moduleParsed: ({ id }) => collect(id),
      generateBundle: {
        order: "post",
        handler() {
          const used = usedPackages(root, [...folders]);
          this.emitFile({ type: "asset", fileName: LICENCES, source: licencesText(used) });
          this.emitFile({ type: "asset", fileName: BILL, source: `${JSON.stringify(billJson(used), null, 2)}\n` });
        },
      },
    },
    worker: () => ({ name: "bill-of-materials-of-worker", moduleParsed: ({ id }) => collect(id) }),
  };
}

/** @param folders "node_modules/d3-array" */
function usedPackages(root: string, folders: readonly string[]): Used[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Readonly<Record<string, { version?: string; license?: string; integrity?: string }>>;
  };
  const used = folders.flatMap((folder) => {
    const { version, license, integrity } = lock.packages[folder] ?? {};
    if (!version) return [];
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : "";
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    return [{ name, version, licence: license ?? "", integrity: integrity ?? "", text }];
  });
  return used.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

function licencesText(used: readonly Used[]): string {
  const parts = used.map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n${text && `\n${text}\n`}`);
  const rule = `\n${"-".repeat(80)}\n\n`;
  return `This page is made with these packages.\n${rule}${parts.join(rule)}`;
}

/** CycloneDX 1.6 (ECMA-424); without a time and a serial number, so that the same build has the same bytes. */
function billJson(used: readonly Used[]): object {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name: "papertide" } },
    components: used.map(({ name, version, licence, integrity }) => {
      const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
      const content = Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
      return {
        type: "library",
        "bom-ref": purl,
        name,
        version,
        licenses: [{ expression: licence }],
        hashes: [{ alg: "SHA-512", content }],
        purl,
      };
    }),
  };
}
