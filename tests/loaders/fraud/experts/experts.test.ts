import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { challenger } from "../../../../loaders/fraud/challenger/index.ts";
import { experts } from "../../../../loaders/fraud/experts/index.ts";
import type { FraudContext, Part } from "../../../../loaders/fraud/part.ts";
import { scoredModel } from "../../../../loaders/fraud/scored/scored-model.ts";
import type { Database } from "../../../../loaders/stage/database.ts";
import "../../../../src/words/known/fraud-experts.ts";
import { metric } from "../../../../src/metrics.ts";
import { simulatedExperts } from "./simulated-experts.ts";

const opened: Database[] = [];
afterAll(() => opened.forEach((database) => database.close()));

async function contextWith(sources: readonly string[]): Promise<FraudContext> {
  const { context, database } = await simulatedExperts(sources);
  opened.push(database);
  return context;
}

describe("what each expert adds", () => {
  let context: FraudContext;
  let part: Part;

  beforeAll(async () => {
    context = await contextWith(["behaviour", "context", "profile", "police"]);
    part = await experts(context);
  }, 120_000);

  const row = (table: string, source: string) =>
    part.tables[table]!.find((one) => one["source"] === source || one["expert"] === source)!;

  it("sees that the planted sources matter, and nothing in noise", () => {
    expect(row("experts_left_out", "behaviour")["clear"]).toBe(true);
    expect(row("experts_left_out", "context")["clear"]).toBe(true);
    expect(row("experts_left_out", "profile")?.["clear"] ?? false).toBe(false);
    for (const source of ["behaviour", "context"])
      expect(part.numbers[`fraud.experts.${source}.average_precision_change`]!.low).toBeGreaterThan(0);
  });

  it("says of a source that was not weighed that it was not", () => {
    expect(part.numbers["fraud.experts.police.money_change"]).toMatchObject({
      estimate: null,
      reason: "fraud_source_not_weighed",
    });
  });

  it("ranks worse with one expert alone than with all together", () => {
    const together = Number(row("experts_alone", "together")["average_precision"]);
    for (const source of ["behaviour", "context", "profile"])
      expect(Number(row("experts_alone", source)["average_precision"])).toBeLessThan(together);
    expect(row("experts_alone", "behaviour")["coverage"]).toBe(1);
  });

  it("loses frauds while a planted source is out", () => {
    const lost = Number(row("experts_drills", "behaviour")["detection"]);
    expect(lost).toBeLessThan(0);
  });

  it("registers a metric for every number", async () => {
    const all = { ...part.numbers, ...(await challenger(context)).numbers };
    for (const id of Object.keys(all)) expect(() => metric(id)).not.toThrow();
  });

  it("has no champion without a brought model, and says so", async () => {
    const { numbers } = await challenger(context);
    expect(numbers["fraud.challenger.money_change"]).toMatchObject({ estimate: null, reason: "fraud_no_champion" });
  });

  it("holds a brought model of pure chance against the reference model, which flags more frauds", async () => {
    const { scores } = context.reference!.scored;
    const chance = scoredModel(
      "chance",
      "book",
      Float64Array.from(scores, (_, i) => ((i * 7919) % 1000) / 1000),
      {},
    );
    const { numbers, tables } = await challenger({ ...context, models: [chance, context.reference!.scored] });
    expect(numbers["fraud.challenger.detection_change"]!.low).toBeGreaterThan(0);
    const [, champion, other] = tables["swap_set"]!;
    expect(champion!["flagged"]).toBe(other!["flagged"]);
  });

  it("does without a reference model: experts alone, and a reason for the rest", async () => {
    const brought = { ...context.reference!.scored, name: "brought", origin: "book" as const };
    const { numbers, tables } = await experts({ ...context, models: [brought], reference: null });
    expect(numbers["fraud.experts.sources_clear"]).toMatchObject({ estimate: null, reason: "fraud_no_reference" });
    expect(tables["experts_alone"]!.length).toBeGreaterThan(2);
    expect(tables["experts_disagreement"]).toHaveLength(9);
  });

  it("has nothing to say without any model", async () => {
    const { numbers, tables } = await experts({ ...context, models: [], reference: null });
    expect([numbers, tables]).toEqual([{}, {}]);
  });

  it("says why when no fraud is known", async () => {
    const fraud = new Uint8Array(context.cases.count);
    const { numbers } = await experts({ ...context, outcome: { ...context.outcome, fraud } });
    expect(numbers["fraud.experts.sources_clear"]).toMatchObject({ estimate: null, reason: "fraud_none_known" });
  });
});

describe("a single source", () => {
  it("is worth all that the model finds, and disagrees with nobody", async () => {
    const { numbers, tables } = await experts(await contextWith(["behaviour"]));
    expect(tables["experts_left_out"]).toHaveLength(1);
    expect(numbers["fraud.experts.behaviour.average_precision_change"]!.low).toBeGreaterThan(0);
    expect(numbers["fraud.experts.disagreement.yellow_share"]).toMatchObject({ reason: "fraud_one_expert" });
  }, 120_000);
});
