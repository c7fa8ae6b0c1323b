import { describe, expect, it } from "vitest";
import { binomialTail } from "../../../loaders/statistics/binomial-tail.ts";

describe("the tail of the binomial", () => {
  it("adds up the chances by hand", () => {
    expect(binomialTail(2, 3, 0.1)).toBeCloseTo(3 * 0.01 * 0.9 + 0.001, 12);
    expect(binomialTail(3, 3, 0.5)).toBeCloseTo(0.125, 12);
    expect(binomialTail(0, 3, 0.1)).toBe(1);
    expect(binomialTail(4, 3, 0.1)).toBe(0);
  });
});
