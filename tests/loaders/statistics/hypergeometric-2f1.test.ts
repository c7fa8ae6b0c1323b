import { describe, expect, it } from "vitest";
import { hypergeometric2F1 } from "../../../loaders/statistics/hypergeometric-2f1.ts";

describe("hypergeometric2F1", () => {
  it.each([0.05, 0.5, 0.9, 0.99])("is -ln(1 - z) / z for 1, 1; 2 at %s", (z) => {
    expect(hypergeometric2F1(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 10);
  });

  it.each([-30, -2, -0.5, 0.3, 0.95])("is a power of 1 - z when b and c are equal, at %s", (z) => {
    expect(hypergeometric2F1(2.3, 1.7, 1.7, z) / (1 - z) ** -2.3).toBeCloseTo(1, 10);
  });

  it.each([0.2, 0.7])("is the inverse sine at %s", (x) => {
    expect(x * hypergeometric2F1(0.5, 0.5, 1.5, x * x)).toBeCloseTo(Math.asin(x), 12);
  });

  it("is the inverse tangent for negative arguments", () => {
    expect(3 * hypergeometric2F1(0.5, 1, 1.5, -9)).toBeCloseTo(Math.atan(3), 12);
  });

  it("is 1 at zero and nothing from 1 on", () => {
    expect(hypergeometric2F1(2, 3, 4, 0)).toBe(1);
    expect(hypergeometric2F1(2, 3, 4, 1)).toBeNaN();
  });
});
