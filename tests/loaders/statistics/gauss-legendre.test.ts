import { describe, expect, it } from "vitest";
import { gaussLegendre } from "../../../loaders/statistics/gauss-legendre.ts";

describe("gaussLegendre", () => {
  it("has the known three points", () => {
    const { nodes, weights } = gaussLegendre(3);
    expect(Array.from(nodes)).toEqual([-Math.sqrt(0.6), 0, Math.sqrt(0.6)].map((x) => expect.closeTo(x, 14) as number));
    expect(Array.from(weights)).toEqual([5 / 9, 8 / 9, 5 / 9].map((x) => expect.closeTo(x, 14) as number));
  });

  it("integrates an exponential", () => {
    const { nodes, weights } = gaussLegendre(24);
    const sum = nodes.reduce((all, x, i) => all + weights[i]! * Math.exp(-5 * x), 0);
    expect(sum).toBeCloseTo((Math.exp(5) - Math.exp(-5)) / 5, 10);
  });
});
