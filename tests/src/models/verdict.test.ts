import { describe, expect, it } from "vitest";
import { estimateOf, noEstimate } from "../../../src/models/evidence.ts";
import { verdictOf, type ClaimTest } from "../../../src/models/verdict.ts";

const measured = (value: number, low: number | null = null, high: number | null = null) =>
  estimateOf(value, 100, "count", { low, high });

describe("verdictOf", () => {
  const about: ClaimTest = { kind: "about", value: 0.74, rounding: 0.005 };
  const between: ClaimTest = { kind: "between", low: 4, high: 10, none: 1 };
  const above: ClaimTest = { kind: "above", value: 0 };

  it("agrees with a figure inside the interval, and with a count that rounds to it", () => {
    expect(verdictOf(measured(0.7, 0.66, 0.75), about)).toBe("agrees");
    expect(verdictOf(measured(0.7449), about)).toBe("agrees");
  });

  it("differs when the interval ends before the printed digits begin", () => {
    expect(verdictOf(measured(0.7, 0.69, 0.734), about)).toBe("differs");
    expect(verdictOf(measured(0.7451), about)).toBe("differs");
  });

  it("takes a span as claimed from end to end", () => {
    expect(verdictOf(measured(10.5, 9.9, 11), between)).toBe("agrees");
    expect(verdictOf(measured(10.5, 10.1, 11), between)).toBe("differs");
    expect(verdictOf(measured(2, 1.2, 3.9), between)).toBe("differs");
  });

  it("cannot tell when the interval holds the claim and no effect", () => {
    expect(verdictOf(measured(3, 0.5, 6), between)).toBe("cannot_tell");
  });

  it("wants the whole interval on the claimed side of a direction", () => {
    expect(verdictOf(measured(0.02, 0.001, 0.04), above)).toBe("agrees");
    expect(verdictOf(measured(0.02, -0.001, 0.04), above)).toBe("cannot_tell");
    expect(verdictOf(measured(-0.02, -0.04, -0.001), above)).toBe("differs");
  });

  it("differs from a direction when less than what matters is all that the interval leaves", () => {
    const matters: ClaimTest = { ...above, matters: 0.02 };
    expect(verdictOf(measured(0.004, -0.01, 0.018), matters)).toBe("differs");
    expect(verdictOf(measured(0.004, -0.02, 0.028), matters)).toBe("cannot_tell");
    expect(verdictOf(measured(0.01, 0.001, 0.018), matters)).toBe("agrees");
  });

  it("cannot tell without an estimate", () => {
    expect(verdictOf(undefined, about)).toBe("cannot_tell");
    expect(verdictOf(noEstimate("too_few", 3, "count"), about)).toBe("cannot_tell");
  });
});
