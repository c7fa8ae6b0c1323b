import { describe, expect, it } from "vitest";
import { varianceBySize } from "../../../loaders/statistics/variance-by-size.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

/** 40 members from 20 to 20,000 a period over 80 periods, with noise like a count's and noise in proportion. */
function series(linear: number, squared: number, seed: number): Float64Array[] {
  const random = randomSource(seed);
  return Array.from({ length: 40 }, (_, i) => {
    const size = 20 * 1000 ** (i / 39);
    return Float64Array.from(
      { length: 80 },
      () => size + Math.sqrt(linear * size) * random.normal() + size * Math.sqrt(squared) * random.normal(),
    );
  });
}

describe("variance by size", () => {
  it("tells what counts sway by from what sways in proportion", () => {
    const found = varianceBySize(series(1, 0.0016, 1), 1)!;
    expect(found.linear).toBeGreaterThan(0.7);
    expect(found.linear).toBeLessThan(1.4);
    expect(found.squared).toBeGreaterThan(0.0012);
    expect(found.squared).toBeLessThan(0.002);
  });

  it("finds next to nothing in proportion where there is none", () => {
    expect(varianceBySize(series(1, 0, 2), 1)!.squared).toBeLessThan(0.0001);
  });

  it("is nothing with a single stretch, three members, or no differences", () => {
    expect(varianceBySize(series(1, 0, 3), 80)).toBeNull();
    expect(varianceBySize(series(1, 0, 3).slice(0, 3), 4)).toBeNull();
    expect(
      varianceBySize(
        Array.from({ length: 6 }, () => new Float64Array(20).fill(5)),
        4,
      ),
    ).toBeNull();
    expect(varianceBySize([], 4)).toBeNull();
  });
});
