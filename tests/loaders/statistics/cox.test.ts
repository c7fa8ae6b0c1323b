import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cox, type CoxFit, type CoxOptions } from "../../../loaders/statistics/cox.ts";
import type { Lifetimes } from "../../../loaders/statistics/lifetimes.ts";
import { age, cause, cluster, exit, lateLives, male, stratum, weight } from "./sixteen-lives.ts";

function fit(lifetimes: Lifetimes, covariates: Float64Array[], options: CoxOptions = {}): CoxFit {
  const found = cox(lifetimes, covariates, options);
  if (!found.converged) throw new Error(found.reason);
  return found;
}

describe("cox", () => {
  it("gives coefficients, errors and likelihoods of R survival with Efron's ties and delayed entry", () => {
    const { coefficients, standardErrors, logLikelihood, events } = fit(lateLives, [age, male]);
    expect(coefficients[0]).toBeCloseTo(-0.0276566351, 8);
    expect(coefficients[1]).toBeCloseTo(0.8480088152, 8);
    expect(standardErrors[0]).toBeCloseTo(0.03010856273, 8);
    expect(standardErrors[1]).toBeCloseTo(0.63924651718, 8);
    expect(logLikelihood.null).toBeCloseTo(-23.18922157, 7);
    expect(logLikelihood.fitted).toBeCloseTo(-22.06716502, 7);
    expect(events).toBe(11);
  });

  it("gives Breslow's ties and baseline hazard", () => {
    const { coefficients, baseline, means } = fit(lateLives, [age, male], { ties: "breslow" });
    expect(coefficients[1]).toBeCloseTo(0.82376651619, 8);
    // R takes covariates of 0 and 1 at 0 and others at their mean; ours stands at the mean of both.
    const atZeroMale = Math.exp(-coefficients[1]! * means[1]!);
    expect(baseline.cumulativeHazard[0]! * atZeroMale).toBeCloseTo(0.05976301271, 7);
    expect(baseline.cumulativeHazard.at(-1)! * atZeroMale).toBeCloseTo(1.06409114091, 7);
  });

  it("gives weighted, stratified coefficients with robust errors by cluster", () => {
    const found = fit({ ...lateLives, weight }, [age, male], { strata: stratum, cluster });
    expect(found.coefficients[0]).toBeCloseTo(-0.01232820254, 8);
    expect(found.coefficients[1]).toBeCloseTo(1.71139705524, 8);
    expect(found.standardErrors[0]).toBeCloseTo(0.03090880865, 8);
    expect(found.standardErrors[1]).toBeCloseTo(0.89029767885, 8);
    expect(found.modelStandardErrors[1]).toBeCloseTo(0.81959198101, 8);
  });

  it("follows covariates that change with time, a life being several rows", () => {
    const rows = {
      entry: Float64Array.of(0, 3, 0, 0, 2, 0, 0, 4, 0),
      exit: Float64Array.of(3, 6, 4, 2, 7, 5, 4, 9, 8),
      cause: Uint8Array.of(0, 1, 1, 0, 0, 1, 0, 1, 1),
    };
    const found = fit(rows, [Float64Array.of(0, 1, 0, 0, 1, 1, 0, 1, 0)], { cluster: [0, 0, 1, 2, 2, 3, 4, 4, 5] });
    expect(found.coefficients[0]).toBeCloseTo(-0.6196714552, 8);
    expect(found.standardErrors[0]).toBeCloseTo(0.7223167372, 8);
  });

  it("does not depend on where a life is cut into rows", () => {
    const cut = fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 16, maxLength: 16 });
    const whole = fit({ exit, cause }, [age, male]);
    fc.assert(
      fc.property(cut, (cuts) => {
        const pieces = cuts.flatMap((at, i) =>
          at < exit[i]!
            ? [
                { i, entry: 0, exit: at, cause: 0 },
                { i, entry: at, exit: exit[i]!, cause: cause[i]! },
              ]
            : [{ i, entry: 0, exit: exit[i]!, cause: cause[i]! }],
        );
        const found = fit(
          {
            entry: Float64Array.from(pieces, (piece) => piece.entry),
            exit: Float64Array.from(pieces, (piece) => piece.exit),
            cause: Uint8Array.from(pieces, (piece) => piece.cause),
          },
          [age, male].map((column) => Float64Array.from(pieces, ({ i }) => column[i]!)),
        );
        found.coefficients.forEach((value, j) => expect(value).toBeCloseTo(whole.coefficients[j]!, 6));
      }),
      { numRuns: 20 },
    );
  });

  it("does not depend on the units of a covariate, whose coefficient goes with them", () => {
    const far = fit(lateLives, [age.map((value) => 1e6 + 1000 * value), male]);
    const near = fit(lateLives, [age, male]);
    expect(far.coefficients[0]! * 1000).toBeCloseTo(near.coefficients[0]!, 7);
    expect(far.standardErrors[1]).toBeCloseTo(near.standardErrors[1]!, 7);
  });
});

describe("cox without a fit", () => {
  const reasonOf = (lifetimes: Lifetimes, covariates: Float64Array[]) => {
    const found = cox(lifetimes, covariates);
    return found.converged ? "converged" : [found.reason, found.columns];
  };

  it("says that there are no rows, or no events", () => {
    expect(reasonOf({ exit: new Float64Array(), cause: new Uint8Array() }, [new Float64Array()])).toEqual([
      "no_rows",
      [],
    ]);
    expect(reasonOf({ exit, cause: new Uint8Array(16) }, [age])).toEqual(["no_events", []]);
  });

  it("names covariates that never vary or that others determine", () => {
    expect(reasonOf(lateLives, [age, new Float64Array(16).fill(3)])).toEqual(["collinear", [1]]);
    expect(reasonOf(lateLives, [age, male, age.map((value, i) => 2 * value - male[i]!)])).toEqual(["collinear", [2]]);
    expect(reasonOf({ exit: Float64Array.of(4), cause: Uint8Array.of(1) }, [Float64Array.of(2)])).toEqual([
      "collinear",
      [0],
    ]);
  });

  it("names covariates whose hazard ratio runs to 0 or infinity", () => {
    const immortal = Float64Array.from(cause, (code) => Number(code === 0));
    expect(reasonOf(lateLives, [age, immortal])).toEqual(["separation", [1]]);
    expect(reasonOf({ exit, cause: new Uint8Array(16).fill(1) }, [exit.map((value) => -value)])).toEqual([
      "separation",
      [0],
    ]);
  });

  it("refuses columns of another length and values that are no numbers", () => {
    expect(() => cox(lateLives, [age.subarray(1)])).toThrow(RangeError);
    expect(() => cox(lateLives, [age.map((value, i) => (i === 3 ? NaN : value))])).toThrow(/covariate 0/);
    expect(() => cox({ exit: Float64Array.of(-2, 3), cause: Uint8Array.of(1, 1) }, [])).toThrow(/1 lives/);
  });
});
