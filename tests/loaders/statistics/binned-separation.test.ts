import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binnedSeparation } from "../../../loaders/statistics/binned-separation.ts";
import { areaInterval, delongArea } from "../../../loaders/statistics/delong.ts";
import { rocAuc } from "../../../loaders/statistics/roc-auc.ts";

const counts = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 8 });

function spreadOut(bins: readonly (readonly [number, number])[]) {
  const scores = bins.flatMap(([p, n], bin) => Array.from({ length: p + n }, () => bin));
  const outcome = bins.flatMap(([p, n]) => [...Array<number>(p).fill(1), ...Array<number>(n).fill(0)]);
  return { scores, outcome };
}

describe("separation by bins", () => {
  it("is the area under the ROC of the values, with DeLong's interval", () => {
    fc.assert(
      fc.property(counts, (bins) => {
        const found = binnedSeparation(
          bins.map(([p]) => p),
          bins.map(([, n]) => n),
        );
        if (!found) return;
        const { scores, outcome } = spreadOut(bins);
        expect(found.area).toBeCloseTo(rocAuc(scores, outcome)!, 10);
        const { low, high } = areaInterval(delongArea(scores, outcome)!);
        expect(found.low).toBeCloseTo(low, 8);
        expect(found.high).toBeCloseTo(high, 8);
      }),
    );
  });

  it("gives the p-value of the rank-sum test without continuity correction", () => {
    // wilcox.test(c(1, 2, 3, 3), c(2, 3, 4, 4, 4), exact = FALSE, correct = FALSE) of R
    const found = binnedSeparation([1, 1, 2, 0], [0, 1, 1, 3])!;
    expect(found.area).toBeCloseTo(3.5 / 20, 12);
    expect(found.pValue).toBeCloseTo(0.09783167, 8);
  });

  it("knows nothing when all values lie in one bin, or one outcome is a single one", () => {
    expect(binnedSeparation([0, 5], [0, 9])).toBeNull();
    expect(binnedSeparation([1, 0], [4, 5])).toBeNull();
  });
});
