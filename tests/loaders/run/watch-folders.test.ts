import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { watchFolders } from "../../../loaders/run/watch-folders.ts";

test("watchFolders calls back once for a burst of changes, also in folders below, and not after it was stopped", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenure-watch-"));
  await mkdir(join(folder, "below"));
  const changed = vi.fn();
  const stop = watchFolders([folder, join(folder, "absent")], changed);
  await wait(100);
  for (const text of ["a", "b", "c"]) await writeFile(join(folder, "below", text), text);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1), { timeout: 3000 });
  await wait(500);
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  await writeFile(join(folder, "d"), "d");
  await wait(500);
  expect(changed).toHaveBeenCalledTimes(1);
});
