import { afterEach, describe, expect, it } from "vitest";
import { diagnostics } from "../../../../loaders/fraud/diagnostics/index.ts";
import { openDatabase, type Database } from "../../../../loaders/stage/database.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";
import { contextOf, operations } from "./simulated-requests.ts";

let database: Database | null = null;
afterEach(() => database?.close());

async function partOf(
  options: Parameters<typeof contextOf>[1] = {},
  { lights = [] as string[], capacity = [] as string[], change = (context: FraudContext) => context } = {},
) {
  database = await openDatabase();
  await operations(database, lights, capacity);
  return diagnostics(change(contextOf(database, options)));
}

const range = (length: number) => Array.from({ length }, (_, i) => i);
const redOn = (isRed: (i: number) => boolean) =>
  range(2000).map((i) => `(${i}, 'm', '${isRed(i) ? "red" : "green"}', 1)`);

describe("diagnostics", () => {
  it("takes flags from the lights shown, and counts only requests that had one", async () => {
    // Of the first 2,000 requests 40 are fraud: a red light on 30 of them, and on 20 others.
    const lights = redOn((i) => (i % 100 > 97 && i < 1500) || (i % 100 === 5 && i < 2000));
    const { numbers } = await partOf({}, { lights });
    expect(numbers["fraud.alert_rate"]).toMatchObject({
      estimate: 50 / 2000,
      n: 2000,
      method: "fraud_flagged_by_lights",
    });
    expect(numbers["fraud.detection_rate"]).toMatchObject({ estimate: 30 / 40, n: 40 });
    expect(numbers["fraud.precision"]!.estimate).toBeCloseTo(30 / 50, 12);
    expect(numbers["fraud.false_positive_ratio"]!.estimate).toBeCloseTo(20 / 30, 12);
    expect(numbers["fraud.value_detection_rate"]!.estimate).toBeCloseTo(0.75, 12);
  });

  it("counts costs of reviewing nobody, the flagged and everybody by the book's rates", async () => {
    const lights = redOn((i) => i % 100 > 97);
    const { numbers, tables } = await partOf({}, { lights });
    // 40 frauds of 100,000, of which 5 % come back; a review stops 60 %.
    const never = 40 * 95_000;
    const acting = 40 * 200 + never * 0.4;
    expect(numbers["fraud.savings.against_never"]!.estimate).toBeCloseTo(never - acting, 6);
    expect(numbers["fraud.savings.against_always"]!.estimate).toBeCloseTo(1960 * 200, 6);
    expect(numbers["fraud.savings"]!.estimate).toBeCloseTo(1 - acting / (2000 * 200 + never * 0.4), 12);
    expect(tables["fraud_rules"]!.map(({ rule, reviewed }) => [rule, reviewed])).toEqual([
      ["never", 0],
      ["acting", 40],
      ["always", 2000],
    ]);
  });

  it("flags as many of the highest scores as branches can review where no light was shown, else one in thirty", async () => {
    const none = await partOf();
    expect(none.numbers["fraud.alert_rate"]!.method).toBe("fraud_flagged_by_one_in_thirty");
    expect(none.numbers["fraud.recall_at_capacity"]!.reason).toBe("fraud_no_capacity");
    database!.close();
    const days = range(400).flatMap((day) => range(5).map((branch) => `('Branch ${branch}', ${19_300 + day}, 1)`));
    const planned = await partOf({}, { capacity: days });
    expect(planned.numbers["fraud.alert_rate"]!.method).toBe("fraud_flagged_by_as_many_as_capacity");
    expect(planned.numbers["fraud.recall_at_capacity"]!.estimate).toBeGreaterThan(0);
    expect(planned.tables["fraud_capacity"]).toHaveLength(8);
  });

  it("judges only requests whose label had time to come, and shows both", async () => {
    const { tables, numbers } = await partOf({ age: (i) => (i < 3000 ? 500 : 20) });
    expect(numbers["fraud.judged.requests"]!.estimate).toBe(3000);
    expect(tables["fraud_label_maturity"]!.map(({ basis, requests }) => [basis, requests])).toEqual([
      ["mature", 3000],
      ["all", 4000],
    ]);
  });

  it("says that all labels are still to come", async () => {
    const { numbers, tables } = await partOf({ age: () => 20 });
    for (const [id, { estimate, reason }] of Object.entries(numbers))
      if (id !== "fraud.judged.requests")
        expect([id, estimate, reason]).toEqual([id, null, expect.stringMatching(/labels_not_due|no_capacity/)]);
    expect(tables["fraud_cuts"]).toEqual([]);
  });

  it("says that no fraud is known, and bounds how common it is", async () => {
    const { numbers, tables } = await partOf({ isFraud: () => false });
    expect(numbers["fraud.base_rate"]).toMatchObject({ estimate: 0, low: 0 });
    expect(numbers["fraud.base_rate"]!.high).toBeGreaterThan(0);
    expect(numbers["fraud.average_precision"]).toMatchObject({ estimate: null, reason: "fraud_none_known" });
    expect(tables["fraud_groups"]).toEqual([]);
  });

  it("tells nothing of three frauds, not even how many they are", async () => {
    const { numbers, tables } = await partOf({ isFraud: (i) => i < 3 });
    for (const id of [
      "judged.frauds",
      "base_rate",
      "average_precision",
      "auc",
      "ece",
      "detection_rate",
      "savings",
      "net_benefit",
      "lift.1",
    ])
      expect([id, numbers[`fraud.${id}`]!.reason]).toEqual([id, "fraud_few_known"]);
    expect(tables["fraud_models"]![0]!["frauds"]).toBeNull();
    for (const name of ["fraud_cuts", "fraud_groups", "fraud_rules", "fraud_reliability", "fraud_net_benefit"])
      expect(tables[name]).toEqual([]);
  });

  it("warns beside numbers of fewer than 30 frauds", async () => {
    const { numbers } = await partOf({ isFraud: (i) => i % 100 === 99 && i < 2000 });
    expect(numbers["fraud.average_precision"]!.warnings).toContain("fraud_few_frauds");
    expect(numbers["fraud.auc"]!.warnings).toContain("fraud_few_frauds");
  });

  it("ranks scores outside 0 to 1 like any others, and says that calibration cannot be judged", async () => {
    const inside = await partOf();
    database!.close();
    const outside = await partOf({ score: (i) => 600 * (((i * 37) % 100) / 200) + 40 });
    for (const id of ["average_precision", "auc", "detection_rate"])
      expect(outside.numbers[`fraud.${id}`]!.estimate).toEqual(inside.numbers[`fraud.${id}`]!.estimate);
    expect(outside.numbers["fraud.ece"]!.reason).toBe("fraud_no_probability");
    expect(outside.tables["fraud_reliability"]).toEqual([]);
    expect(outside.checks.find(({ id }) => id === "fraud_scores_are_probabilities")!.passed).toBe(false);
  });

  it("names no cut, no score and no running light in an ordinary build", async () => {
    const ordinary = (context: FraudContext): FraudContext => ({
      ...context,
      book: { ...context.book, settings: { ...context.book.settings, analyst: false } },
    });
    const { tables, model } = await partOf({}, { lights: redOn((i) => i % 100 > 90), change: ordinary });
    expect(Object.keys(tables)).not.toContain("fraud_running_lights");
    expect(Object.keys(tables)).not.toContain("fraud_net_benefit");
    expect(tables["fraud_cuts"]![0]).not.toHaveProperty("score");
    expect(JSON.stringify(model)).not.toContain("score");
  });

  it("gives no group of fewer than ten frauds a row of its own", async () => {
    const { tables } = await partOf();
    const rows = tables["fraud_groups"]!;
    expect(new Set(rows.map(({ trait }) => trait))).toEqual(new Set(["channel", "kind", "age_band", "month"]));
    for (const row of rows) expect(row["frauds"]).toBeGreaterThanOrEqual(10);
  });

  it("holds every model on its own, and compares those that rank differently on what both scored", async () => {
    const second = (context: FraudContext): FraudContext => {
      const [first] = context.models;
      const scores = first!.scores.map((score, i) => (i < 1000 ? NaN : 1 - score));
      return { ...context, models: [first!, { ...first!, name: "Other model!", scores }] };
    };
    const { numbers, tables } = await partOf({}, { change: second });
    expect(numbers["fraud.model.other_model.auc"]!.n).toBe(3000);
    const [first, other] = tables["fraud_models"]!;
    expect(first!["auc_difference"]).toBeNull();
    expect(other!["common"]).toBe(3000);
    expect(typeof other!["auc_difference"]).toBe("number");
  });

  it("asks for labels and scores where the book has none", async () => {
    const without = await partOf({ models: 0, without: ["scores"] });
    expect(without.missing.map(({ table }) => table)).toEqual(["scores"]);
    database!.close();
    const unlabelled = await partOf({ without: ["labels"] });
    expect(unlabelled.numbers).toEqual({});
    expect(unlabelled.missing.map(({ table }) => table)).toEqual(["labels"]);
  });
});
