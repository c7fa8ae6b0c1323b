import { describe, expect, it } from "vitest";
import { valueOfSample, type Decision } from "../../../../loaders/marketing/budget/value-of-information.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";
import { boundsOf } from "../../../../src/models/budget-bounds.ts";
import { meanCurve, salesAt } from "../../../../src/models/budget-curve.ts";
import { WEEKS, type BudgetModel } from "../../../../src/models/budget-model.ts";
import { planBudget, usualSettings } from "../../../../src/models/budget-plan.ts";
import { bestSplit } from "../../../../src/models/budget-split.ts";
import { steadyResponses } from "../../../../src/models/media-response.ts";
import { drawnModel } from "../../../src/models/budget-response.ts";

function decisionOf(model: BudgetModel): { decision: Decision; perfect: number } {
  const plan = planBudget(model, usualSettings(model, 0.5));
  const decision = {
    response: model.response,
    bounds: boundsOf(model.response.lines, 0.5),
    budget: plan.budget / WEEKS,
    split: plan.lines.map(({ best }) => best / WEEKS),
  };
  return { decision, perfect: plan.regret };
}

const measuredOn = ({ response }: BudgetModel, line: number) => {
  const chosen = response.lines[line]!;
  return Array.from(steadyResponses(chosen, chosen.spend, response.draws));
};

describe("value of a sample", () => {
  it("lies between nothing and what knowing everything is worth, and falls with the error of the test", () => {
    for (const seed of [1, 2, 3]) {
      const model = drawnModel(5, 100, seed);
      const { decision, perfect } = decisionOf(model);
      const measured = measuredOn(model, 0);
      const values = [0.1, 1, 5, 1000].map((error) => valueOfSample(decision, { measured, error }));
      expect(values[0]).toBeLessThanOrEqual(perfect);
      expect(values[3]).toBeLessThan(0.01 * perfect);
      for (let i = 1; i < values.length; i++) expect(values[i]).toBeLessThanOrEqual(values[i - 1]!);
      expect(values.every((value) => value >= 0)).toBe(true);
    }
  });

  it("agrees with results drawn one by one", () => {
    const model = drawnModel(4, 100, 5);
    const { decision } = decisionOf(model);
    const measured = measuredOn(model, 1);
    const error = 2;
    const { normal, uniform } = randomSource(11);
    const mean = measured.reduce((sum, one) => sum + one, 0) / 100;
    const spread = Math.sqrt(measured.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 99);
    const width = Math.hypot(error, 1.06 * spread * 100 ** -0.2);
    let total = 0;
    const results = 4000;
    for (let i = 0; i < results; i++) {
      const result = measured[Math.floor(100 * uniform())]! + width * normal();
      const likelihood = measured.map((one) => Math.exp(-(((result - one) / width) ** 2) / 2));
      const sum = likelihood.reduce((all, one) => all + one, 0);
      const curves = model.response.lines.map((line) =>
        meanCurve(
          line,
          100,
          likelihood.map((one) => one / sum),
        ),
      );
      const best = bestSplit(curves, decision.bounds, decision.budget);
      total += curves.reduce((all, c, j) => all + salesAt(c, best[j]!) - salesAt(c, decision.split[j]!), 0);
    }
    const simulated = (WEEKS * total) / results;
    expect(Math.abs(valueOfSample(decision, { measured, error }) / simulated - 1)).toBeLessThan(0.1);
  });

  it("is worth more where a result may show an effect that allows more than today", () => {
    const model = drawnModel(5, 100, 3);
    const { decision } = decisionOf(model);
    const measured = measuredOn(model, 3);
    const lines = model.response.lines.map((line) => ({ ...line, told: true }));
    const hasEffect = measured.map((sales) => sales > 0);
    const showing = { hasEffect, bounds: boundsOf(lines, 0.5) };
    const [without, free] = [
      { measured, error: 1 },
      { measured, error: 1, showing },
    ].map((sample) => valueOfSample(decision, sample));
    expect(free).toBeGreaterThan(without!);
  });

  it("is nothing where the draws do not differ or the test has no error to speak of", () => {
    const { decision } = decisionOf(drawnModel(3, 50, 2));
    expect(valueOfSample(decision, { measured: new Array<number>(50).fill(3), error: 1 })).toBe(0);
    expect(valueOfSample(decision, { measured: measuredOn(drawnModel(3, 50, 2), 0), error: 0 })).toBe(0);
  });
});
