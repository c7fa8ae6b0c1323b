import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { contract } from "../../../loaders/book/contract/index.ts";
import { dictionary } from "../../../loaders/book/dictionary.ts";
import { settingRules } from "../../../loaders/book/setting-rules.ts";

it("is what data/README.md holds", async () => {
  expect(await readFile("data/README.md", "utf8")).toBe(dictionary());
});

it("names every table, column, allowed value and setting", () => {
  const text = dictionary();
  for (const { name, columns } of contract) {
    expect(text).toContain(`### ${name}\n`);
    for (const column of columns) {
      expect(text).toContain(`| \`${column.name}\` |`);
      for (const value of column.values ?? []) expect(text).toContain(`\`${value}\``);
    }
  }
  for (const setting of Object.keys(settingRules)) expect(text).toContain(`| \`${setting}\` |`);
});
