import { describe, expect, it } from "vitest";
import { riskDifference } from "../../../loaders/statistics/mantel-haenszel.ts";

describe("riskDifference", () => {
  it("is the plain difference of two shares within one stratum", () => {
    const { difference, low, high } = riskDifference([
      { treated: 100, treatedEvents: 30, control: 200, controlEvents: 40 },
    ])!;
    expect(difference).toBeCloseTo(0.1, 12);
    const error = Math.sqrt((0.3 * 0.7) / 100 + (0.2 * 0.8) / 200);
    expect((high - low) / 2).toBeCloseTo(1.6448536 * error, 6);
  });

  it("weighs strata by n1 n0 / n, so that a difference in composition is no effect", () => {
    // 10 % and 50 % events in both groups alike, but the treated lie mostly in the second stratum.
    const strata = [
      { treated: 10, treatedEvents: 1, control: 90, controlEvents: 9 },
      { treated: 90, treatedEvents: 45, control: 10, controlEvents: 5 },
    ];
    expect(riskDifference(strata)!.difference).toBeCloseTo(0, 12);
  });

  it("is null when no stratum has both groups", () => {
    expect(riskDifference([{ treated: 5, treatedEvents: 1, control: 0, controlEvents: 0 }])).toBeNull();
    expect(riskDifference([])).toBeNull();
  });
});
