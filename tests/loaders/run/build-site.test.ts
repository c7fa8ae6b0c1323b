import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { buildSite, type BuildSteps } from "../../../loaders/run/build-site.ts";
import { silentProgress } from "../../../loaders/run/progress.ts";

let root: string;

async function write(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
const read = (path: string) => readFile(join(root, path), "utf8");

const steps: BuildSteps = {
  vendor: () => Promise.resolve(),
  results: () => Promise.resolve({ folder: join(root, "results"), identifiers: "none", analyst: null }),
  pages: (_root, _results, output) => write(`${output}/index.html`, "new"),
  finish: () => Promise.resolve(),
};
const build = (changed: Partial<BuildSteps> = {}) =>
  buildSite(root, "a book", { ...steps, ...changed }, silentProgress);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tenure-build-"));
  await write("dist/index.html", "old");
  await write("dist/gone.html", "old");
});

describe("buildSite", () => {
  test("replaces the old site as a whole", async () => {
    await build();
    expect(await readdir(join(root, "dist"))).toEqual(["index.html"]);
    expect(await read("dist/index.html")).toBe("new");
    expect(await readdir(join(root, ".tenure"))).toEqual([]);
  });

  test("builds where there was no site, and over the remains of a killed build", async () => {
    await rename(join(root, "dist"), join(root, "elsewhere"));
    await write(".tenure/building/half.html", "half");
    await build();
    expect(await readdir(join(root, "dist"))).toEqual(["index.html"]);
  });

  test.each(["vendor", "results", "pages", "finish"] as const)("leaves the old site when %s fails", async (step) => {
    await expect(build({ [step]: () => Promise.reject(new Error("failed")) })).rejects.toThrow("failed");
    expect(await read("dist/index.html")).toBe("old");
  });

  test.each(["results", "vendor", "pages", "finish"])(
    "leaves the old site when killed in %s, and builds next",
    async (step) => {
      const script = fileURLToPath(new URL("./fixtures/build-that-hangs.ts", import.meta.url));
      const child = spawn(process.execPath, ["--import", "tsx", script, root, step], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(await read("dist/index.html")).toBe("old");
      await build();
      expect(await read("dist/index.html")).toBe("new");
    },
  );

  test.each([
    ["is not there", () => Promise.resolve()],
    ["lacks the key of a table", () => write("book/customers.csv", "region\nNorth\n")],
    ["has a .sql table that is no SELECT", () => write("book/customers.sql", "DROP TABLE customers")],
  ])("leaves the old site and exits with 1 and one message when the book %s", async (_, make) => {
    await write("book/book.json", '{ "name": "Broken", "as_of": "2024-12-31" }');
    await make();
    const book = join(root, (await readdir(join(root, "book"))).length > 1 ? "book" : "nowhere");
    const script = fileURLToPath(new URL("./fixtures/build-a-book.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, root, book], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text) => (said += String(text)));
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(1);
    expect(said.trim()).toMatch(/^[^\n]*(no folder|customers)[^\n]*$/);
    expect(await read("dist/index.html")).toBe("old");
  });

  test("brings the old site back when a build was killed while swapping", async () => {
    await mkdir(join(root, ".tenure"));
    await rename(join(root, "dist"), join(root, ".tenure/replaced"));
    await expect(build({ results: () => Promise.reject(new Error("failed")) })).rejects.toThrow();
    expect(await read("dist/index.html")).toBe("old");
  });

  test("empties what Framework's loaders gave before, but keeps its packages", async () => {
    await write("src/.observablehq/cache/data/results.zip", "another book");
    await write("src/.observablehq/cache/_npm/d3@7/_esm.js", "package");
    await build();
    expect(existsSync(join(root, "src/.observablehq/cache/data"))).toBe(false);
    expect(await read("src/.observablehq/cache/_npm/d3@7/_esm.js")).toBe("package");
  });

  test("refuses pages that show other results than those of this run", async () => {
    await write("results/value/index.json", "42");
    const pages = (shown: string) => ({
      pages: () => write(".tenure/building/_file/data/results/value/index.0a1b2c3d.json", shown),
    });
    const others = () => write(".tenure/building/_file/data/results/gone.0a1b2c3d.json", "42");
    await expect(build({ pages: others })).rejects.toThrow("data/results/gone.json is not what this run computed");
    await expect(build(pages("41"))).rejects.toThrow("data/results/value/index.json is not what this run computed");
    expect(await read("dist/index.html")).toBe("old");
    await build(pages("42"));
    expect(existsSync(join(root, "dist/_file"))).toBe(true);
  });
});
