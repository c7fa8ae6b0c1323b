import { describe, expect, it } from "vitest";
import { random, type Random } from "../../../../loaders/book/demo/random.ts";

function moments(draw: (random: Random) => number, draws = 50_000): { mean: number; variance: number } {
  const stream = random(7, "moments");
  const values = Array.from({ length: draws }, () => draw(stream));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws };
}

const firstDraws = (stream: Random) => Array.from({ length: 5 }, () => stream.uniform());

describe("random", () => {
  it("gives the same draws for the same seed, theme and index", () => {
    expect(firstDraws(random(1, "people", 3))).toEqual(firstDraws(random(1, "people", 3)));
  });

  it("gives other draws for another seed, theme or index, also beyond 32 bits", () => {
    const streams = [
      random(1, "a", 0),
      random(2, "a", 0),
      random(1, "b", 0),
      random(1, "a", 1),
      random(1, "a", 2 ** 32),
    ];
    expect(new Set(streams.map((stream) => stream.uniform())).size).toBe(streams.length);
  });

  it("does not correlate neighbouring indices", () => {
    const draws = Array.from({ length: 4000 }, (_, index) => random(1, "person", index).uniform());
    const product = draws.slice(1).reduce((sum, draw, i) => sum + (draw - 0.5) * (draws[i]! - 0.5), 0) / 4000;
    expect(Math.abs(product * 12)).toBeLessThan(0.06);
  });

  it.each([
    ["normal", (r: Random) => r.normal(2, 3), 2, 9],
    ["exponential", (r: Random) => r.exponential(2), 2, 4],
    ["gamma above shape 1", (r: Random) => r.gamma(3, 2), 6, 12],
    ["gamma below shape 1", (r: Random) => r.gamma(0.5, 2), 1, 2],
    ["beta", (r: Random) => r.beta(2, 3), 0.4, 0.04],
    ["poisson", (r: Random) => r.poisson(3), 3, 3],
    ["poisson with a large mean", (r: Random) => r.poisson(80), 80, 80],
    ["integer", (r: Random) => r.integer(4), 1.5, 1.25],
    ["chance", (r: Random) => Number(r.chance(0.2)), 0.2, 0.16],
  ] as const)("draws %s with its mean and variance", (_, draw, mean, variance) => {
    const found = moments(draw);
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / 50_000));
    expect(found.variance / variance).toBeGreaterThan(0.93);
    expect(found.variance / variance).toBeLessThan(1.07);
  });

  it("picks by weight and never an item of weight 0", () => {
    const stream = random(1, "pick");
    const counts = { a: 0, b: 0, c: 0 };
    for (let i = 0; i < 10_000; i++) counts[stream.pick(["a", "b", "c"] as const, [1, 0, 3])]++;
    expect(counts.b).toBe(0);
    expect(counts.c / counts.a).toBeGreaterThan(2.7);
    expect(counts.c / counts.a).toBeLessThan(3.3);
  });
});
