import { describe, expect, it } from "vitest";
import { classOf, classTree } from "../../../loaders/statistics/class-tree.ts";

const values = [0, 1, 2, 3, 4, 5, 6, 7];

describe("classTree", () => {
  it("cuts three classes apart with two of the allowed cuts", () => {
    const labels = [0, 0, 1, 1, 1, 2, 2, 2];
    const tree = classTree([{ values, cuts: [2, 3, 5] }], labels, 3, { leaves: 8 })!;
    expect(values.map((value) => classOf(tree, () => value))).toEqual(labels);
  });

  it("keeps to so many leaves, and leaves sisters of one class together", () => {
    const tree = classTree([{ values, cuts: [1, 4] }], [0, 0, 0, 0, 1, 1, 1, 1], 2, { leaves: 3 })!;
    expect(tree).toMatchObject({ kind: "split", cut: 4, below: { kind: "leaf" }, above: { kind: "leaf" } });
  });

  it("is a leaf of the most frequent class where no cut parts enough rows", () => {
    const tree = classTree([{ values, cuts: [1] }], [0, 1, 1, 1, 1, 1, 1, 1], 2, { leaves: 4, minRows: 2 })!;
    expect(tree).toMatchObject({ kind: "leaf", label: 1, rows: 8 });
  });

  it("is nothing without rows", () => expect(classTree([], [], 2, { leaves: 2 })).toBeNull());
});
