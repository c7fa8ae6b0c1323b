import { describe, expect, it } from "vitest";
import { firstFactorShare } from "../../../loaders/statistics/first-factor.ts";
import {
  averageVarianceExtracted,
  compositeReliability,
  cronbachAlpha,
  heterotraitMonotrait,
  rhoA,
} from "../../../loaders/statistics/measurement-quality.ts";

/** Two constructs of two items: .64 within the first, .49 within the second, .3 between. */
const correlation = Float64Array.of(1, 0.64, 0.3, 0.3, 0.64, 1, 0.3, 0.3, 0.3, 0.3, 1, 0.49, 0.3, 0.3, 0.49, 1);

describe("measures of a construct", () => {
  it("alpha is k r / (1 + (k - 1) r)", () => {
    expect(cronbachAlpha(correlation, 4, [0, 1])).toBeCloseTo((2 * 0.64) / 1.64, 12);
    expect(cronbachAlpha(correlation, 4, [0])).toBeNull();
  });

  it("rho_A of equal weights is alpha, and 1 for a single item", () => {
    const weight = 1 / Math.sqrt(2 * 1.64);
    expect(rhoA(correlation, 4, [0, 1], [weight, weight])).toBeCloseTo((2 * 0.64) / 1.64, 12);
    expect(rhoA(correlation, 4, [2], [0, 0, 1])).toBe(1);
    expect(rhoA(correlation, 4, [0, 1], [1, 0])).toBeNull();
  });

  it("rho_c and AVE come from loadings", () => {
    expect(compositeReliability([0.8, 0.6])).toBeCloseTo(1.96 / (1.96 + 0.36 + 0.64), 12);
    expect(averageVarianceExtracted([0.8, 0.6])).toBeCloseTo(0.5, 12);
    expect(compositeReliability([1])).toBeNull();
    expect(averageVarianceExtracted([1])).toBeNull();
  });

  it("HTMT is the mean correlation between over the geometric mean within", () => {
    expect(heterotraitMonotrait(correlation, 4, [0, 1], [2, 3])).toBeCloseTo(0.3 / Math.sqrt(0.64 * 0.49), 12);
    expect(heterotraitMonotrait(Float64Array.of(1, -0.1, 0, -0.1, 1, 0, 0, 0, 1), 3, [0, 1], [2])).toBeNull();
  });

  it("the first factor of equally correlated items holds (1 + (k - 1) r) / k", () => {
    const equal = Float64Array.from({ length: 9 }, (_, at) => (at % 4 === 0 ? 1 : 0.4));
    expect(firstFactorShare(equal, 3)).toBeCloseTo(1.8 / 3, 10);
    expect(firstFactorShare(new Float64Array(0), 0)).toBeNull();
    expect(firstFactorShare(new Float64Array(4), 2)).toBe(0);
  });
});
