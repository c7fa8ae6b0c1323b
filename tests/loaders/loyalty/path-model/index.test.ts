import { describe, expect, it } from "vitest";
import { contract } from "../../../../loaders/book/contract/index.ts";
import { pathModel } from "../../../../loaders/loyalty/path-model/index.ts";
import type { Part } from "../../../../loaders/loyalty/part.ts";
import { mapSequentially } from "../../../../loaders/run/map.ts";
import { metric, registerMetrics } from "../../../../src/metrics.ts";
import { pathModelMetrics } from "../../../../src/metrics/loyalty/path-model.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";

const constructs = ["quality", "satisfaction", "loyalty"];
const survey_items = constructs.flatMap((construct) =>
  [1, 2].map((i) => ({ item_id: `${construct}_${i}`, respondent: "customer", construct, low: 1, high: 10 })),
);

function surveys(people: number, score: (person: number, item: number) => number | null = answer) {
  return Array.from({ length: people }, (_, person) =>
    survey_items.map(({ item_id }, item) => ({
      survey_id: `S${person}`,
      respondent: "customer",
      customer_id: `C${person}`,
      item_id,
      invited_on: "2025-06-10",
      answered_on: "2025-06-11",
      score: score(person, item),
    })),
  ).flat();
}

const answer = (person: number, item: number) => 1 + ((person * 7 + ((item * person) % 3) + (person % 4) * item) % 10);

async function analysed(rows: TableRows, columns = allColumns): Promise<Part> {
  const database = await stagedBook(rows);
  const options = { seed: 1, bootstraps: 20 };
  const context = {
    book: { settings: {} as never, columns },
    database,
    stagedFile: "",
    options,
    map: mapSequentially,
    earlier: {},
  };
  const part = await pathModel(context);
  database.close();
  return part;
}

const allColumns = Object.fromEntries(
  contract.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
);

describe("pathModel", () => {
  it("says which tables a book without a survey lacks", async () => {
    const { numbers, missing } = await analysed({}, {});
    expect(numbers).toEqual({});
    expect(missing.map(({ table }) => table)).toEqual(["survey_items", "surveys"]);
  });

  it("gives a reason for every number of an empty survey", async () => {
    const { numbers, tables } = await analysed({ survey_items });
    expect(numbers["loyalty.path.on_loyalty.satisfaction"]).toMatchObject({ estimate: null, reason: "no_survey" });
    expect(tables["path_arrows"] ?? []).toEqual([]);
  });

  it("withholds everything of nine people", async () => {
    const { numbers, tables } = await analysed({ survey_items, surveys: surveys(9) });
    expect(Object.values(numbers).every(({ estimate }) => estimate === null)).toBe(true);
    expect(tables["survey_waves"] ?? []).toEqual([]);
  });

  it("gives 20 people their means and no paths", async () => {
    const { numbers, tables } = await analysed({ survey_items, surveys: surveys(20) });
    expect(numbers["loyalty.survey.satisfaction"]).toMatchObject({
      n: 20,
      grade: "C",
      warnings: ["response_not_modelled"],
    });
    expect(numbers["loyalty.survey.satisfaction"]!.estimate).toBeGreaterThan(1);
    expect(numbers["loyalty.path.on_loyalty.satisfaction"]).toMatchObject({
      estimate: null,
      reason: "too_few_answers",
    });
    expect(tables["path_arrows"]).toEqual([]);
    expect(tables["path_constructs"]).toHaveLength(3);
  });

  it("stands it when everybody gives the same answer", async () => {
    const { numbers, tables } = await analysed({ survey_items, surveys: surveys(30, () => 8) });
    expect(numbers["loyalty.survey.satisfaction"]).toMatchObject({ estimate: null, reason: "not_asked" });
    expect(tables["path_constructs"]).toEqual([]);
  });

  it("publishes paths, checks and no number that is not registered", async () => {
    registerMetrics(pathModelMetrics);
    const { numbers, tables, checks } = await analysed({ survey_items, surveys: surveys(60) });
    for (const id of Object.keys(numbers)) expect(metric(id).id).toBe(id);
    expect(tables["path_arrows"]).toHaveLength(2);
    expect(checks.map(({ id }) => id)).toContain("constructs_told_apart");
    expect(JSON.stringify({ numbers, tables })).not.toMatch(/NaN|Infinity/);
    expect(numbers["loyalty.path.on_loyalty.service"]).toMatchObject({ estimate: null, reason: "not_asked" });
  });
});
