import { describe, expect, it } from "vitest";
import { capacityFlags } from "../../../../loaders/fraud/experts/capacity-flags.ts";
import { disagreementNumbers, disagreementRows, rankedByTwo } from "../../../../loaders/fraud/experts/disagreement.ts";
import type { Light } from "../../../../loaders/fraud/diagnostics/read-operations.ts";
import { scoredModel } from "../../../../loaders/fraud/scored/scored-model.ts";
import { judgedOf } from "../diagnostics/simulated-requests.ts";

const N = 2000;
const numbers = Array.from({ length: N }, (_, i) => i);
const column = (value: (i: number) => number) => Float64Array.from(numbers, value);

/** Requests that the first expert ranks by their number, and the second by it too but for every fourth, which it turns around. */
function judgedBy(experts: Record<string, Float64Array>, isFraud: (i: number) => boolean) {
  const scores = column((i) => i);
  const judged = judgedOf(
    [...scores],
    numbers.map((i) => Number(isFraud(i))),
  );
  return { ...judged, model: scoredModel("m", "book", scores, experts) };
}

const first = column((i) => i);
const second = column((i) => (i % 4 === 0 ? N - i : i));
const lights = numbers.map((i): Light => (i >= N - 60 ? "yellow" : "green"));

describe("where experts disagree", () => {
  it("puts every request that both know in one cell, and ranks by whole bands", () => {
    const ranked = rankedByTwo(judgedBy({ first, second }, (i) => i >= N - 60))!;
    const rows = disagreementRows(ranked, lights);
    expect(rows).toHaveLength(9);
    const cell = (a: string, b: string) => rows.find((row) => row["first"] === a && row["second"] === b)!;
    expect(cell("high", "high")["requests"]).toBe(75);
    expect(cell("high", "low")["requests"]).toBe(25);
    expect(cell("high", "high")["frauds"]).toBe(45);
    expect(cell("high", "low")["frauds"]).toBe(15);
    const found = disagreementNumbers(ranked, lights);
    expect(found["disagreement.yellow_share"]).toMatchObject({ estimate: 0.25, n: 60 });
  });

  it("withholds one to nine frauds, in two cells at least, so that none follows from the total", () => {
    const ranked = rankedByTwo(judgedBy({ first, second }, (i) => i >= N - 36 || i === 1001))!;
    const rows = disagreementRows(ranked, lights);
    const withheld = rows.filter((row) => row["requests"] !== null && row["frauds"] === null);
    expect(withheld.length).toBeGreaterThanOrEqual(2);
    for (const row of rows) if (row["frauds"]) expect(row["frauds"]).toBeGreaterThanOrEqual(10);
  });

  it("takes the two experts that rank best alone, but none that knows less than half of the requests", () => {
    const rare = column((i) => (i >= N - 100 ? i : NaN));
    const poor = column((i) => (i * 37) % 100);
    const ranked = rankedByTwo(judgedBy({ poor, rare, second, first }, (i) => i >= N - 60))!;
    expect(ranked.experts).toEqual(["first", "second"]);
  });

  it.each([
    ["one expert only", { first }, (i: number) => i > N - 60],
    ["three frauds", { first, second }, (i: number) => i < 3],
    ["no fraud", { first, second }, () => false],
  ])("says nothing with %s", (_, experts, isFraud) => {
    const ranked = rankedByTwo(judgedBy(experts, isFraud));
    expect(ranked).toBeNull();
    const found = disagreementNumbers(ranked, lights);
    expect(found["disagreement.yellow_share"]).toMatchObject({ estimate: null, reason: "fraud_one_expert" });
  });
});

describe("capacityFlags", () => {
  it("flags the highest of each branch-day, as many as its plan allows, and nothing without a plan", () => {
    const judged = judgedOf([1, 3, 2, 9, 5], [0, 0, 1, 0, 1]);
    const reviews = Float64Array.from([2, 0]);
    expect(capacityFlags(judged, { branchDay: Int32Array.from([0, 0, 0, 1, -1]), reviews })).toEqual(
      Uint8Array.from([0, 1, 1, 0, 0]),
    );
    expect(capacityFlags(judged, { branchDay: new Int32Array(5).fill(-1), reviews })).toBeNull();
  });
});
