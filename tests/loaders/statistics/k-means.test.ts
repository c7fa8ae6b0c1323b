import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kMeans, nearestCentres, type KMeans } from "../../../loaders/statistics/k-means.ts";
import { lloyd } from "../../../loaders/statistics/lloyd.ts";

const fit = (...given: Parameters<typeof kMeans>) => kMeans(...given) as KMeans;

describe("kMeans", () => {
  it("finds two pairs on a line, by hand", () => {
    const { centres, labels, sizes, inertia } = fit(Float64Array.of(0, 2, 10, 14), 1, 2);
    expect([...centres].sort((a, b) => a - b)).toEqual([1, 12]);
    expect(labels[0]).toBe(labels[1]);
    expect(labels[2]).toBe(labels[3]);
    expect([...sizes]).toEqual([2, 2]);
    expect(inertia).toBe(1 + 1 + 4 + 4);
  });

  it("gives every row a group of its own where there are as many, and one mean to one group", () => {
    const rows = Float64Array.of(0, 0, 3, 0, 0, 4);
    expect(fit(rows, 2, 3).inertia).toBe(0);
    expect([...fit(rows, 2, 1).centres]).toEqual([1, 4 / 3]);
  });

  it("leaves each row with the nearest centre, each centre at its mean and no group empty, whatever the data", () => {
    const data = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 24, maxLength: 160 });
    fc.assert(
      fc.property(data, fc.integer({ min: 1, max: 6 }), (values, groups) => {
        const rows = Float64Array.from(values.slice(0, values.length - (values.length % 2)));
        const found = kMeans(rows, 2, groups, { starts: 2 });
        if (found.kind === "failed") return new Set(pointsOf(rows)).size < groups;
        const near = lloydByHand(rows, found.centres);
        return Math.min(...found.sizes) > 0 && Math.abs(near - found.inertia) < 1e-9;
      }),
    );
  });

  it("gives a centre without rows the row furthest from its own", () => {
    const { labels, inertia } = lloyd(Float64Array.of(0, 1, 2, 20), 1, Float64Array.of(1, 99, 98), {
      iterations: 10,
      unsettled: 0,
    });
    expect(new Set(labels).size).toBe(3);
    expect(inertia).toBe(0.5);
  });

  it("is the same for the same seed, and no worse for more starts", () => {
    const rows = Float64Array.from({ length: 400 }, (_, i) => (i * 7919) % 401);
    expect(fit(rows, 2, 5, { seed: 4 })).toEqual(fit(rows, 2, 5, { seed: 4 }));
    expect(fit(rows, 2, 5, { starts: 20 }).inertia).toBeLessThanOrEqual(fit(rows, 2, 5, { starts: 1 }).inertia);
  });

  it("says why it cannot be done", () => {
    expect(kMeans(Float64Array.of(1, 2), 1, 3)).toEqual({ kind: "failed", reason: "too_few_rows" });
    expect(kMeans(new Float64Array(50).fill(7), 1, 2)).toEqual({ kind: "failed", reason: "too_few_distinct_rows" });
    expect(kMeans(Float64Array.of(1, NaN, 3), 1, 2)).toEqual({ kind: "failed", reason: "not_finite" });
    expect(() => kMeans(Float64Array.of(1, 2, 3), 2, 1)).toThrow(RangeError);
    expect(() => kMeans(Float64Array.of(1, 2, 3), 1, 0)).toThrow(RangeError);
  });

  it("puts new rows with the nearest centre, the first of two equally near", () => {
    expect([...nearestCentres(Float64Array.of(-5, 5, 9), 1, Float64Array.of(0, 10))]).toEqual([0, 0, 1]);
  });
});

function pointsOf(rows: Float64Array): string[] {
  return Array.from({ length: rows.length / 2 }, (_, i) => `${rows[2 * i]} ${rows[2 * i + 1]}`);
}

/** The sum of squared distances from the nearest of these centres. */
function lloydByHand(rows: Float64Array, centres: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 2) {
    let least = Infinity;
    for (let c = 0; c < centres.length; c += 2)
      least = Math.min(least, (rows[i]! - centres[c]!) ** 2 + (rows[i + 1]! - centres[c + 1]!) ** 2);
    sum += least;
  }
  return sum;
}
