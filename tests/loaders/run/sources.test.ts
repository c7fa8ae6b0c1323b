import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { sourceFiles, sourcesKey } from "../../../loaders/run/sources.ts";

let folder: string;
const write = (name: string, text: string) => writeFile(join(folder, name), text);
const key = () => sourcesKey([join(folder, "index.ts")]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tenure-sources-"));
  await write("index.ts", 'import { b } from "./b.ts"; import type { C } from "./c.ts"; export const a: C = b;');
  await write("b.ts", 'import "node:fs"; export const b = new URL("./task.ts", import.meta.url);');
  await write("c.ts", "export type C = URL;");
  await write("task.ts", 'import { d } from "./d.ts"; export default () => d;');
  await write("d.ts", "export const d = 1;");
  await write("count.sql", "SELECT 1");
  await write("other.ts", "export const other = 1;");
});

describe("sourceFiles", () => {
  test("follows imports, modules named by URL, and queries beside them; not types, packages or strangers", async () => {
    const files = await sourceFiles([join(folder, "index.ts")]);
    expect(files.map((file) => basename(file))).toEqual(["b.ts", "count.sql", "d.ts", "index.ts", "task.ts"]);
  });
});

describe("sourcesKey", () => {
  test.each(["index.ts", "b.ts", "task.ts", "d.ts", "count.sql"])("changes with %s", async (name) => {
    const before = await key();
    await write(name, name.endsWith("sql") ? "SELECT 2" : "export const b = 2, d = 2; export default () => b;");
    expect(await key()).not.toBe(before);
  });

  test("does not change with a file that is not imported, nor with the place of the folder", async () => {
    const before = await key();
    await write("other.ts", "export const other = 2;");
    expect(await key()).toBe(before);
    const elsewhere = await mkdtemp(join(tmpdir(), "tenure-sources-"));
    await cp(folder, elsewhere, { recursive: true });
    expect(await sourcesKey([join(elsewhere, "index.ts")])).toBe(before);
  });
});
