import { describe, expect, it } from "vitest";
import { roundEstimate, roundTable } from "../../../loaders/run/shown-digits.ts";
import { estimateOf } from "../../../src/models/evidence.ts";

describe("roundTable", () => {
  it("cuts fractions to five significant digits and keeps whole numbers exact", () => {
    expect(roundTable([{ share: 0.123456789, money: -953400123.45, people: 123456789, small: 1.23456789e-9 }])).toEqual(
      [{ share: 0.12346, money: -953400000, people: 123456789, small: 1.2346e-9 }],
    );
  });

  it("leaves text, flags and null alone", () => {
    expect(roundTable([{ name: "1.23456789", known: true, low: null }])).toEqual([
      { name: "1.23456789", known: true, low: null },
    ]);
  });

  it("passes on a number that is not finite, for the writer to refuse", () => {
    expect(roundTable([{ share: NaN }])[0]!["share"]).toBeNaN();
  });
});

describe("roundEstimate", () => {
  it("cuts a number and its bounds to eight digits, and leaves counts and absent bounds", () => {
    const estimate = estimateOf(0.123456789012, 46_000, "share", { low: 1_234_567.891234, high: null });
    expect(roundEstimate(estimate)).toEqual({ ...estimate, estimate: 0.12345679, low: 1_234_567.9 });
    expect(roundEstimate(estimateOf(1_234_567_891, 3, "count")).estimate).toBe(1_234_567_891);
  });
});
