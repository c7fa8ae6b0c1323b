import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { VendoredPackage } from "./packages.ts";

interface LockFile {
  packages: Record<string, { version?: string }>;
}

/** A package as npm installed it: where it lies and the version the lock file pins. */
export interface InstalledPackage {
  folder: string;
  version: string;
}

/** Reads the lock file of the project in `home`; answers with the pinned version and folder of a vendored package. */
export function readLockFile(home: string): (vendored: VendoredPackage) => InstalledPackage {
  const lock = JSON.parse(readFileSync(join(home, "package-lock.json"), "utf8")) as LockFile;
  return ({ name, under }) => {
    const places = under ? [`node_modules/${under}/node_modules/${name}`] : [];
    places.push(`node_modules/${name}`);
    for (const place of places) {
      const version = lock.packages[place]?.version;
      if (version) return { folder: join(home, place), version };
    }
    throw new Error(`package-lock.json pins no version of ${name}. Run: npm install ${name}`);
  };
}
