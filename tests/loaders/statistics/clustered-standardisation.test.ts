import { describe, expect, it } from "vitest";
import { clusteredStandardisation } from "../../../loaders/statistics/clustered-standardisation.ts";
import { directStandardisation } from "../../../loaders/statistics/direct-standardisation.ts";

/** Group 0 sees mostly cell 0, group 1 mostly cell 1; within a cell both do equally well. */
const unequal = {
  values: [1, 1, 1, 0, 0, 1, 0, 0, 1, 1, 1, 0],
  groups: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],
  cells: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0],
  groupCount: 2,
  cellCount: 2,
  clusters: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};

describe("clusteredStandardisation", () => {
  it("weighs cell means by the cells of all together", () => {
    // Cells hold 6 and 6 of 12: group 0 has 3/4 and 1/2, group 1 has 1/2 and 1/2.
    const { means, comparable } = clusteredStandardisation(unequal);
    expect(means.map(({ mean }) => mean)).toEqual([0.625, 0.5]);
    expect(comparable).toBe(1);
  });

  it("finds the means of the standardisation of two groups without clusters", () => {
    const own = (group: number) => unequal.groups.flatMap((of, i) => (of === group ? [i] : []));
    const input = (group: number) => ({
      values: own(group).map((i) => unequal.values[i]!),
      cells: own(group).map((i) => unequal.cells[i]!),
    });
    const plain = directStandardisation(input(0), input(1), 2);
    const { means } = clusteredStandardisation(unequal);
    expect(means[0]!.mean).toBeCloseTo(plain.first.mean, 12);
    expect(means[1]!.mean).toBeCloseTo(plain.second.mean, 12);
  });

  it("takes the difference of a customer's own two contacts to be surer than that of strangers'", () => {
    const pairs = { ...unequal, cells: unequal.cells.map(() => 0), cellCount: 1 };
    const values = [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0];
    const together = { ...pairs, values, clusters: [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5] };
    expect(clusteredStandardisation(together).difference(0, 1)).toEqual({ mean: 0, error: 0 });
    const apart = clusteredStandardisation({ ...pairs, values }).difference(0, 1);
    expect(apart.error).toBeGreaterThan(0.2);
  });

  it("leaves out cells where a group has too few, and says how much is left", () => {
    const lonely = { ...unequal, cells: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1] };
    const { means, comparable } = clusteredStandardisation(lonely);
    expect(comparable).toBeCloseTo(7 / 12, 12);
    expect(means[0]!.mean).toBe(0.5);
  });

  it("is not defined when no cell is left", () => {
    const none = clusteredStandardisation(unequal, 10);
    expect(none.means[0]!.mean).toBeNaN();
    expect(none.difference(0, 1).error).toBeNaN();
  });
});
