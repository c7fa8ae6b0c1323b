import { describe, expect, it } from "vitest";
import { augmentedDifference } from "../../../loaders/statistics/augmented-weighting.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

function sample(n: number, seed: number) {
  const random = randomSource(seed);
  const rows = Array.from({ length: n }, () => {
    const propensity = random.uniform() < 0.5 ? 0.8 : 0.25;
    const group = Number(random.uniform() < propensity);
    const first = propensity > 0.5 ? 0.8 : 0.5;
    return { propensity, group, first, outcome: Number(random.uniform() < first - (group ? 0 : 0.1)) };
  });
  return {
    outcome: rows.map(({ outcome }) => outcome),
    group: rows.map(({ group }) => group),
    propensity: rows.map(({ propensity }) => propensity),
    clusters: rows.map(() => NaN),
    expected: { first: rows.map(({ first }) => first), second: rows.map(({ first }) => first - 0.1) },
    nonsense: { first: rows.map(() => 0.2), second: rows.map(() => 0.9) },
  };
}

describe("augmentedDifference", () => {
  it("is the plain difference in means where everybody is as likely in either group", () => {
    const rows = { outcome: [1, 1, 0, 1, 0, 0], group: [1, 1, 1, 0, 0, 0], clusters: [0, 1, 2, 3, 4, 5] };
    const { mean, error } = augmentedDifference({ ...rows, propensity: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5] });
    expect(mean).toBeCloseTo(1 / 3, 12);
    // Each group's variance is 2/9 over 3, times 6/5 for six clusters.
    expect(error).toBeCloseTo(Math.sqrt((2 * (2 / 27) * 6) / 5), 12);
  });

  it("comes to what is true by the chances alone, by the model alone, and by both", () => {
    const { expected, nonsense, ...groups } = sample(6000, 1);
    const even = { ...groups, propensity: groups.propensity.map(() => 0.5) };
    const found = [
      augmentedDifference(groups),
      augmentedDifference(groups, nonsense),
      augmentedDifference(even, expected),
      augmentedDifference(groups, expected),
    ];
    for (const { mean, error } of found) expect(Math.abs(mean - 0.1)).toBeLessThan(3 * error);
    const { mean, error } = augmentedDifference(even);
    expect(Math.abs(mean - 0.1)).toBeGreaterThan(5 * error);
  });

  it("passes over rows of neither group and of no known outcome", () => {
    const rows = { outcome: [1, 0, 1, 0, NaN, 1], group: [1, 1, 0, 0, 0, -1], clusters: [0, 1, 2, 3, 4, 5] };
    expect(augmentedDifference({ ...rows, propensity: rows.outcome.map(() => 0.5) }).mean).toBe(0);
  });
});
