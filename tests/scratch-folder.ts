import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Gives the tests a folder for temporary files of their own, and removes it with all that they left in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-tests-"));
  process.env["TMPDIR"] = process.env["TEMP"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
