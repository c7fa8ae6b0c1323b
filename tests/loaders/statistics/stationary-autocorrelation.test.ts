import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  autocorrelations,
  fromPartialAutocorrelations,
  partialAutocorrelations,
} from "../../../loaders/statistics/stationary-autocorrelation.ts";

const partials = fc.array(fc.double({ min: -0.95, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 4 });

describe("stationary autoregressions", () => {
  it("has powers of its coefficient as autocorrelations at order 1", () => {
    expect([...autocorrelations([0.5], 3)]).toEqual([1, 0.5, 0.25, 0.125]);
    expect(fromPartialAutocorrelations([0.5]).variance).toBeCloseTo(4 / 3, 12);
  });

  it("solves the equations of Yule and Walker", () => {
    fc.assert(
      fc.property(partials, (partial) => {
        const { coefficients } = fromPartialAutocorrelations(partial);
        const correlation = autocorrelations(partial, 6);
        for (let lag = 1; lag <= 6; lag++) {
          const sum = coefficients.reduce((total, phi, j) => total + phi * correlation[Math.abs(lag - 1 - j)]!, 0);
          expect(correlation[lag]).toBeCloseTo(sum, 9);
        }
      }),
    );
  });

  it("comes back from coefficients to partial autocorrelations", () => {
    fc.assert(
      fc.property(partials, (partial) => {
        const back = partialAutocorrelations(fromPartialAutocorrelations(partial).coefficients)!;
        partial.forEach((value, k) => expect(back[k]).toBeCloseTo(value, 6));
      }),
    );
  });

  it("tells an autoregression that is not stationary", () => {
    expect(partialAutocorrelations([1.01])).toBeNull();
    expect(partialAutocorrelations([0.6, 0.5])).toBeNull();
  });
});
