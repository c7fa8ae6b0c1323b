import { describe, expect, it } from "vitest";
import {
  lightsOutcome,
  nextReview,
  shadowPrice,
  type ChannelLights,
  type LightAssumptions,
} from "../../../src/models/fraud-lights.ts";
import { capacityCut, costCut, reviewFrom } from "../../../src/models/suggested-cuts.ts";

const assumptions: LightAssumptions = { minutes: 30, cost: 100, stop: 0.5, recovery: 0.2, delay: 0, prevalence: 1 };
const channel: ChannelLights = {
  channel: "counter",
  total: 1000,
  branched: 1,
  rule: null,
  curve: {
    scores: [0.9, 0.5, 0.1],
    requests: [10, 100, 1000],
    fraudScores: [
      ...new Array<number>(5).fill(0.95),
      ...new Array<number>(10).fill(0.6),
      ...new Array<number>(10).fill(0.2),
    ],
    fraudMoney: new Array<number>(25).fill(1000),
    fraudSquare: new Array<number>(25).fill(1e6),
  },
};
const model = { days: 100, years: 0.5, branches: [] };

describe("what lights do", () => {
  it("is counted by hand: work, frauds stopped, money kept, honest customers delayed", () => {
    const outcome = lightsOutcome(model, [channel], { yellow: 0.5, red: 0.9 }, assumptions);
    expect(outcome.perDay).toBe(1);
    expect(outcome.staffHours).toBe(100);
    expect(outcome.reviewCost).toBe(20_000);
    expect(outcome.all.stopped.estimate).toBe(15);
    expect(outcome.all.protected!.estimate).toBe(12_000);
    expect(outcome.red.protected!.estimate).toBe(4000);
    expect(outcome.honestDelayed).toBe(170);
    expect(outcome.honestPerStopped).toBeCloseTo(170 / 15, 12);
  });

  it("stops fewer frauds, at the same recall, where fraud is rarer", () => {
    const rarer = { ...assumptions, prevalence: 0.1 };
    const [as, rare] = [assumptions, rarer].map((one) =>
      lightsOutcome(model, [channel], { yellow: 0.5, red: 0.9 }, one),
    );
    expect(rare!.all.stopped.estimate).toBeCloseTo(1.5, 12);
    expect(rare!.all.lit.frauds / rare!.total.frauds).toBeCloseTo(as!.all.lit.frauds / as!.total.frauds, 12);
    expect(rare!.honestDelayed).toBeCloseTo(170, 9);
  });

  it("counts a light without a reviewer as not reviewed, and reviews reds first", () => {
    const branch = {
      branch: "A",
      days: 100,
      capacity: [0.5, 0, 0.5],
      scores: [0.9, 0.5, 0.1],
      requests: [10, 100, 1000],
    };
    const outcome = lightsOutcome({ ...model, branches: [branch] }, [channel], { yellow: 0.5, red: 0.9 }, assumptions);
    expect(outcome.red.reviewed).toBeGreaterThan(0.499);
    expect(outcome.yellow.reviewed).toBeLessThan(outcome.red.reviewed);
    expect(outcome.all.protected!.estimate).toBeLessThan(6000);
    const [day] = outcome.queue!.branches;
    expect(shadowPrice(day!, outcome, assumptions)).toBeGreaterThan(0);
  });

  it("prices the next review by the next ten frauds, and not when fewer are left", () => {
    const next = nextReview([channel], 0.5, assumptions)!;
    expect(next.estimate).toBeCloseTo((10 * 1000 * 0.4) / (100 + (900 * 0.3) / 0.4 - 100), 9);
    expect(nextReview([channel], 0.2, assumptions)).toBeNull();
  });
});

describe("suggested cuts", () => {
  it("stop where a review costs more than it keeps", () => {
    const at = (cut: number) => ({
      requests: cut > 0.5 ? 10 : 1000,
      frauds: cut > 0.5 ? 5 : 6,
      money: cut > 0.5 ? 50_000 : 60_000,
      square: 1,
    });
    expect(costCut([0.9, 0.1], at, assumptions)).toBe(0.9);
    expect(costCut([0.9, 0.1], at, { ...assumptions, cost: 1 })).toBe(0.1);
    expect(costCut([0.9, 0.1], at, { ...assumptions, cost: 1e6 })).toBeNull();
  });

  it("go as far down as reviewers reach", () => {
    const queue = (cut: number) => ({ lights: 100, beyondReviewers: (1 - cut) * 10 });
    expect(capacityCut([0.9, 0.7, 0.5, 0.3], queue)).toBe(0.5);
    expect(capacityCut([0.9], () => null)).toBeNull();
  });

  it("ask for a review from p × amount × stop × (1 - recovery) = cost", () => {
    expect(reviewFrom(assumptions)).toBe(250);
    expect(reviewFrom({ ...assumptions, delay: 100 })).toBe(500);
  });
});
