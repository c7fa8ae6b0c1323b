import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { searchFolders } from "../../../loaders/book/search-folders.ts";
import { withBook, withFolder } from "./with-book.ts";

it("starts at the book's folder, and fills in the environment", async () => {
  await withFolder({}, async (folder) => {
    await mkdir(join(folder, "extracts"));
    expect(searchFolders(folder, ["extracts", "${DATA}/extracts"], { DATA: folder })).toEqual([
      folder,
      join(folder, "extracts"),
      join(folder, "extracts"),
    ]);
  });
});

it("names the variable or folder that is not there", () => {
  const search = (entry: string) => () => searchFolders(import.meta.dirname, [entry], {});
  expect(search("${DATA}")).toThrow("the environment variable DATA is not set");
  expect(search("extracts")).toThrow(/names extracts, but there is no folder/);
});

it("lets a .sql table find files in the book's folder first", async () => {
  const files = {
    "raw.txt": "no,born\n7,1980\n8,1990\n",
    "customers.sql": "SELECT no AS customer_id, born AS birth_year FROM read_csv('raw.txt'); -- all of them\n",
    "book.json": JSON.stringify({ as_of: "2024-12-31" }),
  };
  await withFolder(files, async (folder) => {
    await withBook(folder, async ({ database }) => {
      expect(await database.rows("SELECT customer_id, birth_year FROM book.customers ORDER BY customer_id")).toEqual([
        { customer_id: "7", birth_year: 1980 },
        { customer_id: "8", birth_year: 1990 },
      ]);
    });
  });
});
