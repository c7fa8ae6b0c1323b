import { describe, expect, it } from "vitest";
import { leafOf, scoreColumns, scoreTrees, type TreeEnsemble } from "../../../src/models/tree-ensemble.js";

/** x0 up to 1 gives 10, above it x1 up to 5 gives 20 and above 30; and a second tree that is one leaf of 3. */
const ensemble: TreeEnsemble = {
  base: 1,
  roots: [0, 5],
  feature: [0, -1, 1, -1, -1, -1],
  threshold: [1, 0, 5, 0, 0, 0],
  missingLeft: [1, 0, 0, 0, 0, 0],
  right: [2, 0, 4, 0, 0, 0],
  value: [0, 10, 0, 20, 30, 3],
  cover: [10, 4, 6, 3, 3, 10],
};

describe("scoreTrees", () => {
  it("adds the leaves that a row ends in to the base, values at a threshold going left", () => {
    expect(scoreTrees(ensemble, [1, 9])).toBe(14);
    expect(scoreTrees(ensemble, [1.1, 5])).toBe(24);
    expect(scoreTrees(ensemble, [1.1, 5.1])).toBe(34);
  });

  it("sends missing values where the node says", () => {
    expect(leafOf(ensemble, 0, [NaN, 9])).toBe(1);
    expect(leafOf(ensemble, 0, [2, NaN])).toBe(4);
  });

  it("scores a table as it scores its rows, and none where there is none", () => {
    const columns = [
      [1, 2, NaN],
      [9, 5, 1],
    ];
    expect([...scoreColumns(ensemble, columns)]).toEqual([14, 24, 14]);
    expect(scoreColumns(ensemble, [])).toHaveLength(0);
  });
});
