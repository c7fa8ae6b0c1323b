import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { binnedSql, chosenSql, sumsOf } from "../../../../../src/components/explore/explorer/explorer-sql.ts";
import type { ExplorerTable } from "../../../../../src/components/explore/explorer/explorer-table.ts";
import { headlineNumbers, isWithheld } from "../../../../../src/components/explore/explorer/headline-numbers.ts";
import { readDimensions } from "../../../../../src/components/explore/explorer/read-dimensions.ts";
import { openDatabase, type Database, type Value } from "../../../../../loaders/stage/database.ts";

const people: ExplorerTable = {
  name: "people",
  person: "person_name",
  headlines: [
    { metric: "explorer.people", sum: "1" },
    { metric: "explorer.value_per_customer", sum: "amount", per: "CASE WHEN amount IS NULL THEN 0 ELSE 1 END" },
  ],
  groups: [
    {
      id: "who",
      dimensions: [
        { column: "region", kind: "category" },
        { column: "amount", kind: "money" },
        { column: "since", kind: "year" },
        { column: "absent", kind: "category" },
        { column: "alike", kind: "category" },
        { column: "empty", kind: "money" },
      ],
    },
  ],
};

let database: Database;
const ask = (sql: string) => database.rows<Record<string, Value>>(sql);

beforeAll(async () => {
  database = await openDatabase({});
  await database.run(`CREATE TABLE people AS SELECT 'p' || (i % 700) AS person_name,
    CASE WHEN i % 10 = 0 THEN NULL WHEN i % 3 = 0 THEN 'it''s north' ELSE 'south' END AS region,
    CASE WHEN i % 7 = 0 THEN NULL WHEN i % 2 = 0 THEN 0 ELSE CAST(i * 50 AS DOUBLE) END AS amount,
    make_date(CAST(2010 + i % 5 AS INTEGER), 1, 1) AS since, 'same' AS alike, CAST(NULL AS INTEGER) AS empty,
    CAST(1.5 AS DECIMAL(4, 2)) AS weight FROM range(1000) AS r(i)`);
});
afterAll(() => database.close());

describe("readDimensions", () => {
  it("leaves out columns that are absent, empty or the same in every row", async () => {
    const dimensions = await readDimensions(people, ask);
    expect(dimensions.map(({ column }) => column)).toEqual(["region", "amount", "since"]);
  });

  it("puts the most frequent category first and rows without a value last", async () => {
    const [region] = await readDimensions(people, ask);
    expect(region!.categories).toEqual([{ value: "south" }, { value: "it's north" }, { value: null }]);
  });

  it("sets many zeros, and rows without a value, beside the range of an amount", async () => {
    const [, amount] = await readDimensions(people, ask);
    expect(amount!.categories).toEqual([{ value: "0" }, { value: null }]);
    expect(amount!.steps).toMatchObject({ step: 2000 });
  });
});

describe("binnedSql", () => {
  it("keeps every row, weighted, in the bin that its value belongs to", async () => {
    const dimensions = await readDimensions(people, ask);
    await database.run(binnedSql(people, dimensions));
    const { from, step, count } = dimensions[1]!.steps!;
    const [checked] = await ask(`SELECT count(*) AS n, CAST(sum(row_weight) AS DOUBLE) AS weight,
      count(*) FILTER (WHERE b.amount < ${count} AND NOT (p.amount >= ${from} + b.amount * ${step} OR b.amount = 0)) AS low,
      count(*) FILTER (WHERE b.amount < ${count - 1} AND NOT p.amount < ${from} + (b.amount + 1) * ${step}) AS high,
      count(*) FILTER (WHERE (b.amount = ${count}) <> coalesce(p.amount = 0, FALSE)) AS zeros,
      count(*) FILTER (WHERE b.region = 2) AS unknown, count(DISTINCT person) AS persons
      FROM explorer_people AS b POSITIONAL JOIN people AS p`);
    const numbers = Object.fromEntries(Object.entries(checked!).map(([name, value]) => [name, Number(value)]));
    expect(numbers).toEqual({ n: 1000, weight: 1500, low: 0, high: 0, zeros: 0, unknown: 100, persons: 700 });
  });

  it("sums to the same as the table itself under any choice", async () => {
    const dimensions = await readDimensions(people, ask);
    await database.run(binnedSql(people, dimensions));
    const chosen = chosenSql(dimensions, { region: [1, 2], since: [0, 1], amount: null })!;
    const sums = sumsOf(people.headlines);
    const [counted] = await ask(
      `SELECT ${sums.map(({ alias }) => `sum(${alias}) AS ${alias}`).join(", ")} FROM explorer_people WHERE ${chosen}`,
    );
    const [truth] = await ask(`SELECT CAST(sum(weight) AS DOUBLE) AS people,
      CAST(sum(weight * amount) / sum(CASE WHEN amount IS NOT NULL THEN weight END) AS DOUBLE) AS average
      FROM people WHERE (region IS NULL OR region <> 'south') AND year(since) <= 2011`);
    const numbers = headlineNumbers(people.headlines, counted as Record<string, number>);
    expect(numbers["explorer.people"]).toBe(truth!["people"]);
    expect(numbers["explorer.value_per_customer"]).toBeCloseTo(truth!["average"] as number, 8);
  });
});

describe("chosenSql", () => {
  it("asks for nothing when everything is let through", () => {
    expect(chosenSql([], {})).toBeNull();
  });
});

describe("headlineNumbers", () => {
  it("has no ratio where there is nothing to divide by", () => {
    const sums = Object.fromEntries(sumsOf(people.headlines).map(({ alias }) => [alias, 0]));
    expect(headlineNumbers(people.headlines, sums)).toEqual({
      "explorer.people": 0,
      "explorer.value_per_customer": null,
    });
  });
});

describe("isWithheld", () => {
  it("withholds amounts of one to nine people", () => {
    expect([0, 1, 9, 10].map(isWithheld)).toEqual([false, true, true, false]);
  });
});
