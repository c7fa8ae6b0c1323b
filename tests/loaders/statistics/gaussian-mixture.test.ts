import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "../../../loaders/statistics/adjusted-rand-index.ts";
import {
  gaussianMixture,
  mixtureParameters,
  type GaussianMixture,
} from "../../../loaders/statistics/gaussian-mixture.ts";
import type { MixedRows } from "../../../loaders/statistics/mixed-rows.ts";
import { fillResponsibilities, likeliestGroups } from "../../../loaders/statistics/mixture-density.ts";
import { mixtureEstimate, mixturePrior } from "../../../loaders/statistics/mixture-estimate.ts";
import { plantedGroups } from "./planted-groups.ts";

const fit = (...given: Parameters<typeof gaussianMixture>) => gaussianMixture(...given) as GaussianMixture;

const numbersOnly = (numbers: Float64Array, columns: number): MixedRows => ({
  rows: numbers.length / columns,
  columns,
  numbers,
  levels: [],
  categories: new Uint8Array(0),
  levelScales: new Float64Array(0),
});

describe("gaussianMixture", () => {
  it("is one normal distribution with one group, by hand", () => {
    const { logLikelihood, bic, parameters, density } = fit(numbersOnly(Float64Array.of(1, 3, 5, 7), 1), 1, {
      prior: "none",
    });
    // Mean 4, variance 5.
    expect(logLikelihood).toBeCloseTo(-2 * Math.log(2 * Math.PI * 5) - 2, 12);
    expect(parameters).toBe(2);
    expect(bic).toBeCloseTo(-2 * logLikelihood + 2 * Math.log(4), 12);
    expect([...density.model.means, ...density.model.covariances]).toEqual([4, 5]);
  });

  it("counts the free numbers of shares, means, covariances and chances", () => {
    expect(mixtureParameters({ columns: 3, levels: [] }, 5)).toBe(49);
    expect(mixtureParameters({ columns: 2, levels: [3, 2] }, 4)).toBe(3 + 4 * (2 + 3 + 2 + 1));
  });

  it("takes the means and covariances of Fraley and Raftery's prior, by hand", () => {
    const rows = numbersOnly(Float64Array.of(0, 2, 10, 12), 1);
    const prior = mixturePrior(rows, 2);
    // Of all rows: mean 6, variance 26; scale 26 / 2^2; degrees 3.
    expect([prior.mean[0], prior.scale[0], prior.degrees]).toEqual([6, 6.5, 3]);
    const { means, covariances, weights } = mixtureEstimate(rows, 2, Float64Array.of(1, 0, 1, 0, 0, 1, 0, 1), prior);
    expect([...weights]).toEqual([0.5, 0.5]);
    expect(means[0]).toBeCloseTo((2 + 0.06) / 2.01, 12);
    expect(covariances[0]).toBeCloseTo((6.5 + ((0.01 * 2) / 2.01) * 25 + 2) / (3 + 2 + 1 + 2), 12);
  });

  it("gives a level its share in the group, with one row more that is like all rows", () => {
    const rows: MixedRows = { ...numbersOnly(new Float64Array(0), 1), rows: 4, columns: 0, levels: [2] };
    const { chances } = mixtureEstimate(
      { ...rows, categories: Uint8Array.of(0, 0, 1, 1) },
      2,
      Float64Array.of(1, 0, 1, 0, 0, 1, 0, 1),
      null,
    );
    expect([...chances[0]!]).toEqual([2.5 / 3, 0.5 / 3, 0.5 / 3, 2.5 / 3]);
  });

  it("finds planted groups of numbers and categories better than numbers alone do", () => {
    const { mixed, truth } = plantedGroups({ rows: 1000, seed: 4 });
    const both = fit(mixed, 3);
    const alone = fit(numbersOnly(mixed.numbers, mixed.columns), 3);
    const agreement = ({ density }: GaussianMixture, rows: MixedRows) =>
      adjustedRandIndex(likeliestGroups(density, rows), truth);
    expect(agreement(both, mixed)).toBeGreaterThan(0.8);
    expect(agreement(both, mixed)).toBeGreaterThan(agreement(alone, numbersOnly(mixed.numbers, mixed.columns)) + 0.02);
  });

  it("has the lowest BIC at the number of groups that was planted", () => {
    const { mixed } = plantedGroups({ rows: 600, seed: 4 });
    const bics = [1, 2, 3, 4].map((groups) => fit(mixed, groups, { starts: 1, tolerance: 1e-4 }).bic);
    expect(bics.indexOf(Math.min(...bics))).toBe(2);
  });

  it("gives responsibilities that add up to 1, and to new rows those that it gave the old", () => {
    const { mixed } = plantedGroups({ rows: 300, seed: 5 });
    const { density, responsibilities, logLikelihood } = fit(mixed, 3);
    const again = new Float64Array(300 * 3);
    expect(fillResponsibilities(density, mixed, again)).toBeCloseTo(logLikelihood, 9);
    again.forEach((share, at) => expect(share).toBeCloseTo(responsibilities[at]!, 9));
    for (let row = 0; row < 300; row++) {
      expect(again[3 * row]! + again[3 * row + 1]! + again[3 * row + 2]!).toBeCloseTo(1, 12);
    }
  });

  it("does not shrink onto a value that many rows share, nor fail where columns hang together wholly", () => {
    const lumpy = Float64Array.from({ length: 400 }, (_, i) => (i % 4 < 2 ? 0 : Math.sin(i * i)));
    const twice = Float64Array.from({ length: 800 }, (_, at) => lumpy[Math.floor(at / 2)]!);
    const { density } = fit(numbersOnly(twice, 2), 2);
    expect(Math.min(...density.model.covariances)).toBeGreaterThan(0);
    expect(gaussianMixture(numbersOnly(twice, 2), 2, { prior: "none" })).toEqual({
      kind: "failed",
      reason: "singular",
    });
  });

  it("says why it cannot be done", () => {
    const reason = (numbers: Float64Array, groups: number) => gaussianMixture(numbersOnly(numbers, 1), groups);
    expect(reason(Float64Array.of(1), 2)).toEqual({ kind: "failed", reason: "too_few_rows" });
    expect(reason(new Float64Array(9), 2)).toEqual({ kind: "failed", reason: "too_few_distinct_rows" });
    expect(reason(Float64Array.of(1, NaN, 2), 2)).toEqual({ kind: "failed", reason: "not_finite" });
  });
});
