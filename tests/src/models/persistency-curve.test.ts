import { describe, expect, it } from "vitest";
import { persistencyCurve } from "../../../src/models/persistency-curve.ts";
import { DEFAULT_DEFINITION } from "../../../src/models/persistency-definition.ts";
import { persistencyNumbers } from "../../../src/models/persistency-numbers.ts";
import { modelOf } from "./persistency-model.ts";

const model = modelOf([
  ["all", "all", 13, 0, 90],
  ["all", "all", 13, 33, 10],
  ["all", "all", 25, 0, 4],
  ["window", "0", 13, 0, 40],
  ["window", "0", 13, 33, 10],
  ["window", "1", 13, 0, 45],
  ["window", "1", 13, 33, 5],
]);

describe("persistencyCurve", () => {
  it("starts at 1 and ends where fewer than ten policies got", () => {
    const rows = persistencyCurve(model, DEFAULT_DEFINITION);
    expect(rows.map(({ series, month, estimate }) => [series, month, estimate])).toEqual([
      ["count", 0, 1],
      ["count", 13, 0.9],
      ["premium", 0, 1],
      ["premium", 13, 0.9],
    ]);
  });
});

describe("persistencyNumbers", () => {
  it("holds the latest cohort against the one before, with Newcombe's interval", () => {
    const numbers = persistencyNumbers(model);
    const change = numbers["loyalty.persistency.13.change"]!;
    expect(change.estimate).toBeCloseTo(-0.1, 12);
    const [latest, before] = [0.8, 0.9];
    const { low } = numbers["loyalty.persistency.13.latest"]!;
    expect(change.low!).toBeLessThan(latest - before);
    expect(change.low!).toBeLessThan(low! - before);
    expect(change.high!).toBeGreaterThan(0);
  });

  it("says that nobody got that far", () => {
    expect(persistencyNumbers(model)["loyalty.persistency.61.count"]!.reason).toBe("nobody_got_that_far");
  });
});
