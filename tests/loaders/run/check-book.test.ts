import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { BookReport } from "../../../loaders/book/book-report.ts";
import { withFolder } from "../book/with-book.ts";

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

async function checkBook(...args: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)("node_modules/.bin/tsx", [
      "loaders/run/check-book.ts",
      ...args,
    ]);
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}

const faulty = "tests/books/broken/negative-premium";

describe("npm run check-book", () => {
  it("exits with 0 although rows are set aside, and says which", async () => {
    const { code, stdout } = await checkBook(faulty);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^policies +2 +1 +1 +2020-05-01$/m);
    expect(stdout).toContain('policies.annual_premium: below minimum; expected at least 0, found "-900" (row 2)');
  });

  it("exits with 1 under --strict when rows are set aside, else with 0", async () => {
    expect((await checkBook(faulty, "--strict")).code).toBe(1);
    expect((await checkBook("tests/books/broken/control-semicolons-and-mark", "--strict")).code).toBe(0);
  });

  it("prints nothing but the report as JSON under --json", async () => {
    const { code, stdout } = await checkBook(faulty, "--json");
    const report = JSON.parse(stdout) as BookReport;
    expect(code).toBe(0);
    expect(report.tables["policies"]).toMatchObject({ rows_in: 2, rows_used: 1, rows_set_aside: 1 });
    expect(report.faults).toMatchObject([{ table: "policies", column: "annual_premium", first_rows: [2] }]);
  });

  it.each([
    ["a folder that is not there", ["tests/books/broken/none"], /^There is no folder /],
    ["a structural fault", ["tests/books/broken/sql-syntax-error"], /customers\.sql fails: Parser Error/],
    ["no folder given", [], /^DIR is missing\. Usage: /],
    ["an unknown flag", [faulty, "--quiet"], /Usage: npm run check-book/],
  ])("exits with 1 and one line on %s", async (_, args, message) => {
    const { code, stdout, stderr } = await checkBook(...args);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("writes the quarantine with its raw values on request", async () => {
    await withFolder({}, async (folder) => {
      const file = join(folder, "aside.csv");
      await checkBook("tests/books/broken/several-faults-in-a-row", "--quarantine", file);
      const [header, ...lines] = (await readFile(file, "utf8")).trim().split("\n");
      expect(header).toBe("table_name,row_number,column_name,value,expectation,code");
      expect(lines.map((line) => line.split(",").slice(0, 4).join(" "))).toEqual([
        "policies 2 annual_premium -5",
        "policies 2 ended_on 2019-01-01",
        "policies 2 product pension",
      ]);
    });
  });
});
