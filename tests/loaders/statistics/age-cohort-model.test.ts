import { describe, expect, it } from "vitest";
import { ageCohortMean, drawAgeCohort, fitAgeCohort } from "../../../loaders/statistics/age-cohort-model.ts";
import { normalDraws } from "../../../loaders/statistics/parameter-draws.ts";

/** Ages seen of ten cohorts, of which the first is nine years old; `effect` is what a cohort has of its own. */
function triangle(effect: (cohort: number) => number, weight = 1e5) {
  return Array.from({ length: 10 }, (_, cohort) =>
    Array.from({ length: cohort + 1 }, (_, age) => ({ age, cohort, weight, mean: 100 + 10 * age + effect(cohort) })),
  ).flat();
}

describe("fitAgeCohort", () => {
  it("finds what ages and cohorts bring, and carries a cohort's own effect to ages that it has not reached", () => {
    const fit = fitAgeCohort(triangle((cohort) => (cohort % 2 === 0 ? 30 : -30)))!;
    expect(ageCohortMean(fit, 8, 2)).toBeCloseTo(100 + 80 + 30, -1);
    expect(ageCohortMean(fit, 5, 7)).toBeCloseTo(100 + 50 - 30, -1);
  });

  it("draws the effect of a cohort with few members towards zero", () => {
    const few = fitAgeCohort([...triangle(() => 0), { age: 3, cohort: 20, weight: 10, mean: 1130 }])!;
    const own = few.cohorts.get(20)!;
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(0.2 * 1000);
  });

  it("has nothing to say of no cells", () => {
    expect(fitAgeCohort([])).toBeNull();
  });

  it("draws around its estimates", () => {
    const cells = triangle((cohort) => 5 * Math.sin(7 * cohort)).map((cell, i) => ({
      ...cell,
      mean: cell.mean + (i % 3),
    }));
    const fit = fitAgeCohort(cells)!;
    const normal = normalDraws(3);
    const draws = Array.from({ length: 400 }, () => drawAgeCohort(fit, normal).ages[4]!);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    expect(mean).toBeCloseTo(fit.ages[4]!, 0);
    expect(new Set(draws).size).toBe(400);
  });
});
