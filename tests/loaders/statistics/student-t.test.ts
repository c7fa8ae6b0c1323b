import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentTPValue, studentTQuantile } from "../../../loaders/statistics/student-t.ts";

describe("Student's t", () => {
  it("has the quantiles of the printed table", () => {
    // R: qt(.95, 1), qt(.975, 10), qt(.95, 38), qt(.8, 3)
    expect(studentTQuantile(0.95, 1)).toBeCloseTo(6.313751514675043, 8);
    expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.2281388519649385, 10);
    expect(studentTQuantile(0.95, 38)).toBeCloseTo(1.6859544601667387, 10);
    expect(studentTQuantile(0.8, 3)).toBeCloseTo(0.978472312, 7);
    expect(studentTQuantile(0.95, 1e7)).toBeCloseTo(1.6448536, 5);
  });

  it("is symmetric about the middle", () => {
    expect(studentTQuantile(0.5, 4)).toBe(0);
    expect(studentTQuantile(0.1, 4)).toBeCloseTo(-studentTQuantile(0.9, 4), 12);
  });

  it("has a p-value that undoes the quantile", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.51, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 500 }), (p, degrees) => {
        expect(studentTPValue(studentTQuantile(p, degrees), degrees)).toBeCloseTo(2 * (1 - p), 8);
      }),
    );
  });

  it("is nothing without degrees of freedom", () => {
    expect(studentTQuantile(0.95, 0)).toBeNaN();
    expect(studentTPValue(1, 0)).toBeNaN();
    expect(studentTPValue(Infinity, 3)).toBe(0);
  });
});
