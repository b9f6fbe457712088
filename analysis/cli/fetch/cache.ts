import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { InputError } from "../../errors";
import { writeWhole } from "../files";
import type { Outside } from "./outside";

/** An answer as it was given. */
export interface Answer {
  readonly url: string;
  /** The day it was given, UTC. */
  readonly on: string;
  readonly text: string;
}

/** Answers of services on the disk, one file each, named by a hash of the address. Keys are no part of addresses here. */
export interface Cache {
  readonly read: (url: string) => Answer | undefined;
  /** Throws InputError "cannot-write". */
  readonly write: (answer: Answer) => void;
}

export function diskCache(folder: string): Cache {
  const pathOf = (url: string): string => {
    const hash = createHash("sha256").update(url).digest("hex");
    return join(folder, new URL(url).hostname, `${hash}.json`);
  };
  return {
    read(url) {
      try {
        const answer = JSON.parse(readFileSync(pathOf(url), "utf8")) as Partial<Answer>;
        return answer.url === url && typeof answer.on === "string" && typeof answer.text === "string" ? (answer as Answer) : undefined;
      } catch {
        return undefined; // not there, or not whole: asked again
      }
    },
    write(answer) {
      const path = pathOf(answer.url);
      try {
        mkdirSync(join(path, ".."), { recursive: true });
      } catch {
        throw new InputError("cannot-write", folder, "answers cannot be kept here", "name another folder with --cache");
      }
      writeWhole(path, JSON.stringify(answer));
    },
  };
}

/** Where programs of this system keep what they can get again. */
export function cacheFolder({ env }: Outside): string {
  const usual =
    process.platform === "win32"
      ? (env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"))
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Caches")
        : join(homedir(), ".cache");
  return join(env.XDG_CACHE_HOME ?? usual, "papertide");
}
