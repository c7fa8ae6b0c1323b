import { describe, expect, it } from "vitest";
import { mapSequentially } from "../../../loaders/run/map.ts";
import { concentration } from "../../../loaders/value/concentration.ts";
import { upTo } from "./customers.ts";

const options = { bootstraps: 80, seed: 1, map: mapSequentially };

describe("concentration", () => {
  it("gives the shares of a population worked by hand, inside their intervals", async () => {
    // 1 ... 100 sum to 5,050; the best tenth 91 ... 100 is 955, the best fifth 81 ... 100 is 1,810, the worst tenth 55.
    const result = await concentration(Float64Array.from(upTo(100)), options);
    expect(result.topTenthShare.estimate).toBeCloseTo(955 / 5050, 12);
    expect(result.topFifthShare.estimate).toBeCloseTo(1810 / 5050, 12);
    expect(result.worstTenthShare.estimate).toBeCloseTo(55 / 5050, 12);
    for (const { estimate, low, high } of [result.topTenthShare, result.topFifthShare, result.gini]) {
      expect(low!).toBeLessThan(estimate!);
      expect(high!).toBeGreaterThan(estimate!);
    }
  });

  it("gives tenths that add up to the total and a curve that ends on it", async () => {
    const result = await concentration(
      Float64Array.from(upTo(600), (i) => i - 200),
      options,
    );
    expect(result.tenths.reduce((sum, row) => sum + (row["share"] as number), 0)).toBeCloseTo(1, 9);
    expect(result.curve).toHaveLength(51);
    expect(result.curve.at(-1)!["value"]).toBeCloseTo(1, 12);
    expect(result.negativeShare.estimate).toBeCloseTo(199 / 600, 12);
  });

  it("publishes no step of fewer than ten people", async () => {
    const result = await concentration(Float64Array.from(upTo(120)), options);
    expect(result.curve).toHaveLength(11);
  });

  it("says equal for all equal", async () => {
    const result = await concentration(new Float64Array(200).fill(7), options);
    expect(result.topFifthShare.estimate).toBeCloseTo(0.2, 12);
    expect(result.gini.estimate).toBe(0);
    expect(result.customersFor80Percent.estimate).toBeCloseTo(0.8, 12);
  });

  it("gives no shares of a total that is not positive, but still counts losers and the spread", async () => {
    const result = await concentration(
      Float64Array.from(upTo(200), (i) => 50 - i),
      options,
    );
    expect(result.topFifthShare).toMatchObject({ estimate: null, reason: "total_not_positive" });
    expect(result.curve).toEqual([]);
    expect(result.negativeShare.estimate).toBe(0.75);
    expect(result.gini.estimate).toBeGreaterThan(0);
  });

  it("gives no Gini when all are zero", async () => {
    const result = await concentration(new Float64Array(200), options);
    expect(result.gini).toMatchObject({ estimate: null, reason: "all_zero" });
  });

  it.each([0, 1, 99])("says too few for %i customers", async (n) => {
    const result = await concentration(Float64Array.from(upTo(n)), options);
    expect(result.topTenthShare).toMatchObject({ estimate: null, n, reason: "too_few_customers" });
  });
});
