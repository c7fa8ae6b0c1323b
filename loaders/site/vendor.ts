import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { packagesFrameworkImports } from "./vendor/absent-packages.ts";
import { bundlePackage } from "./vendor/bundle-package.ts";
import { readLockFile, type InstalledPackage } from "./vendor/installed.ts";
import { ABSENT_VERSION, vendoredPackages, type VendoredPackage } from "./vendor/packages.ts";

/** The folder of this product, where its packages are installed. */
const HOME = resolve(import.meta.dirname, "../..");
const FRAMEWORK = "node_modules/@observablehq/framework";

type Installed = (vendored: VendoredPackage) => InstalledPackage;

/**
 * Fills Framework's package cache below `root`/src from node_modules, so that a build asks no other host for anything and
 * pins what it serves to the lock file. Framework looks for `npm:` imports in `_npm` and for bare imports in `_node`.
 * Does nothing when the cache was filled from the same lock file before.
 */
export async function vendor(root: string): Promise<void> {
  const cache = join(root, "src/.observablehq/cache");
  const stamp = await stampOf(HOME);
  const stampFile = join(cache, "vendored");
  if (existsSync(stampFile) && (await readFile(stampFile, "utf8")) === stamp) return;

  await rm(stampFile, { force: true });
  for (const folder of ["_npm", "_node"]) await rm(join(cache, folder), { recursive: true, force: true });
  const installed = readLockFile(HOME);
  await Promise.all(vendoredPackages.map((vendored) => place(vendored, installed, cache)));
  await markAbsent(cache);
  await writeFile(stampFile, stamp);
}

async function stampOf(home: string): Promise<string> {
  const lock = await readFile(join(home, "package-lock.json"));
  return createHash("sha256").update(lock).update(describePackages()).digest("hex");
}

/** The list of packages as text; JSON knows no regular expressions. */
function describePackages(): string {
  return JSON.stringify(vendoredPackages, (_, value: unknown) => (value instanceof RegExp ? String(value) : value));
}

async function place(vendored: VendoredPackage, installed: Installed, cache: string): Promise<void> {
  const { name, files = [], empty = [], module = true } = vendored;
  const { folder, version } = installed(vendored);
  const target = join(cache, "_npm", `${name}@${version}`);
  if (module) await placeModule(vendored, installed, cache);
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await copyFile(join(folder, file), join(target, file));
  }
  for (const file of empty) await write(join(target, file), new Uint8Array());
}

/** One bundle for `npm:` imports, and one for bare imports where those lead to the same installed package. */
async function placeModule(vendored: VendoredPackage, installed: Installed, cache: string): Promise<void> {
  const { name, under, lean, together = [], external = [] } = vendored;
  const { folder, version } = installed(vendored);
  const redirects = Object.fromEntries(external.map((sibling) => [sibling, addressOf(sibling, name, installed)]));
  const bundle = await bundlePackage(name, folder, { redirects, together });
  await write(join(cache, "_npm", `${name}@${version}`, "_esm.js"), bundle);
  if (under || external.length > 0) return;
  const bare = lean ? await bundlePackage(name, folder, { without: lean }) : bundle;
  await write(join(cache, "_node", `${name}@${version}`, "index.js"), bare);
  for (const companion of together) {
    const path = `${companion}@${installed({ name: companion }).version}`;
    const up = "../".repeat(companion.split("/").length);
    await write(join(cache, "_node", path, "index.js"), `export * from "${up}${name}@${version}/index.js";\n`);
  }
}

/** Where a bundle finds a vendored sibling, relative to its own place. */
function addressOf(sibling: string, from: string, installed: Installed): string {
  const vendored = vendoredPackages.find(({ name }) => name === sibling)!;
  return `${"../".repeat(from.split("/").length)}${sibling}@${installed(vendored).version}/_esm.js`;
}

/** Framework looks up the newest version of every package that it could load, used or not, unless a folder names one. */
async function markAbsent(cache: string): Promise<void> {
  const carried = new Set(vendoredPackages.map(({ name }) => name));
  for (const name of packagesFrameworkImports(join(HOME, FRAMEWORK, "dist/client"))) {
    if (!carried.has(name)) await mkdir(join(cache, "_npm", `${name}@${ABSENT_VERSION}`), { recursive: true });
  }
}

async function write(path: string, contents: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
