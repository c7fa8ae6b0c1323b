import { describe, expect, it } from "vitest";
import {
  chooseRange,
  rangeOf,
  toggleCategory,
  type Dimension,
} from "../../../../../src/components/explore/explorer/dimension.ts";

const steps = { from: 0, step: 1000, count: 5, openBelow: false, openAbove: true };
const plain: Dimension = { column: "contacts", kind: "number", steps, categories: [] };
const beside: Dimension = { column: "premium", kind: "money", steps, categories: [{ value: "0" }, { value: null }] };
const region: Dimension = {
  column: "region",
  kind: "category",
  steps: null,
  categories: [{ value: "north" }, { value: "south" }, { value: null }],
};

describe("chooseRange", () => {
  it("takes the whole range for no choice where nothing stands beside it", () => {
    expect(chooseRange(plain, 0, 4)).toBeNull();
    expect(chooseRange(plain, 1, 3)).toEqual([1, 2, 3]);
  });

  it("takes it for a choice where rows without an amount stand beside it", () => {
    expect(chooseRange(beside, 0, 4)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("rangeOf", () => {
  it("finds the ends of neighbours, and none of categories beside the range or of bins with a gap", () => {
    expect(rangeOf(beside, [1, 2])).toEqual({ first: 1, last: 2 });
    expect(rangeOf(beside, [5])).toBeNull();
    expect(rangeOf(plain, [1, 3])).toBeNull();
    expect(rangeOf(region, [0])).toBeNull();
    expect(rangeOf(plain, null)).toBeNull();
  });
});

describe("toggleCategory", () => {
  it("adds and takes away, in the order of the bins", () => {
    expect(toggleCategory(region, [2], 0)).toEqual([0, 2]);
    expect(toggleCategory(region, [0, 2], 0)).toEqual([2]);
  });

  it("lets everything through when the last is taken away or all are in", () => {
    expect(toggleCategory(region, [2], 2)).toBeNull();
    expect(toggleCategory(region, [0, 1], 2)).toBeNull();
  });

  it("puts a category in the place of a range", () => {
    expect(toggleCategory(beside, [1, 2, 3], 5)).toEqual([5]);
    expect(toggleCategory(beside, [5], 6)).toEqual([5, 6]);
  });
});
