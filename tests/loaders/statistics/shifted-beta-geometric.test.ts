import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betaDiscreteWeibullSurvival,
  fitBetaDiscreteWeibull,
} from "../../../loaders/statistics/beta-discrete-weibull.ts";
import { observedSurvival, type RiskTable } from "../../../loaders/statistics/grouped-discrete-survival.ts";
import {
  discountedResidualLifetime,
  fitShiftedBetaGeometric,
  shiftedBetaGeometricSurvival,
} from "../../../loaders/statistics/shifted-beta-geometric.ts";

/** A cohort of a million that follows a survival function exactly. */
function cohortOf(survival: Float64Array, from = 1): RiskTable {
  const periods = Array.from({ length: survival.length - 1 }, (_, t) => t + 1);
  const seen = (t: number) => (t >= from ? 1e6 : 0);
  return {
    atRisk: Float64Array.from(periods, (t) => seen(t) * survival[t - 1]!),
    lost: Float64Array.from(periods, (t) => seen(t) * (survival[t - 1]! - survival[t]!)),
  };
}

describe("fitShiftedBetaGeometric", () => {
  it("finds the parameters that made a cohort, also one observed from its fourth period on", () => {
    for (const from of [1, 4]) {
      const fit = fitShiftedBetaGeometric(cohortOf(shiftedBetaGeometricSurvival({ alpha: 0.7, beta: 3.8 }, 10), from));
      expect(fit.converged && fit.parameters.alpha).toBeCloseTo(0.7, 3);
      expect(fit.converged && fit.parameters.beta).toBeCloseTo(3.8, 3);
    }
  });

  it.each([
    ["no_data", [], []],
    ["no_data", [0, 0], [0, 0]],
    ["no_events", [10, 10], [0, 0]],
    ["all_events", [10], [10]],
    ["too_few_periods", [10], [3]],
  ])("says %s", (reason, atRisk, lost) => {
    const table = { atRisk: Float64Array.from(atRisk), lost: Float64Array.from(lost) };
    expect(fitShiftedBetaGeometric(table)).toEqual({ converged: false, reason });
  });

  it("follows equal members, who differ by no beta distribution, with parameters that are not pinned down", () => {
    const geometric = Float64Array.from({ length: 9 }, (_, t) => 0.8 ** t);
    const fit = fitShiftedBetaGeometric(cohortOf(geometric));
    if (!fit.converged) return;
    expect(shiftedBetaGeometricSurvival(fit.parameters, 8)[8]).toBeCloseTo(0.8 ** 8, 4);
    expect(fit.parameters.beta).toBeGreaterThan(1000);
  });
});

describe("discountedResidualLifetime", () => {
  it("is the discounted sum of the survivors to come over those who are there", () => {
    const model = { alpha: 0.7, beta: 3.8 };
    const survival = shiftedBetaGeometricSurvival(model, 2000);
    let sum = 0;
    for (let t = 4; t <= 2000; t++) sum += survival[t]! / survival[3]! / 1.1 ** (t - 4);
    expect(discountedResidualLifetime(model, 0.1, 3)).toBeCloseTo(sum, 8);
  });
});

describe("fitBetaDiscreteWeibull", () => {
  it("finds the parameters that made a cohort", () => {
    const fit = fitBetaDiscreteWeibull(cohortOf(betaDiscreteWeibullSurvival({ alpha: 0.5, beta: 2, c: 1.4 }, 12)));
    expect(fit.converged && fit.parameters.c).toBeCloseTo(1.4, 2);
    expect(fit.converged && fit.parameters.beta).toBeCloseTo(2, 1);
  });

  it("is the shifted beta-geometric at c = 1", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (alpha, beta) => {
          const weibull = betaDiscreteWeibullSurvival({ alpha, beta, c: 1 }, 8);
          shiftedBetaGeometricSurvival({ alpha, beta }, 8).forEach((share, t) =>
            expect(weibull[t]).toBeCloseTo(share, 8),
          );
        },
      ),
    );
  });
});

describe("observedSurvival", () => {
  it("multiplies the shares that stayed", () => {
    const survival = observedSurvival({ atRisk: Float64Array.of(100, 50), lost: Float64Array.of(10, 5) });
    expect(Array.from(survival)).toEqual([1, 0.9, expect.closeTo(0.81, 12)]);
  });
});
