import fc from "fast-check";
import { randomLcg, randomLogNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import {
  binCounts,
  populationStability,
  quantileCuts,
  stabilityLimit,
} from "../../../loaders/statistics/population-stability-index.ts";

describe("the population stability index", () => {
  it("is the sum worked by hand, half a value added to each bin", () => {
    const found = populationStability([0, 30, 70], [0, 50, 50])!;
    const [p, q] = [30.5 / 101, 50.5 / 101];
    expect(found.index).toBeCloseTo((q - p) * Math.log(q / p) + (p - q) * Math.log((1 - q) / (1 - p)), 12);
    expect(found).toMatchObject({ bins: 2, reference: 100, current: 100, expected: 0.02 });
  });

  it("claims nothing of a sample too small to fill two bins", () => {
    expect(populationStability([0, 500, 500], [0, 4, 3])).toBeNull();
    expect(populationStability([0, 500, 500], [0, 0, 0])).toBeNull();
  });

  it("is finite when a bin is empty in one sample, and sees values that went missing", () => {
    const found = populationStability([0, 500, 500], [100, 0, 0])!;
    expect(found.index).toBeGreaterThan(1);
    expect(found.pValue).toBeLessThan(1e-9);
  });

  it("has its limit where the chance is as asked", () => {
    const sizes = { bins: 10, reference: 1000, current: 500 };
    expect(stabilityLimit(sizes, 0.05)).toBeCloseTo(16.918978 * (1 / 1000 + 1 / 500), 7);
  });

  it("does not depend on the order of values, nor on a monotone change of scale", () => {
    const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 40, maxLength: 200 });
    fc.assert(
      fc.property(sample, sample, (reference, current) => {
        const plain = indexOf(reference, current);
        expect(indexOf([...reference].reverse(), [...current].reverse())).toEqual(plain);
        const scaled = (values: number[]) => values.map((value) => 8 * value + 3);
        expect(indexOf(scaled(reference), scaled(current))).toEqual(plain);
        expect(plain?.index ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("its chi-square limit, when nothing has moved", () => {
  it.each([8, 20, 40, 100, 1000])("alarms no more often than it says with %i values", (size) => {
    const draw = randomLogNormal.source(randomLcg(0.31))(0, 1);
    const sample = (count: number) => Float64Array.from({ length: count }, draw);
    const chances = Array.from({ length: 800 }, () => indexOf(sample(2000), sample(size))?.pValue ?? 1);
    // Twice the standard error of a share of 0.05 in 800 is 0.015.
    expect(chances.filter((chance) => chance < 0.05).length / 800).toBeLessThan(0.065);
  });

  it("holds on average what it expects", () => {
    const draw = randomLogNormal.source(randomLcg(0.77))(0, 1);
    const sample = (count: number) => Float64Array.from({ length: count }, draw);
    const found = Array.from({ length: 400 }, () => indexOf(sample(2000), sample(600))!);
    const ratio = found.reduce((sum, { index, expected }) => sum + index / expected, 0) / found.length;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.08);
  });
});

function indexOf(reference: ArrayLike<number>, current: ArrayLike<number>) {
  const cuts = quantileCuts(reference);
  return populationStability(binCounts(reference, cuts), binCounts(current, cuts));
}
