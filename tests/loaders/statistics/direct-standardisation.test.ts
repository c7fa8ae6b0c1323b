import { describe, expect, it } from "vitest";
import { directStandardisation } from "../../../loaders/statistics/direct-standardisation.ts";

describe("directStandardisation", () => {
  it("gives both groups the composition of the two together", () => {
    // Cells 0 and 1 hold 2 + 4 and 4 + 2 members; within a cell the groups do not differ.
    const first = { values: [1, 1, 5, 5, 5, 5], cells: [0, 0, 1, 1, 1, 1] };
    const second = { values: [1, 1, 1, 1, 5, 5], cells: [0, 0, 0, 0, 1, 1] };
    const means = directStandardisation(first, second, 2);
    expect(means.first).toEqual({ mean: 3, error: 0 });
    expect(means.second).toEqual({ mean: 3, error: 0 });
    expect(means.comparable).toBe(1);
  });

  it("takes errors from the variances within cells", () => {
    const one = { values: [1, 3], cells: [0, 0] };
    const { first } = directStandardisation(one, one, 1);
    expect(first.mean).toBe(2);
    expect(first.error).toBeCloseTo(1, 12);
  });

  it("leaves cells out where a group has fewer than two members", () => {
    const first = { values: [1, 3, 100], cells: [0, 0, 1] };
    const second = { values: [2, 4, 200, 300], cells: [0, 0, 1, 1] };
    const means = directStandardisation(first, second, 2);
    expect(means.first.mean).toBe(2);
    expect(means.second.mean).toBe(3);
    expect(means.comparable).toBeCloseTo(4 / 7, 12);
  });

  it("is not a number when no cell is left", () => {
    const { first, comparable } = directStandardisation({ values: [1], cells: [0] }, { values: [1], cells: [0] }, 1);
    expect(first.mean).toBeNaN();
    expect(comparable).toBe(0);
  });
});
