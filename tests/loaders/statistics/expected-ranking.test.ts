import { randomBeta, randomLcg } from "d3-random";
import { expect, it } from "vitest";
import { rankScores } from "../../../loaders/statistics/ranked-scores.ts";
import { rocAuc } from "../../../loaders/statistics/roc-auc.ts";
import { expectedRanking } from "../../../loaders/statistics/expected-ranking.ts";

const options = { replicates: 200, seed: 1 };

it("counts each score as a positive to the extent of its probability, as worked by hand", () => {
  const found = expectedRanking([0.9, 0.1], options)!;
  expect(found.positives).toBeCloseTo(1, 12);
  // Pairs of a positive and a negative: .9 x .9 in order, .1 x .1 the other way round, and each with itself counts half.
  expect(found.area).toBeCloseTo((0.9 * 0.9 + 0.5 * (0.9 * 0.1 + 0.1 * 0.9)) / (1 * 1), 12);
});

it("is nothing without scores or without any probability", () => {
  expect(expectedRanking([], options)).toBeNull();
  expect(expectedRanking([0, 0], options)).toBeNull();
});

it("expects half of every area when all scores are equal", () => {
  expect(expectedRanking(new Float64Array(500).fill(0.1), options)!.area).toBeCloseTo(0.5, 12);
});

it("comes out as later outcomes do when the probabilities hold", () => {
  const random = randomLcg(0.4);
  const probabilities = Float64Array.from({ length: 20_000 }, randomBeta.source(random)(0.3, 6));
  const outcome = Uint8Array.from(probabilities, (chance) => (random() < chance ? 1 : 0));
  const found = expectedRanking(probabilities, options)!;
  const realised = rankScores(probabilities, outcome).positives.at(-1)!;
  expect(Math.abs(found.positives - realised)).toBeLessThan(3 * Math.sqrt(realised));
  expect(Math.abs(found.area - rocAuc(probabilities, outcome)!)).toBeLessThan(0.02);
  const mean = found.draws.area.reduce((sum, area) => sum + area, 0) / found.draws.area.length;
  expect(Math.abs(mean - found.area)).toBeLessThan(0.005);
});
