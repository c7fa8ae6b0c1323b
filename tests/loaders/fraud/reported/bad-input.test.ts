import { describe, expect, it } from "vitest";
import { contract } from "../../../../loaders/book/contract/index.ts";
import { evolution } from "../../../../loaders/fraud/evolution/index.ts";
import type { FraudContext } from "../../../../loaders/fraud/part.ts";
import { reported } from "../../../../loaders/fraud/reported/index.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import { smallContext, type SmallFinding } from "./small-context.ts";

/** A staged book without lights, reviews and answers. */
const emptyDatabase = {
  rows: (sql: string) => Promise.resolve(sql.includes("care_answer") ? [{ asked: 0, answered: 0, requests: 0 }] : []),
} as unknown as Database;

function contextOf(count: number, findings: readonly SmallFinding[], without: readonly string[] = []): FraudContext {
  const columns = contract
    .filter(({ name }) => !without.includes(name))
    .map(({ name, columns }) => [name, columns.map((column) => column.name)] as const);
  const settings = { as_of: "2025-12-31", review_minutes: 20, review_cost: 200, stop_rate: 0.6 };
  const at = Array.from({ length: count }, (_, i) => i);
  const context = smallContext(at, findings, 800, {
    database: emptyDatabase,
    book: { settings, columns: Object.fromEntries(columns) } as unknown as FraudContext["book"],
  });
  context.cases.month = Int32Array.from(at, (day) => Math.floor(day / 30));
  return context;
}

const frauds = (count: number, days = 5): SmallFinding[] =>
  Array.from({ length: count }, (_, i) => ({ request: 3 * i, at: 3 * i + days, label: "fraud" }));

async function numbersOf(context: FraudContext) {
  const [late, learning] = [await reported(context), await evolution(context)];
  return { ...late.numbers, ...learning.numbers };
}

describe("late reports and learning of a poor book", () => {
  it("say that no fraud is known, or too few to tell", async () => {
    const none = await numbersOf(contextOf(500, []));
    expect(none["fraud.reported.to_come"]).toMatchObject({ estimate: null, reason: "fraud_none_known" });
    expect(none["fraud.learning.detection.looked_at"]).toMatchObject({ estimate: null, reason: "fraud_none_known" });
    const three = await numbersOf(contextOf(500, frauds(3)));
    expect(three["fraud.reported.to_come"]).toMatchObject({ estimate: null, reason: "fraud_few_known" });
    expect(three["fraud.exploration.missed"]).toMatchObject({ estimate: null, reason: "fraud_nothing_explored" });
    expect((await numbersOf(contextOf(0, [])))["fraud.reported.to_come"]).toMatchObject({ estimate: null });
  });

  it("learn no delays from findings dated before their request, and leave out those after the last day", async () => {
    const before = await numbersOf(contextOf(500, frauds(40, -10)));
    expect(before["fraud.reported.to_come"]).toMatchObject({ estimate: null, reason: "fraud_delays_not_known" });
    const late = await numbersOf(contextOf(500, frauds(40, 2000)));
    expect(late["fraud.reported.to_come"]).toMatchObject({ reason: "fraud_none_known" });
  });

  it("start the simulation where nothing of the book's detection is known at a stated level", async () => {
    const numbers = await numbersOf(contextOf(500, frauds(40)));
    expect(numbers["fraud.learning.detection.looked_at"]!.warnings).toEqual(["fraud_start_assumed"]);
    expect(numbers["fraud.reported.recall.lights"]).toMatchObject({ estimate: null, reason: "fraud_no_lights" });
    expect(numbers["fraud.learning.answered"]).toMatchObject({ reason: "fraud_no_answers" });
  });

  it("are left out, with what is missing, without labels, reviews or answers", async () => {
    const context = contextOf(500, [], ["labels", "reviews", "care", "lights"]);
    const [late, learning] = [await reported(context), await evolution(context)];
    expect(late.numbers).toEqual({});
    expect(learning.numbers).toEqual({});
    expect(late.missing.map(({ analysis }) => analysis)).toEqual(["late_reports", "lights_recall", "exploration"]);
    expect(learning.missing.map(({ analysis }) => analysis)).toContain("learning");
  });

  it("hold only finite numbers", async () => {
    const parts = [
      ...(await Promise.all([frauds(12), frauds(40, 300)].map((findings) => reported(contextOf(500, findings))))),
      await evolution(contextOf(500, frauds(160))),
    ];
    for (const { estimate, low, high } of parts.flatMap(({ numbers }) => Object.values(numbers)))
      for (const value of [estimate, low, high]) expect(value === null || Number.isFinite(value)).toBe(true);
  });
});
