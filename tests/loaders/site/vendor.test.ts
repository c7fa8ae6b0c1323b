import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { vendor } from "../../../loaders/site/vendor.ts";
import { smallSite } from "./small-site.ts";

it("serves linked charts as modules that share one coordinator, one d3, one Plot and one DuckDB, and compile no text", async () => {
  const root = await smallSite({});
  await mkdir(join(root, "src"));
  await vendor(root);
  const bundle = (name: string) =>
    readFile(join(root, "src/.observablehq/cache/_npm", `${name}@0.16.2`, "_esm.js"), "utf8");
  const importsOf = async (name: string) => {
    const found = (await bundle(name)).matchAll(/from"(\.\.\/[^"]+)@[^"@]+\/_esm\.js"/g);
    return [...new Set([...found].map(([, path]) => path!.replace(/^(\.\.\/)+/, "")))].sort();
  };
  expect(await importsOf("@uwdata/vgplot")).toEqual([
    "@observablehq/plot",
    "@uwdata/mosaic-core",
    "@uwdata/mosaic-sql",
    "d3",
  ]);
  expect(await importsOf("@uwdata/mosaic-core")).toEqual(["@duckdb/duckdb-wasm", "@uwdata/mosaic-sql"]);
  expect(await importsOf("@uwdata/mosaic-sql")).toEqual([]);
  for (const name of ["@uwdata/vgplot", "@uwdata/mosaic-core", "@uwdata/mosaic-sql"])
    expect(await bundle(name)).not.toMatch(/new Function|\beval\(/);
});
