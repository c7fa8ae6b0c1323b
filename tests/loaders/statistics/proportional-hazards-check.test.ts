import { describe, expect, it } from "vitest";
import { proportionalHazardsCheck } from "../../../loaders/statistics/proportional-hazards-check.ts";
import { age, exit, lateLives, male } from "./sixteen-lives.ts";

describe("proportionalHazardsCheck", () => {
  it("gives the chi-squares of cox.zph of R survival", () => {
    const { covariates, global, terms } = proportionalHazardsCheck(lateLives, [age, male], {}, [[1], [0, 1]])!;
    expect(covariates[0]!.chiSquare).toBeCloseTo(1.3524195803, 7);
    expect(covariates[1]!.chiSquare).toBeCloseTo(0.9992698522, 7);
    expect(global.chiSquare).toBeCloseTo(1.7462578868, 7);
    expect(global.pValue).toBeCloseTo(0.4176427222, 7);
    expect(terms).toEqual([covariates[1], global]);
  });

  it("sees a hazard that is high at first and low later", () => {
    const n = 400;
    const early = Float64Array.from({ length: n }, (_, i) => i % 2);
    const times = early.map((x, i) => (x === 1 ? (i % 20 < 12 ? 1 + i / n : 50 + i) : 10 + i / 10));
    const found = proportionalHazardsCheck({ exit: times, cause: new Uint8Array(n).fill(1) }, [early])!;
    expect(found.global.pValue).toBeLessThan(1e-6);
  });

  it("is null without events or without a fit", () => {
    expect(proportionalHazardsCheck({ exit, cause: new Uint8Array(16) }, [age])).toBeNull();
    expect(proportionalHazardsCheck(lateLives, [age.map(() => 1)])).toBeNull();
  });
});
