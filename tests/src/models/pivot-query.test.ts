import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../loaders/stage/database.ts";
import { MOST_ROWS, OTHERS } from "../../../src/models/pivot-query.ts";
import { isAllWithheld, withheldCount } from "../../../src/models/pivot-table.ts";
import { ask, pivotDatabase } from "./pivot-database.ts";

const many = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i));
const customer = (i: number) =>
  `('C${i}', ${i < 90 ? "'policyholder'" : "'prospect'"}, ${i % 2 ? "'north'" : i % 3 ? "'south'" : "NULL"}, DATE '2020-01-01', ${i * 10}, 2)`;
const policy = (i: number) =>
  `('P${i}', 'C${i % 60}', ${i % 2 ? "'term'" : "'annuity'"}, FALSE, ${i % 4 ? "'agent'" : "'bank'"}, DATE '2019-0${(i % 9) + 1}-01', NULL, ${100 + i}, ${i % 5 ? "TRUE" : "FALSE"}, 1)`;

describe("pivotQuery", () => {
  let database: Database;
  beforeAll(async () => (database = await pivotDatabase(many(100, customer), many(120, policy))));
  afterAll(() => database.close());

  it("counts cells and totals in the database, by weight", async () => {
    const { table } = await ask(database, "?measure=customers&rows=region&columns=joined_year");
    expect(table.total.value).toBe(180);
    expect(table.rows.toSorted()).toEqual(["", "north", "south"]);
    const north = table.rows.indexOf("north");
    expect(table.rowTotals[north]).toEqual({ state: "shown", value: 90, people: 45 });
    expect(table.cells[north]).toEqual([{ state: "shown", value: 90, people: 45 }]);
  });

  it("divides averages and shares in totals as in cells, and never adds them up", async () => {
    const { table } = await ask(database, "?measure=persistency_13_count&rows=product&columns=sold_by");
    expect(table.total.value).toBe(0.8);
    const [direct] = await database.rows<{ kept: number }>(
      "SELECT AVG(CAST(kept_13 AS INTEGER)) AS kept FROM policies WHERE product = 'annuity' AND channel = 'bank'",
    );
    const cell = table.cells[table.rows.indexOf("annuity")]![table.columns.indexOf("bank")]!;
    expect(cell.value).toBeCloseTo(direct!.kept, 12);
  });

  it("splits policies by their holder's traits, and counts a holder of several once", async () => {
    const { table } = await ask(database, "?measure=policies_issued&rows=region&columns=none");
    expect(table.total).toEqual({ state: "shown", value: 120, people: 60 });
    expect(table.rowTotals[table.rows.indexOf("north")]).toEqual({ state: "shown", value: 60, people: 30 });
  });

  it("keeps to what was opened, year within quarter within month, and to what is not known", async () => {
    const inside = await ask(
      database,
      "?measure=policies_issued&rows=issued_month&columns=none&drill=rows.issued_year.2019&drill=rows.issued_quarter.2019-Q2",
    );
    expect(inside.table.rows).toEqual(["2019-04", "2019-05", "2019-06"]);
    const unknown = await ask(database, "?measure=people&rows=customer_kind&columns=none&drill=rows.region.");
    expect(unknown.table.total.people).toBe(17);
    const quoted = await ask(
      database,
      `?rows=customer_kind&columns=none&drill=${encodeURIComponent("rows.region.O'Brien; --")}`,
    );
    expect(quoted.table.total.state).toBe("empty");
  });

  it("says nothing of a selection of fewer than ten people", async () => {
    const { table } = await ask(
      database,
      "?measure=policies_issued&rows=sold_by&columns=none&drill=rows.product.annuity&drill=rows.issued_month.2019-09",
    );
    expect(table.total.value).toBeNull();
    expect(isAllWithheld(table)).toBe(true);
  });
});

describe("a level of 5,000 values", () => {
  it("shows the most frequent one by one and adds up the others exactly", async () => {
    const rows = many(15000, (i) => `('C${i}', 'policyholder', 'R${i < 3000 ? i % 50 : i % 5000}', NULL, ${i % 7}, 1)`);
    const database = await pivotDatabase(rows, []);
    const { table, answer } = await ask(database, "?measure=value_to_date&rows=region&columns=none");
    expect(table.rows).toHaveLength(MOST_ROWS + 1);
    expect(table.rowValues).toBe(
      Number((await database.rows<{ n: number }>("SELECT COUNT(DISTINCT region) AS n FROM customers"))[0]!.n),
    );
    const sum = answer
      .filter(({ row_key }) => row_key !== null)
      .reduce((total, { amount }) => total + (amount ?? 0), 0);
    expect(sum).toBe(answer.find(({ row_key }) => row_key === null)!.amount);
    expect(table.rowTotals[table.rows.indexOf(OTHERS)]!.state).toBe("shown");
    // Fifty of its rows hold two or three people each.
    expect(withheldCount(table)).toBeGreaterThan(40);
    database.close();
  });
});

describe("a book without customers or policies", () => {
  it("answers with an empty table, and offers nothing where a table is not there", async () => {
    const database = await pivotDatabase([], []);
    const { table } = await ask(database, "");
    expect(table).toMatchObject({ rows: [], total: { state: "empty" } });
    database.close();
  });
});
