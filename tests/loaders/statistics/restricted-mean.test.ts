import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../../loaders/statistics/kaplan-meier.ts";
import { restrictedMean } from "../../../loaders/statistics/restricted-mean.ts";
import { lives } from "./sixteen-lives.ts";

describe("restrictedMean", () => {
  it("gives the mean up to 12 and its error as R survival does", () => {
    const { mean, variance } = restrictedMean(kaplanMeier(lives), 12)!;
    expect(mean).toBeCloseTo(8.015039063, 8);
    expect(Math.sqrt(variance)).toBeCloseTo(0.8993187162, 8);
  });

  it("is the plain mean of capped lifetimes when nobody is censored", () => {
    const curve = kaplanMeier({ exit: Float64Array.of(1, 2, 5, 12), cause: Uint8Array.of(1, 1, 1, 1) });
    expect(restrictedMean(curve, 10)!.mean).toBeCloseTo((1 + 2 + 5 + 10) / 4, 10);
    expect(restrictedMean(curve, 99)!.mean).toBeCloseTo(5, 10);
  });

  it("is the horizon without events and unknown beyond what was seen", () => {
    const curve = kaplanMeier({ exit: Float64Array.of(3, 5), cause: Uint8Array.of(0, 0) });
    expect(restrictedMean(curve, 5)).toEqual({ mean: 5, variance: 0 });
    expect(restrictedMean(curve, 6)).toBeNull();
  });
});
