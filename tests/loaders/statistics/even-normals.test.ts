import { describe, expect, it } from "vitest";
import { evenNormals, inRandomOrder } from "../../../loaders/statistics/even-normals.ts";

describe("evenNormals", () => {
  it("has the quantiles of the normal distribution whatever the seed", () => {
    for (const seed of [1, 2]) {
      const sorted = evenNormals(1_000, seed).sort();
      expect(sorted[49]! / 2 + sorted[50]! / 2).toBeCloseTo(-1.645, 2);
      expect(sorted[499]! / 2 + sorted[500]! / 2).toBeCloseTo(0, 10);
    }
  });

  it("orders by the seed, and dimensions of different seeds do not go together", () => {
    expect(evenNormals(50, 3)).toEqual(evenNormals(50, 3));
    const [one, other] = [evenNormals(1_000, 1), evenNormals(1_000, 2)];
    const product = one.reduce((sum, value, i) => sum + value * other[i]!, 0) / 1_000;
    expect(Math.abs(product)).toBeLessThan(0.1);
  });
});

describe("inRandomOrder", () => {
  it("keeps the values and leaves the array given as it is", () => {
    const values = Float64Array.of(1, 2, 3, 4, 5);
    expect(inRandomOrder(values, 7).sort()).toEqual(values);
    expect(values).toEqual(Float64Array.of(1, 2, 3, 4, 5));
  });
});
