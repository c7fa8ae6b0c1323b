import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loyalVerdict } from "../../../../loaders/segments/loyal/verdict.ts";

describe("loyalVerdict", () => {
  it("holds above nothing, and by less than matters when all of the interval is below two points", () => {
    expect(loyalVerdict({ low: 0.001, high: 0.05 })).toBe("holds");
    expect(loyalVerdict({ low: 0.001, high: 0.015 })).toBe("holds_slightly");
  });

  it("finds the contrary below nothing", () => {
    expect(loyalVerdict({ low: -0.05, high: -0.001 })).toBe("contradicted");
  });

  it("rules a difference out only when the whole interval lies within two points on either side", () => {
    expect(loyalVerdict({ low: -0.019, high: 0.019 })).toBe("no_sign");
    expect(loyalVerdict({ low: -0.021, high: 0.01 })).toBe("cannot_tell");
    expect(loyalVerdict({ low: -0.01, high: 0.021 })).toBe("cannot_tell");
  });

  it("never holds where nothing lies in the interval", () => {
    const bound = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(bound, bound, (below, above) => {
        return ["no_sign", "cannot_tell"].includes(loyalVerdict({ low: -below, high: above }));
      }),
    );
  });
});
