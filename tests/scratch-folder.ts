import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const PREFIX = "tenure-tests-";

/**
 * Gives the tests a folder for temporary files of their own, and removes it with all that they left in it. Projects of one run share
 * a folder: a path that grows with each would be too long for the sockets of a browser.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (basename(tmpdir()).startsWith(PREFIX)) return undefined;
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  process.env["TMPDIR"] = process.env["TEMP"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
