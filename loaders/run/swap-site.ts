import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where the old site waits while the new one takes its place. */
const replaced = (root: string) => join(root, ".tenure/replaced");

/** Puts a finished site in the place of `dist/`; until then the old one stands. */
export async function swapSite(root: string, finished: string): Promise<void> {
  const site = join(root, "dist");
  await rm(replaced(root), { recursive: true, force: true });
  await mkdir(dirname(replaced(root)), { recursive: true });
  if (existsSync(site)) await rename(site, replaced(root));
  await rename(finished, site);
  await rm(replaced(root), { recursive: true, force: true });
}

/** Brings the old site back when a swap was killed between its two renames. */
export async function restoreSite(root: string): Promise<void> {
  const site = join(root, "dist");
  if (!existsSync(site) && existsSync(replaced(root))) await rename(replaced(root), site);
}
