import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropyBalancing } from "../../../loaders/statistics/entropy-balancing.ts";

const rows = (values: number[][]) => values.map((row) => Float64Array.from(row));

describe("entropyBalancing", () => {
  it("finds the weights of the worked example: 0 and 1 to a mean of .8", () => {
    const { weights, converged, effective } = entropyBalancing(rows([[0], [1]]), Float64Array.of(0.8));
    expect(converged).toBe(true);
    expect(weights[0]).toBeCloseTo(0.2, 7);
    expect(weights[1]).toBeCloseTo(0.8, 7);
    expect(effective).toBeCloseTo(1 / (0.04 + 0.64), 6);
  });

  it("is exponential in the covariate, so that three controls at 0, 1 and 2 keep equal steps of the log weight", () => {
    const { weights } = entropyBalancing(rows([[0], [1], [2]]), Float64Array.of(1.4));
    expect(weights[1]! / weights[0]!).toBeCloseTo(weights[2]! / weights[1]!, 6);
    expect(weights[1]! + 2 * weights[2]!).toBeCloseTo(1.4, 7);
  });

  it("leaves equal weights alone where the controls are alike already", () => {
    const { weights } = entropyBalancing(rows([[-1], [1]]), Float64Array.of(0));
    expect([...weights]).toEqual([0.5, 0.5]);
  });

  it("says so when no weights can meet the target", () => {
    expect(entropyBalancing(rows([[0], [1]]), Float64Array.of(1.5)).converged).toBe(false);
  });

  it("meets every target inside the controls' span, even of columns that hang together", () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true });
    const control = fc.tuple(value, value);
    fc.assert(
      fc.property(fc.array(control, { minLength: 12, maxLength: 30 }), (controls) => {
        const values = rows(controls.map(([a, b]) => [a, b, a + b]));
        const shares = controls.map((_, i) => 1 + (i % 3));
        const whole = shares.reduce((sum, share) => sum + share, 0);
        const target = Float64Array.from([0, 1, 2], (k) =>
          values.reduce((sum, row, i) => sum + (shares[i]! / whole) * row[k]!, 0),
        );
        const { weights, converged } = entropyBalancing(values, target);
        expect(converged).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
        for (const k of [0, 1, 2]) {
          expect(values.reduce((sum, row, i) => sum + weights[i]! * row[k]!, 0)).toBeCloseTo(target[k]!, 3);
        }
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});
