import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averagePrecision } from "../../../loaders/statistics/average-precision.ts";
import { bootstrapAveragePrecision } from "../../../loaders/statistics/bootstrap-average-precision.ts";
import { bootstrapSums } from "../../../loaders/statistics/bootstrap-sums.ts";
import { cardPrecision } from "../../../loaders/statistics/card-precision.ts";
import { precisionAtCapacity } from "../../../loaders/statistics/precision-at-capacity.ts";
import { rankScores } from "../../../loaders/statistics/ranked-scores.ts";

describe("precisionAtCapacity", () => {
  it("reviews each group's highest scores as far as its capacity goes", () => {
    const found = precisionAtCapacity([0.9, 0.8, 0.7, 0.2], [0, 1, 1, 0], [0, 0, 1, 1], [1, 5]);
    expect(found).toEqual({ reviewed: 3, found: 1, positives: 2, precision: 1 / 3, recall: 0.5 });
  });

  it("expects of equal scores that compete for the last review what chance would have it", () => {
    expect(precisionAtCapacity([0.9, 0.5, 0.5, 0.5], [1, 1, 0, 0], [0, 0, 0, 0], [2]).found).toBeCloseTo(1 + 1 / 3, 12);
  });

  it("finds all once everything can be reviewed, and nothing without capacity", () => {
    const rows = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (list) => {
        const [scores, outcome] = [list.map(([score]) => score), list.map(([, one]) => one)];
        const all = precisionAtCapacity(
          scores,
          outcome,
          scores.map(() => 0),
          [list.length],
        );
        expect(all.found).toBe(all.positives);
        expect(
          precisionAtCapacity(
            scores,
            outcome,
            scores.map(() => 0),
            [],
          ).precision,
        ).toBeNull();
      }),
    );
  });
});

describe("cardPrecision", () => {
  it("counts a card once, by its highest score, and stops it once it was found", () => {
    const transactions = {
      score: [0.9, 0.1, 0.8, 0.9, 0.7],
      outcome: [0, 1, 0, 1, 1],
      card: [7, 7, 8, 7, 8],
      day: [1, 1, 1, 2, 2],
    };
    // Day 1: card 7 is found. Day 2: card 7 is stopped, card 8 is found.
    expect(cardPrecision(transactions, 1)).toBe(1);
    expect(cardPrecision({ score: [], outcome: [], card: [], day: [] }, 1)).toBeNull();
  });
});

describe("the bootstrap of average precision", () => {
  const n = 4000;
  const scores = Float64Array.from({ length: n }, (_, i) => (i * 7919) % n);
  const outcome = scores.map((score, i) => Number((i * 104729) % 1000 < 30 * (score / n)));

  it("is centred on the estimate, and the same for the same seed", () => {
    const ranked = rankScores(scores, outcome);
    const drawn = bootstrapAveragePrecision(ranked, outcome, { replicates: 400, seed: 3 });
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const deviation = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length);
    expect(Math.abs(mean - averagePrecision(scores, outcome)!)).toBeLessThan(deviation / 2);
    expect(bootstrapAveragePrecision(ranked, outcome, { replicates: 400, seed: 3 })).toEqual(drawn);
  });

  it("draws all rows of a cluster together: copies of everybody widen nothing", () => {
    const twice = (values: Float64Array) => Float64Array.from([...values, ...values]);
    const clusters = Uint32Array.from({ length: 2 * n }, (_, i) => i % n);
    const once = bootstrapAveragePrecision(rankScores(scores, outcome), outcome, {
      replicates: 20,
      seed: 5,
      clusters: clusters.slice(0, n),
    });
    const doubled = bootstrapAveragePrecision(rankScores(twice(scores), twice(outcome)), twice(outcome), {
      replicates: 20,
      seed: 5,
      clusters,
    });
    doubled.forEach((value, i) => expect(value).toBeCloseTo(once[i]!, 12));
  });

  it("weighs positives as rarer ones would count", () => {
    const ranked = rankScores([0.9, 0.8], [1, 0]);
    const rare = bootstrapAveragePrecision(ranked, [1, 0], { replicates: 50, seed: 1, positiveWeight: 0.1 });
    for (const value of rare) expect(Number.isNaN(value) || value === 1).toBe(true);
  });
});

describe("bootstrapSums", () => {
  it("gives sums whose mean is the sum and whose spread is that of Poisson weights", () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => (i % 5) - 1);
    const drawn = bootstrapSums([values], { replicates: 2000, seed: 2 }).map(([sum]) => sum!);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    const squares = values.reduce((sum, value) => sum + value ** 2, 0);
    expect(Math.abs(mean - 200)).toBeLessThan((4 * Math.sqrt(squares)) / Math.sqrt(2000));
    expect(variance / squares).toBeGreaterThan(0.9);
    expect(variance / squares).toBeLessThan(1.1);
  });
});
