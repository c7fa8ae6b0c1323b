import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binRows, featureCuts, midway } from "../../../loaders/statistics/feature-bins.ts";

describe("featureCuts", () => {
  it("cuts midway between all values where they are few", () => {
    expect([...featureCuts([[3, 1, 1, 2, NaN]], 255)[0]!]).toEqual([1.5, 2.5]);
  });

  it("gives a value that many share a bin of its own, and the others about equal counts", () => {
    const values = [...Array<number>(600).fill(0), ...Array.from({ length: 400 }, (_, i) => i + 1)];
    const [cuts] = featureCuts([values], 5);
    expect([...cuts!]).toEqual([0.5, 100.5, 200.5, 300.5]);
  });

  it("cuts nothing in a column without two values", () => {
    expect(featureCuts([[4, 4], [NaN, NaN], []], 255).map((cuts) => cuts.length)).toEqual([0, 0, 0]);
  });
});

describe("binRows", () => {
  it("puts missing values in bin 0 and a value at a cut below it, in the order asked for", () => {
    const features = [
      [1, 2, NaN],
      [5, 5, 6],
    ];
    const cuts = [Float64Array.of(1, 1.5), Float64Array.of(5.5)];
    expect([...binRows(features, cuts)]).toEqual([1, 1, 3, 1, 0, 2]);
    expect([...binRows(features, cuts, Uint32Array.of(2, 0))]).toEqual([0, 2, 1, 1]);
  });

  it("agrees with the cuts for any values and number of bins", () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 255 }), (column, bins) => {
        const [cuts] = featureCuts([column], bins);
        expect(cuts!.length).toBeLessThan(bins);
        const found = binRows([column], [cuts!]);
        column.forEach((value, row) => expect(found[row]).toBe(1 + cuts!.filter((cut) => cut < value).length));
      }),
    );
  });
});

describe("midway", () => {
  it("lies from the lower value up to, but not at, the higher", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(a !== b);
        const middle = midway(Math.min(a, b), Math.max(a, b));
        expect(middle >= Math.min(a, b) && middle < Math.max(a, b)).toBe(true);
      }),
    );
  });
});
