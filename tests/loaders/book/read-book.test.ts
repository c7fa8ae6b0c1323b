import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contract } from "../../../loaders/book/contract/index.ts";
import { withBook, withFolder } from "./with-book.ts";

const settings = JSON.stringify({ as_of: "2024-12-31" });

describe("reading a book", () => {
  it("gives each table of the contract all its columns, brought or not", async () => {
    await withFolder({ "policies.csv": "policy_id\nP1\n", "book.json": settings }, async (folder) => {
      await withBook(folder, async ({ database, report }) => {
        for (const { name, columns } of contract) {
          const described = await database.rows<{ column_name: string }>(`DESCRIBE book.${name}`);
          expect(described.map((column) => column.column_name)).toEqual(columns.map((column) => column.name));
        }
        expect(report.missing_tables).toHaveLength(contract.length - 1);
        expect(await database.rows("SELECT policy_id, product FROM book.policies")).toEqual([
          { policy_id: "P1", product: null },
        ]);
      });
    });
  });

  it("reads an empty folder: nothing is mandatory", async () => {
    await withFolder({ "book.json": settings }, async (folder) => {
      await withBook(folder, ({ report }) => {
        expect(report.missing_tables).toHaveLength(contract.length);
        expect(report.warnings).toMatchObject([{ code: "no_tables" }]);
      });
    });
  });

  it("refuses a folder in the place of a table", async () => {
    await withFolder({ "book.json": settings }, async (folder) => {
      await mkdir(join(folder, "policies.parquet"));
      await expect(withBook(folder, () => undefined)).rejects.toThrow(
        /policies\.parquet is a folder\. A table is one file/,
      );
    });
  });

  it("takes as_of from the latest date that may not lie in the future", async () => {
    const policies = "policy_id,issued_on,cover_until\nP1,2020-01-01,2050-01-01\nP2,2021-06-30,2049-01-01\n";
    await withFolder({ "policies.csv": policies }, async (folder) => {
      await withBook(folder, ({ report, book }) => {
        expect(book.settings.as_of).toBe("2021-06-30");
        expect(report.defaulted).toContain("as_of");
        expect(report.faults).toEqual([]);
      });
    });
  });

  it("keeps the first sound row of a key, not the first row", async () => {
    const policies = "policy_id,issued_on\nP1,someday\nP1,2020-01-01\nP1,2021-01-01\n";
    await withFolder({ "policies.csv": policies, "book.json": settings }, async (folder) => {
      await withBook(folder, async ({ database }) => {
        expect(await database.rows("SELECT issued_on FROM book.policies")).toEqual([{ issued_on: "2020-01-01" }]);
        expect(await quarantine(database)).toEqual(["policies 1 issued_on someday", "policies 3 policy_id P1"]);
      });
    });
  });

  it("does not set aside what points at a row that is set aside for a fault of its own", async () => {
    const files = {
      "policies.csv": "policy_id,issued_on\nP1,someday\n",
      "claims.csv": "claim_id,policy_id,reported_on\nK1,P1,2020-01-01\nK2,P2,2020-01-01\n",
      "book.json": settings,
    };
    await withFolder(files, async (folder) => {
      await withBook(folder, async ({ database }) => {
        expect(await quarantine(database)).toEqual(["claims 2 policy_id P2", "policies 1 issued_on someday"]);
      });
    });
  });

  it("holds nothing against a table whose counterpart is not there", async () => {
    const claims = "claim_id,policy_id,reported_on\nK1,P1,2020-01-01\n";
    await withFolder({ "claims.csv": claims, "book.json": settings }, async (folder) => {
      await withBook(folder, ({ report }) => expect(report.faults).toEqual([]));
    });
  });

  it("reads further numeric columns of a features table, and says which columns are no numbers", async () => {
    const features = "request_id,known_at,calls,model,amount\nR1,2024-01-01,3,a,1.5\nR2,2024-01-02,,b,x\n";
    await withFolder({ "features_telecom.csv": features, "book.json": settings }, async (folder) => {
      await withBook(folder, async ({ database, report }) => {
        expect(await database.rows("SELECT * FROM book.features_telecom")).toEqual([
          { request_id: "R1", known_at: "2024-01-01 00:00:00", calls: 3, amount: 1.5 },
        ]);
        expect(report.tables["features_telecom"]!.unknown_columns).toEqual(["model"]);
        expect(report.faults).toMatchObject([{ column: "amount", code: "unreadable", first_rows: [2] }]);
      });
    });
  });

  it("says the share without a value of each column, and the latest date", async () => {
    const customers = "customer_id,region,joined_on\nC1,,2020-01-01\nC2,Taipei,2023-05-01\nC3,,\nC4,,2019-01-01\n";
    await withFolder({ "customers.csv": customers, "book.json": settings }, async (folder) => {
      await withBook(folder, ({ report }) => {
        expect(report.tables["customers"]).toMatchObject({
          latest: "2023-05-01",
          missing_share: { customer_id: 0, region: 0.75, joined_on: 0.25 },
        });
      });
    });
  });

  it("keeps raw values out of the report", async () => {
    const customers = "customer_id,birth_year\nC1,secret-value\n";
    await withFolder({ "customers.csv": customers, "book.json": settings }, async (folder) => {
      await withBook(folder, async ({ report, database }) => {
        expect(JSON.stringify(report)).not.toContain("secret-value");
        expect(await quarantine(database)).toEqual(["customers 1 birth_year secret-value"]);
      });
    });
  });

  it("tells progress before each table", async () => {
    const steps: string[] = [];
    await withFolder(
      { "customers.csv": "customer_id\nC1\n", "staff.csv": "staff_id\nS1\n", "book.json": settings },
      async (f) => {
        await withBook(
          f,
          () => undefined,
          ({ table, done, total }) => steps.push(`${table} ${done}/${total}`),
        );
      },
    );
    expect(steps).toEqual(["customers 0/2", "staff 1/2"]);
  });
});

describe("rows in = rows used + rows set aside", () => {
  const cell = fc.constantFrom(
    "",
    "P1",
    "P2",
    "P3",
    "2020-01-01",
    "2030-01-01",
    "12",
    "-5",
    "term",
    "x;y",
    '"q"',
    '"a,b"',
    "\u4fdd\u55ae",
  );
  const row = fc.array(cell, { minLength: 3, maxLength: 6 });

  it("for whatever stands in the cells, and each set-aside row is named", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (cells) => {
        const lines = cells.map((values) => values.join(",")).filter((line) => /[^,]/.test(line));
        const csv = `policy_id,product,issued_on,ended_on,annual_premium\n${lines.map((line) => `${line}\n`).join("")}`;
        await withFolder({ "policies.csv": csv, "book.json": settings }, async (folder) => {
          await withBook(folder, async ({ report, database }) => {
            const { rows_in, rows_used, rows_set_aside } = report.tables["policies"]!;
            const [kept] = await database.rows<{ rows: number }>("SELECT count(*) AS rows FROM book.policies");
            const [named] = await database.rows<{ rows: number; last: number | null }>(
              "SELECT count(DISTINCT row_number) AS rows, max(row_number) AS last FROM checks.quarantine",
            );
            expect(rows_in).toBe(lines.length);
            expect(rows_used + rows_set_aside).toBe(rows_in);
            expect(kept!.rows).toBe(rows_used);
            expect(named!.rows).toBe(rows_set_aside);
            expect(named!.last ?? 1).toBeLessThanOrEqual(rows_in);
          });
        });
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("and the rows used are those without a fault planted", async () => {
    const fault = fc.constantFrom("none", "date", "code", "ragged", "negative");
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 10 }), async (faults) => {
        const lines = faults.map((kind, i) => plantedRow(kind, i));
        const csv = `policy_id,product,issued_on,annual_premium\n${lines.join("\n")}\n`;
        await withFolder({ "policies.csv": csv, "book.json": settings }, async (folder) => {
          await withBook(folder, async ({ database }) => {
            const kept = await database.rows<{ policy_id: string }>(
              "SELECT policy_id FROM book.policies ORDER BY policy_id",
            );
            const aside = await database.rows<{ row_number: number }>(
              "SELECT DISTINCT row_number FROM checks.quarantine ORDER BY row_number",
            );
            const sound = faults.flatMap((kind, i) => (kind === "none" ? [`P${i}`] : []));
            expect(kept.map((policy) => policy.policy_id)).toEqual(sound);
            expect(aside.map((line) => line.row_number)).toEqual(
              faults.flatMap((kind, i) => (kind === "none" ? [] : [i + 1])),
            );
          });
        });
      }),
      { numRuns: 30, seed: 7 },
    );
  });
});

function plantedRow(fault: string, i: number): string {
  const fields = [`P${i}`, "term", "2020-01-01", "100"];
  if (fault === "date") fields[2] = "2020-13-01";
  if (fault === "code") fields[1] = "pension";
  if (fault === "negative") fields[3] = "-1";
  if (fault === "ragged") fields.pop();
  return fields.join(",");
}

async function quarantine(database: { rows: (sql: string) => Promise<Record<string, unknown>[]> }): Promise<string[]> {
  const rows = await database.rows(`
    SELECT concat_ws(' ', table_name, row_number, column_name, value) AS line
    FROM checks.quarantine ORDER BY table_name, row_number, column_name`);
  return rows.map((row) => row["line"] as string);
}
