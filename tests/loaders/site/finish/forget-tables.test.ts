import { expect, it } from "vitest";
import { forgetTables } from "../../../../loaders/site/finish/forget-tables.ts";

const line = (file: string) => `registerTable("analyst", FileAttachment("${file}"));\n`;
const withheld = ["data/analyst.duckdb"];

it("forgets the tables of a file that is withheld, wherever the page stands", () => {
  const html = `<script>\n${line("../data/analyst.duckdb")}define({});\n</script>`;
  expect(forgetTables(html, "explore/cohort.html", withheld)).toBe("<script>\ndefine({});\n</script>");
  expect(forgetTables(line("./data/analyst.duckdb"), "index.html", withheld)).toBe("");
});

it("keeps other tables, and all where nothing is withheld", () => {
  const other = line("../data/prices.csv");
  expect(forgetTables(other, "explore/cohort.html", withheld)).toBe(other);
  const kept = line("../data/analyst.duckdb");
  expect(forgetTables(kept, "explore/cohort.html", [])).toBe(kept);
});
