import { describe, expect, it } from "vitest";
import bootstrapConcentration from "../../../loaders/statistics/concentration-bootstrap.ts";
import { cumulativeAmounts } from "../../../loaders/statistics/concentration-curve.ts";
import { normalisedGini } from "../../../loaders/statistics/normalised-gini.ts";
import { percentileInterval } from "../../../loaders/statistics/percentile-interval.ts";

const grid = [0, 0.2, 0.5, 1];
const skewed = Float64Array.from({ length: 2000 }, (_, i) => 900 * Math.exp(-i / 300) - 60)
  .sort()
  .reverse();

describe("bootstrapConcentration", () => {
  it("is centred on the curve and the Gini of the members themselves", () => {
    const rows = bootstrapConcentration({ ranked: skewed, grid, replicates: 400, seed: 1 });
    const mean = (column: number) => rows.reduce((sum, row) => sum + row[column]! / row[2 + 1]!, 0) / rows.length;
    const amounts = cumulativeAmounts(skewed, grid);
    expect(mean(1)).toBeCloseTo(amounts[1]! / amounts[3]!, 1);
    const ginis = rows.map((row) => row[grid.length]!);
    expect(ginis.reduce((a, b) => a + b) / ginis.length).toBeCloseTo(normalisedGini(skewed)!, 2);
  });

  it("has the spread of a total drawn with replacement", () => {
    const totals = bootstrapConcentration({ ranked: skewed, grid, replicates: 1000, seed: 2 }).map((row) => row[3]!);
    const { low, high } = percentileInterval(totals);
    const sumOfSquares = skewed.reduce((sum, value) => sum + value * value, 0);
    expect((high! - low!) / (2 * 1.645 * Math.sqrt(sumOfSquares))).toBeCloseTo(1, 1);
  });

  it("repeats itself for the same seed and differs for another", () => {
    const rows = (seed: number) => bootstrapConcentration({ ranked: skewed, grid, replicates: 2, seed });
    expect(rows(7)).toEqual(rows(7));
    expect(rows(7)).not.toEqual(rows(8));
  });

  it("has no spread and no Gini for a population of zeros", () => {
    const [row] = bootstrapConcentration({ ranked: new Float64Array(50), grid, replicates: 1, seed: 1 });
    expect([...row!]).toEqual([0, 0, 0, 0, NaN]);
  });
});
