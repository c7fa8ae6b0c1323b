import { describe, expect, it } from "vitest";
import { mixDensity } from "../../../loaders/statistics/media-mix-density.ts";
import { mixLayout, type MixProblem } from "../../../loaders/statistics/media-mix-problem.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

/** Made-up weeks with two channels, a column, unknown sales in three weeks, a test of sales and one of inquiries. */
function problem(): MixProblem {
  const { uniform, normal } = randomSource(5);
  const weeks = 40;
  const series = (of: () => number) => Float64Array.from({ length: weeks }, of);
  const spend = [series(() => 2 * uniform()), series(() => (uniform() < 0.4 ? 0 : 1.7))];
  const sales = series(() => 1 + 0.1 * normal());
  for (const week of [3, 4, 38]) sales[week] = NaN;
  const without = spend[0]!.map((value, week) => (week >= 10 && week < 14 ? 0.5 * value : value));
  return {
    weeks,
    sales,
    spend,
    before: Float64Array.of(1, 0),
    priors: [
      { shareScale: 0.1, retention: [2, 3], logHalf: [0.5, 0.7] },
      { shareScale: 0.05, retention: [1.5, 2.5], logHalf: [0.2, 0.5] },
    ],
    baseline: [series(() => 0.5), series(() => 0.2 * normal())],
    baselineMean: 0.9,
    noiseScale: 0.2,
    tests: [
      { channel: 0, without, from: 10, until: 16, effect: 0.2, standardError: 0.1, early: false },
      {
        channel: 1,
        without: new Float64Array(weeks),
        from: 20,
        until: 25,
        effect: 0.4,
        standardError: 0.2,
        early: true,
      },
    ],
  };
}

describe("the density of a media mix model", () => {
  it("has the gradient that finite differences give", () => {
    const made = problem();
    const { size } = mixLayout(made);
    const density = mixDensity(made);
    const { normal } = randomSource(6);
    const scrap = new Float64Array(size);
    for (let trial = 0; trial < 5; trial++) {
      const position = Float64Array.from({ length: size }, () => 0.7 * normal() - 0.5);
      const gradient = new Float64Array(size);
      density(position, gradient);
      const numeric = position.map((value, i) => {
        const at = (shift: number) => density(Float64Array.from(position).fill(value + shift, i, i + 1), scrap);
        return (at(1e-5) - at(-1e-5)) / 2e-5;
      });
      gradient.forEach((value, i) => expect(value / numeric[i]!, `parameter ${i}`).toBeCloseTo(1, 5));
    }
  });
});
