import { mkdir, mkdtemp, readFile, readdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openCache } from "../../../loaders/run/cache.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tenure-cache-"));
});

const writing = (text: string) => async (folder: string) => writeFile(join(folder, "result"), text);

describe("openCache", () => {
  test("makes an entry once and hands it out again", async () => {
    const cache = openCache(root);
    const first = await cache.entry("value", "k", writing("first"));
    const second = await cache.entry("value", "k", writing("second"));
    expect([first.reused, second.reused]).toEqual([false, true]);
    expect(await readFile(join(second.folder, "result"), "utf8")).toBe("first");
  });

  test("leaves nothing behind when making fails, so that the next run makes it anew", async () => {
    const cache = openCache(root);
    const failing = cache.entry("value", "k", async (folder) => {
      await writing("half")(folder);
      throw new Error("no more");
    });
    await expect(failing).rejects.toThrow("no more");
    expect(await readdir(join(root, "value"))).toEqual([]);
    expect((await cache.entry("value", "k", writing("whole"))).reused).toBe(false);
  });

  test("lets two that make the same entry at once both have it", async () => {
    const cache = openCache(root);
    const other = await cache.entry("value", "k", async (folder) => {
      await writing("slow")(folder);
      await mkdir(join(root, "value", "k"));
      await writing("fast")(join(root, "value", "k"));
    });
    expect(await readFile(join(other.folder, "result"), "utf8")).toBe("fast");
    expect(await readdir(join(root, "value"))).toEqual(["k"]);
  });

  test("prunes what dead processes left and all but the entries used last", async () => {
    const cache = openCache(root);
    for (const [day, key] of ["a", "b", "c"].entries()) {
      const { folder } = await cache.entry("stage", key, writing(key));
      await utimes(folder, 1000 + day, 1000 + day);
    }
    await cache.entry("stage", "a", writing("again"));
    await mkdir(join(root, "stage", "d.partial-999999999"));
    await mkdir(join(root, "stage", `e.partial-${process.pid}`));
    await cache.prune(2);
    expect((await readdir(join(root, "stage"))).sort()).toEqual(["a", "c", `e.partial-${process.pid}`]);
  });
});
