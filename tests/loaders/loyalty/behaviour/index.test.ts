import { describe, expect, it } from "vitest";
import { behaviour } from "../../../../loaders/loyalty/behaviour/index.ts";
import type { Part } from "../../../../loaders/loyalty/part.ts";
import { registeredMetrics, registerMetrics } from "../../../../src/metrics.ts";
import { behaviourMetrics } from "../../../../src/metrics/loyalty/behaviour.ts";
import { stagedBook, type TableRows } from "../../stage/staged-book.ts";
import { contextOf } from "../part-context.ts";

registerMetrics(behaviourMetrics);

const constructs = ["service", "satisfaction"];
const survey_items = constructs.flatMap((construct) =>
  [1, 2].map((i) => ({ item_id: `${construct}_${i}`, respondent: "customer", construct, low: 1, high: 10 })),
);

/** Two items of a construct are nearly alike, the constructs hardly. */
function score(person: number, item: number): number {
  const standing = (person * (item < 2 ? 17 : 37) + Math.floor(person / 8)) % 8;
  return 1 + standing + ((person + item) % 2);
}

/** People with a policy each since 2020, every third of whom gives it up in 2024; all answered in 2023. */
function followed(people: number, answerer: (person: number) => string | null = (person) => `C${person}`): TableRows {
  const persons = Array.from({ length: people }, (_, person) => person);
  return {
    survey_items,
    customers: persons.map((person) => ({
      customer_id: `C${person}`,
      birth_year: 1960 + (person % 40),
      source: "agent",
    })),
    policies: persons.map((person) => ({
      policy_id: `P${person}`,
      customer_id: `C${person}`,
      product: "term",
      issued_on: `2020-0${1 + (person % 9)}-15`,
      annual_premium: 1000 + person,
      ...(person % 3 === 0 && { ended_on: `2024-0${1 + (person % 8)}-20`, end_reason: "lapse" }),
    })),
    surveys: persons.flatMap((person) =>
      survey_items.map(({ item_id }, item) => ({
        survey_id: `S${person}`,
        respondent: "customer",
        customer_id: answerer(person),
        item_id,
        invited_on: "2023-06-10",
        answered_on: "2023-06-12",
        score: score(person, item),
      })),
    ),
  };
}

async function analysed(rows: TableRows, without: string[] = []): Promise<Part> {
  const database = await stagedBook(rows);
  const context = contextOf(database, without);
  const part = await behaviour({
    ...context,
    book: { ...context.book, settings: { ...context.book.settings, discount_rate: 0.03 } },
  });
  database.close();
  return part;
}

const service = (name: string) => `loyalty.chain.service.${name}`;

describe("behaviour", () => {
  it("says which tables a book without a survey or policies lacks", async () => {
    const { numbers, missing } = await analysed({}, ["surveys", "survey_items", "policies"]);
    expect(numbers).toEqual({});
    expect(missing.map(({ table }) => table)).toEqual(["survey_items", "surveys", "policies"]);
  });

  it("gives a reason for every number where no answer can be linked", async () => {
    const { numbers } = await analysed(followed(40, () => null));
    expect(numbers[service("hazard_ratio_per_point")]).toMatchObject({ estimate: null, reason: "no_linked_answers" });
    expect(Object.values(numbers).every(({ estimate }) => estimate === null)).toBe(true);
  });

  it("withholds everything of nine people", async () => {
    const { numbers, tables } = await analysed(followed(9));
    expect(numbers[service("money_per_point")]).toMatchObject({ estimate: null, reason: "too_few" });
    expect(tables["chain_hazards"]).toBeUndefined();
  });

  it("estimates no effect from a handful of policies given up", async () => {
    const { numbers, model } = await analysed(followed(30));
    expect(numbers[service("hazard_ratio_per_point")]).toMatchObject({ estimate: null, reason: "too_few_events" });
    expect(numbers[service("policies_per_point")]).toMatchObject({ estimate: null, reason: "too_few_purchases" });
    expect(numbers["loyalty.chain.image.e_value"]).toMatchObject({ estimate: null, reason: "not_asked" });
    expect(model).toBeUndefined();
  });

  it("has effects but no money without a ledger, and publishes nothing that the registry does not know", async () => {
    const { numbers, missing, tables, checks } = await analysed(followed(300), ["ledger"]);
    expect(missing.map(({ analysis }) => analysis)).toEqual(["behaviour_money"]);
    const ratio = numbers[service("hazard_ratio_per_point")]!;
    expect(ratio.estimate).toBeGreaterThan(0);
    expect(ratio.warnings).toEqual(["error_of_items_alone"]);
    expect(numbers[service("persistency_25_per_point")]!.estimate).not.toBeNull();
    expect(numbers[service("money_per_point")]).toMatchObject({ estimate: null, reason: "no_contribution" });
    expect(numbers["loyalty.chain.persistency_point.money"]).toMatchObject({ estimate: null });
    const known = new Set(registeredMetrics().map(({ id }) => id));
    expect(Object.keys(numbers).filter((id) => !known.has(id))).toEqual([]);
    expect(tables["chain_hazards"]!.map(({ construct }) => construct)).toEqual(constructs);
    expect(checks.find(({ id }) => id === "chain_repeats")!.passed).toBe(false);
  });

  it("draws the same numbers again", async () => {
    const [first, second] = [await analysed(followed(200)), await analysed(followed(200))];
    expect(first).toEqual(second);
  });

  it("says nothing of scores that everybody gives alike", async () => {
    const rows = followed(200);
    rows["surveys"] = rows["surveys"]!.map((row) => ({ ...row, score: 7 }));
    const { numbers } = await analysed(rows);
    expect(numbers[service("hazard_ratio_per_point")]).toMatchObject({ estimate: null, reason: "no_variance" });
  });
});
