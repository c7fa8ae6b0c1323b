import { describe, expect, it } from "vitest";
import { mixedFeatures, type MixedFeature } from "../../../loaders/statistics/mixed-features.ts";
import { pointColumns, pointsOf } from "../../../loaders/statistics/mixed-rows.ts";

const number = (name: string, values: number[]): MixedFeature => ({ kind: "number", name, values });
const category = (name: string, codes: number[], levels: string[]): MixedFeature => ({
  kind: "category",
  name,
  codes,
  levels,
});
const HALVES = Array.from({ length: 100 }, (_, row) => row % 2);

describe("mixedFeatures", () => {
  it("standardises numbers, puts missing ones at the mean and draws in the furthest", () => {
    const values = [...Array.from({ length: 98 }, (_, i) => (i % 2 === 0 ? -1 : 1)), NaN, 1000];
    const { numbers, standardisation, missing } = mixedFeatures([number("x", values)]);
    expect(numbers[98]).toBe(0);
    expect(numbers[99]).toBe(4);
    expect(standardisation.means[0]).toBeCloseTo(1000 / 99, 12);
    expect(missing).toEqual([{ name: "x", share: 0.01 }]);
  });

  it("leaves out, with the reason, what cannot tell rows apart", () => {
    const levels = Array.from({ length: 100 }, (_, i) => `level ${i}`);
    const features = mixedFeatures(
      [
        number(
          "constant",
          HALVES.map(() => 3),
        ),
        category(
          "codes",
          levels.map((_, i) => i),
          levels,
        ),
        number(
          "gone",
          HALVES.map(() => NaN),
        ),
        number("kept", HALVES),
        category(
          "same",
          HALVES.map(() => 0),
          ["a", "b"],
        ),
        category(
          "unknown",
          HALVES.map(() => -1),
          ["a"],
        ),
      ],
      { rareShare: 0.02 },
    );
    expect(features.leftOut).toEqual([
      { name: "constant", reason: "constant" },
      { name: "codes", reason: "too_many_levels" },
      { name: "gone", reason: "all_missing" },
      { name: "same", reason: "constant" },
      { name: "unknown", reason: "all_missing" },
    ]);
    expect([features.numberNames, features.categoryNames]).toEqual([["kept"], []]);
  });

  it("folds rare levels, keeps the frequent ones in front and gives missing values a level of their own", () => {
    const codes = Array.from({ length: 200 }, (_, i) =>
      i < 120 ? 4 : i < 180 ? 1 : i === 199 ? -1 : i % 4 === 0 ? 0 : 2,
    );
    const names = ["rare", "some", "seldom", "never", "most"];
    const { levelNames, folded, missing, categories, levels } = mixedFeatures([category("c", codes, names)], {
      rareShare: 0.1,
    });
    expect(levelNames).toEqual([["most", "some", null, ""]]);
    expect(levels).toEqual([4]);
    expect(folded).toEqual([{ name: "c", levels: 2, share: 0.095 }]);
    expect(missing).toEqual([{ name: "c", share: 0.005 }]);
    expect([categories[0], categories[120], categories[180], categories[181], categories[199]]).toEqual([
      0, 1, 2, 2, 3,
    ]);
  });

  it("refuses a category of 5,000 values and folds one whose frequent values cover most rows", () => {
    const many = Array.from({ length: 5000 }, (_, i) => String(i));
    const even = category(
      "even",
      many.map((_, i) => i),
      many,
    );
    const skewed = category(
      "skewed",
      many.map((_, i) => (i < 3500 ? i % 4 : i)),
      many,
    );
    const { leftOut, levels, folded } = mixedFeatures([even, skewed]);
    expect(leftOut).toEqual([{ name: "even", reason: "too_many_levels" }]);
    expect(levels).toEqual([5]);
    expect(folded[0]).toMatchObject({ levels: 1500, share: 0.3 });
  });

  it("spreads a category half as much as a number: two random rows lie 2 apart by one and 1 by the other", () => {
    const features = mixedFeatures([
      number("x", HALVES),
      category(
        "c",
        HALVES.map((_, i) => i % 4),
        ["a", "b", "c", "d"],
      ),
    ]);
    const points = pointsOf(features);
    const width = pointColumns(features);
    expect(width).toBe(5);
    let [byNumber, byCategory] = [0, 0];
    for (let a = 0; a < 100; a++) {
      for (let b = 0; b < 100; b++) {
        for (let j = 0; j < width; j++) {
          const squared = (points[a * width + j]! - points[b * width + j]!) ** 2 / 100 ** 2;
          if (j === 0) byNumber += squared;
          else byCategory += squared;
        }
      }
    }
    expect(byNumber).toBeCloseTo(2, 9);
    expect(byCategory).toBeCloseTo(1, 9);
  });

  it("bears having no feature, and refuses features of different lengths", () => {
    expect(mixedFeatures([])).toMatchObject({ rows: 0, columns: 0, levels: [] });
    expect(() => mixedFeatures([number("a", [1, 2]), number("b", [1])])).toThrow(RangeError);
  });
});
