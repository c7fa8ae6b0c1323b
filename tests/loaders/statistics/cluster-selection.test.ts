import { describe, expect, it } from "vitest";
import { adjustedRandIndex } from "../../../loaders/statistics/adjusted-rand-index.ts";
import { fitClusters } from "../../../loaders/statistics/cluster-model.ts";
import { selectClusters, type ClusterSelection } from "../../../loaders/statistics/cluster-selection.ts";
import type { MixedRows } from "../../../loaders/statistics/mixed-rows.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";
import { copulaRows, shuffledRows } from "../../../loaders/statistics/ungrouped-rows.ts";
import { plantedGroups } from "./planted-groups.ts";

const brief = { most: 4, resamples: 3, sample: 400 };
const select = (mixed: MixedRows) => selectClusters(mixed, brief) as ClusterSelection;

describe("selectClusters", () => {
  const { mixed, truth } = plantedGroups({ rows: 2000, seed: 4 });
  const found = select(mixed);

  it("finds the planted number of groups by both methods, and the groups for everybody", () => {
    expect(found.proposals).toEqual({ "k-means": 3, "gaussian-mixture": 3 });
    expect(found.chosen?.groups).toBe(3);
    expect([found.rows, found.sampled]).toEqual([2000, 400]);
    const { labels, sizes, probabilities } = fitClusters(
      mixed,
      { method: "gaussian-mixture", groups: 3 },
      { fitted: 800 },
    )!;
    expect(adjustedRandIndex(labels, truth)).toBeGreaterThan(0.8);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(2000);
    expect([...sizes]).toEqual([...sizes].sort((a, b) => b - a));
    expect(Math.min(...probabilities!)).toBeGreaterThan(1 / 3 - 1e-9);
  });

  it("says for each candidate what it reached beside chance", () => {
    expect(found.candidates.map(({ method, groups }) => `${method} ${groups}`)).toEqual(
      [2, 3, 4].flatMap((groups) => [`k-means ${groups}`, `gaussian-mixture ${groups}`]),
    );
    const three = found.candidates.find(({ method, groups }) => method === "gaussian-mixture" && groups === 3)!;
    expect(three.stability).toBeGreaterThan(three.chanceStability);
    expect(three.silhouette).toBeGreaterThan(three.chanceSilhouette);
    expect(three.bic).toBeLessThan(found.oneGroupBic);
    expect(three.stabilities).toHaveLength(3);
  });

  it("finds no groups in one normal group, however its numbers hang together", () => {
    const { chosen, reason, candidates } = select(correlated(800));
    expect(chosen).toBeNull();
    expect(reason).toBe("one_group_fits_better");
    // k-means cuts what is long in two, ever at the same place.
    expect(candidates[0]!.stability).toBeGreaterThan(0.85);
  });

  it("is the same for the same seed", () => {
    const least = { most: 2, resamples: 2, sample: 100 };
    expect(selectClusters(mixed, least)).toEqual(selectClusters(mixed, least));
  });

  it("says why nothing can be said", () => {
    const part = (rows: number): MixedRows => plantedGroups({ rows, seed: 1 }).mixed;
    expect(selectClusters(part(30))).toEqual({ kind: "failed", reason: "too_few_rows" });
    expect(selectClusters({ ...part(60), columns: 0, numbers: new Float64Array(0), levels: [] })).toEqual({
      kind: "failed",
      reason: "no_features",
    });
    const same = { ...part(60), numbers: new Float64Array(240), categories: new Uint8Array(60) };
    expect(selectClusters(same)).toEqual({ kind: "failed", reason: "too_few_distinct_rows" });
    const gap = { ...part(60), numbers: new Float64Array(240).fill(NaN) };
    expect(selectClusters(gap)).toEqual({ kind: "failed", reason: "not_finite" });
  });
});

describe("rows without groups", () => {
  it("keep each column's values; a copula keeps their correlation too, shuffling does not", () => {
    const mixed = correlated(800);
    const column = ({ numbers }: MixedRows, j: number) => numbers.filter((_, at) => at % 4 === j);
    const correlation = (rows: MixedRows) => {
      const [a, b] = [column(rows, 0), column(rows, 2)];
      return a.reduce((sum, value, row) => sum + value * b[row]!, 0) / a.reduce((sum, value) => sum + value ** 2, 0);
    };
    for (const made of [shuffledRows(mixed, 1), copulaRows(mixed, 1)]) {
      expect(column(made, 3).sort()).toEqual(column(mixed, 3).sort());
      expect([...made.categories].sort()).toEqual([...mixed.categories].sort());
    }
    expect(correlation(copulaRows(mixed, 1))).toBeCloseTo(correlation(mixed), 1);
    expect(correlation(shuffledRows(mixed, 1))).toBeCloseTo(0, 0.9);
  });
});

function correlated(rows: number): MixedRows {
  const { uniform, normal } = randomSource(9);
  const numbers = new Float64Array(4 * rows);
  for (let at = 0; at < numbers.length; at += 4) {
    const shared = normal();
    for (let j = 0; j < 4; j++) numbers[at + j] = 0.8 * shared + 0.6 * normal();
  }
  const categories = new Uint8Array(rows).map(() => Math.floor(3 * uniform()));
  return { rows, columns: 4, numbers, levels: [3], categories, levelScales: Float64Array.of(1) };
}
