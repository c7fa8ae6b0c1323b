import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf } from "../../../src/models/budget-bounds.ts";
import { WEEKS, type BudgetModel } from "../../../src/models/budget-model.ts";
import { planBudget, usualSettings } from "../../../src/models/budget-plan.ts";
import { drawnModel, lineOf, responseOf } from "./budget-response.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Two lines that are known to sell alike, but in two draws one or the other is the better. */
const unsure: BudgetModel = {
  response: responseOf(
    [
      {
        ...lineOf("a", 100, 0, 0),
        channels: [{ channel: "a", share: 1, ceiling: [6, 2], halfSpend: [100, 100], retention: [] }],
      },
      {
        ...lineOf("b", 100, 0, 0),
        channels: [{ channel: "b", share: 1, ceiling: [2, 6], halfSpend: [100, 100], retention: [] }],
      },
    ],
    2,
  ),
  worth: [1000, 1000],
};

describe("bounds of lines", () => {
  const line = { ...lineOf("tv", 100, 5, 100), highestSpend: 130 };

  it("are half of today's spend less and more, and never beyond what was observed", () => {
    expect(boundsOf([line], 0.5)[0]).toEqual({ lower: 50, upper: 130, cap: "observed", contradictory: false });
    expect(boundsOf([line], 0.2)[0]).toMatchObject({ lower: 80, upper: 120, cap: null });
  });

  it("give no more than today to a line whose effect is not shown", () => {
    expect(boundsOf([{ ...line, told: false }], 0.5)[0]).toMatchObject({ lower: 50, upper: 100, cap: "untold" });
  });

  it("say when a line's own limits contradict each other, and keep the least as far as it was observed", () => {
    expect(boundsOf([line], 0.5, { tv: { least: 1.2, most: 0.8 } })[0]).toMatchObject({
      lower: 120,
      upper: 120,
      contradictory: true,
    });
    expect(boundsOf([line], 0.5, { tv: { least: 2, most: 2 } })[0]).toMatchObject({ lower: 130, upper: 130 });
  });

  it("let a line's own limit take the place of the one for all, stretching the other side to it", () => {
    expect(boundsOf([line], 0.2, { tv: { least: 0.1, most: null } })[0]).toMatchObject({ lower: 10, upper: 120 });
    expect(boundsOf([line], 0.2, { tv: { least: null, most: 0 } })[0]).toMatchObject({
      lower: 0,
      upper: 0,
      contradictory: false,
    });
    expect(boundsOf([line], 0.2, { tv: { least: 1.25, most: null } })[0]).toMatchObject({ lower: 125, upper: 125 });
  });

  it("keep a line without present spend at nothing", () => {
    expect(boundsOf([{ ...line, spend: 0 }], 0.5)[0]).toMatchObject({ lower: 0, upper: 0 });
  });
});

describe("plan of a budget", () => {
  it("keeps the present split where lines sell alike on average, and says what not knowing better costs", () => {
    const plan = planBudget(unsure, usualSettings(unsure, 0.5));
    plan.lines.forEach(({ best }) => expect(best / WEEKS).toBeCloseTo(100, 6));
    expect(plan.gain.mean).toBeCloseTo(0, 9);
    expect(plan.lossChance).toBe(0);
    // In each draw sqrt(6) : sqrt(2) of 400 would be best, held at 150 : 50.
    const better = (6 * 150) / 250 + (2 * 50) / 150;
    expect(plan.regret).toBeCloseTo(WEEKS * (better - 4), 8);
    expect(plan.regretValue).toBeCloseTo(1000 * WEEKS * (better - 4), 5);
  });

  it("never sells less on average than today, within bounds, for any draws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 1000 }), (lines, seed) => {
        const model = drawnModel(lines, 20, seed);
        const plan = planBudget(model, usualSettings(model, 0.5));
        expect(plan.gain.mean).toBeGreaterThanOrEqual(-1e-9);
        expect(plan.budget / plan.present).toBeCloseTo(1, 9);
        expect(plan.regret).toBeGreaterThanOrEqual(0);
        for (const { best, least, most } of plan.lines) {
          expect(best).toBeGreaterThanOrEqual(least * (1 - 1e-9));
          expect(best).toBeLessThanOrEqual(most * (1 + 1e-9));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts the chance of loss over draws", () => {
    const model: BudgetModel = {
      response: responseOf(
        [
          {
            ...lineOf("a", 100, 0, 0),
            channels: [
              { channel: "a", share: 1, ceiling: [9, 9, 9, 1], halfSpend: [100, 100, 100, 100], retention: [] },
            ],
          },
          {
            ...lineOf("b", 100, 0, 0),
            channels: [
              { channel: "b", share: 1, ceiling: [2, 2, 2, 5], halfSpend: [100, 100, 100, 100], retention: [] },
            ],
          },
        ],
        4,
      ),
      worth: null,
    };
    const plan = planBudget(model, usualSettings(model, 0.5));
    expect(plan.lossChance).toBe(0.25);
    expect(plan.profit).toBeNull();
    expect(plan.regretValue).toBeNull();
  });

  it("spends on a target return until the last money brings it, and says what that costs and sells", () => {
    const model: BudgetModel = { response: responseOf([lineOf("a", 100, 4, 100)]), worth: [100] };
    // 100 x 4 x 100 / (x + 100)^2 = 0.7 at x = 139.
    const plan = planBudget(model, { goal: { kind: "return", target: 0.7 }, move: 0.5, limits: {} });
    const spend = Math.sqrt(40_000 / 0.7) - 100;
    expect(plan.budget).toBeCloseTo(WEEKS * spend, 6);
    expect(plan.marginalReturn).toBeCloseTo(0.7, 9);
    const gain = WEEKS * ((4 * spend) / (spend + 100) - 2);
    expect(plan.gain.mean).toBeCloseTo(gain, 9);
    expect(plan.profit!.mean).toBeCloseTo(100 * gain - WEEKS * (spend - 100), 6);
    expect(plan.regret).toBeCloseTo(0, 9);
  });

  it("says when the bounds do not allow the budget, and plans the nearest that they do", () => {
    const model = drawnModel(4, 10, 3);
    const { goal } = usualSettings(model, 0.5);
    const present = goal.kind === "budget" ? goal.budget : 0;
    const more = planBudget(model, { goal: { kind: "budget", budget: 3 * present }, move: 0.5, limits: {} });
    expect(more.limited).toBe("above");
    expect(more.budget).toBeCloseTo(sum(more.lines.map(({ most }) => most)), 4);
    const less = planBudget(model, { goal: { kind: "budget", budget: 0.1 * present }, move: 0.5, limits: {} });
    expect(less.limited).toBe("below");
    expect(less.budget).toBeCloseTo(0.5 * present, 4);
  });

  it("has nothing to move with one line, and nothing to gain where nothing sells", () => {
    const one: BudgetModel = { response: responseOf([lineOf("a", 100, 4, 100)]), worth: [100] };
    expect(planBudget(one, usualSettings(one, 0.5))).toMatchObject({ moved: 0, regret: 0, lossChance: 0 });
    const none: BudgetModel = {
      response: responseOf([lineOf("a", 100, 0, 100), lineOf("b", 100, 0, 100)]),
      worth: [100],
    };
    const plan = planBudget(none, usualSettings(none, 0.5));
    expect(plan.lines.map(({ best }) => best)).toEqual([5200, 5200]);
    expect(plan.gain).toEqual({ mean: 0, low: 0, high: 0 });
  });

  it("answers within 100 ms for 8 channels and 200 draws", () => {
    const model = drawnModel(8, 200, 1);
    planBudget(model, usualSettings(model, 0.5));
    const times = [0.3, 0.4, 0.5].map((move) => {
      const started = process.cpuUsage();
      planBudget(model, usualSettings(model, move));
      return process.cpuUsage(started).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
