import { beforeAll, describe, expect, it } from "vitest";
import { withBook } from "./with-book.ts";
import { referenceData, referenceDataAbsent } from "./reference-data.ts";

beforeAll(() => {
  process.env["REFERENCE_DATA"] = referenceData;
});

describe.skipIf(referenceDataAbsent)(`real books${referenceDataAbsent ? ` (${referenceDataAbsent})` : ""}`, () => {
  it("reads a life insurer's 29,317 policies, every one, with the published causes of their end", async () => {
    await withBook("tests/books/uslapseagent", async ({ report, database }) => {
      expect(report.faults).toEqual([]);
      expect(report.tables["policies"]).toMatchObject({ rows_in: 29317, rows_used: 29317, latest: "2010-06-30" });
      expect(report.tables["policies"]!.absent_columns).toEqual(expect.arrayContaining(["customer_id", "sum_assured"]));
      const ends = "SELECT end_reason, count(*) AS policies FROM book.policies GROUP BY end_reason ORDER BY end_reason";
      expect(await database.rows(ends)).toEqual([
        { end_reason: "death", policies: 1284 },
        { end_reason: "other", policies: 2482 },
        { end_reason: "surrender", policies: 11098 },
        { end_reason: null, policies: 14453 },
      ]);
    });
  });

  it("undoes the standardisation of their premiums: the mean is 561 and the highest 6,948", async () => {
    await withBook("tests/books/uslapseagent", async ({ database }) => {
      const [premium] = await database.rows<Record<string, number>>(
        "SELECT avg(annual_premium) AS mean, min(annual_premium) AS low, max(annual_premium) AS high FROM book.policies",
      );
      expect(premium!["mean"]).toBeCloseTo(560.9, 1);
      expect(premium!["low"]).toBe(0);
      expect(premium!["high"]).toBe(6948.3);
    });
  });

  it("reads an e-mail test of three arms without customers, with the published rates", async () => {
    await withBook("tests/books/hillstrom", async ({ report, database }) => {
      expect(report.faults).toEqual([]);
      expect(report.missing_tables).toContain("customers");
      const arms = `
        SELECT arm, count(*) AS units, count_if(visited) AS visits, count(responded_on) AS buyers,
          round(avg(outcome_value), 4) AS spend
        FROM book.members GROUP BY arm ORDER BY arm`;
      expect(await database.rows(arms)).toEqual([
        { arm: "holdout", units: 21306, visits: 2262, buyers: 122, spend: 0.6528 },
        { arm: "mens", units: 21307, visits: 3894, buyers: 267, spend: 1.4226 },
        { arm: "womens", units: 21387, visits: 3238, buyers: 189, spend: 1.0772 },
      ]);
    });
  });
});
