import { describe, expect, it } from "vitest";
import { chainDiagnostics, energyFraction } from "../../../loaders/statistics/chain-diagnostics.ts";
import { effectiveSampleSize } from "../../../loaders/statistics/effective-sample-size.ts";
import { randomSource } from "../../../loaders/statistics/random-source.ts";

/** Chains of an autoregression of variance 1. */
function chainsOf(correlation: number, shift: (chain: number) => number = () => 0, draws = 2000): Float64Array[] {
  return [1, 2, 3, 4].map((seed, chain) => {
    const { normal } = randomSource(seed);
    let value = normal();
    return Float64Array.from({ length: draws }, () => {
      value = correlation * value + Math.sqrt(1 - correlation ** 2) * normal();
      return value + shift(chain);
    });
  });
}

describe("effective sample size", () => {
  it("counts independent draws as themselves", () => {
    expect(effectiveSampleSize(chainsOf(0)) / 8000).toBeCloseTo(1, 0);
  });

  it("is (1 - r) / (1 + r) of the draws of an autoregression", () => {
    expect(effectiveSampleSize(chainsOf(0.6)) / 8000 / 0.25).toBeCloseTo(1, 0);
    expect(effectiveSampleSize(chainsOf(0.9)) / 8000 / (0.1 / 1.9)).toBeGreaterThan(0.75);
    expect(effectiveSampleSize(chainsOf(0.9)) / 8000 / (0.1 / 1.9)).toBeLessThan(1.3);
  });

  it("exceeds the draws where they swing from side to side, up to the cap", () => {
    const size = effectiveSampleSize(chainsOf(-0.6));
    expect(size).toBeGreaterThan(8000 * 2);
    expect(size).toBeLessThanOrEqual(8000 * Math.log10(8000));
  });

  it("is NaN for chains that stand still or are too short", () => {
    expect(effectiveSampleSize([new Float64Array(100), new Float64Array(100)])).toBeNaN();
    expect(effectiveSampleSize([Float64Array.of(1, 2, 3)])).toBeNaN();
  });
});

describe("chain diagnostics", () => {
  it("finds chains of one distribution in agreement", () => {
    const { rHat, bulk, tail } = chainDiagnostics(chainsOf(0.3));
    expect(rHat).toBeLessThan(1.01);
    expect(bulk).toBeGreaterThan(3000);
    expect(tail).toBeGreaterThan(3000);
  });

  it("sees a chain that stays elsewhere", () => {
    const { rHat, bulk } = chainDiagnostics(chainsOf(0.3, (chain) => (chain === 0 ? 2 : 0)));
    expect(rHat).toBeGreaterThan(1.1);
    expect(bulk).toBeLessThan(100);
  });

  it("sees a chain of another spread, which has the same mean", () => {
    const chains = chainsOf(0.3).map((chain, c) => chain.map((value) => (c === 0 ? 4 * value : value)));
    expect(chainDiagnostics(chains).rHat).toBeGreaterThan(1.1);
  });

  it("sees a drift that all chains share", () => {
    const chains = chainsOf(0.3).map((chain) => chain.map((value, i) => value + i / 800));
    expect(chainDiagnostics(chains).rHat).toBeGreaterThan(1.1);
  });

  it("does not change under a monotone transformation, heavy tails or not", () => {
    const chains = chainsOf(0.5);
    const bent = chains.map((chain) => chain.map((value) => Math.exp(3 * value)));
    expect(chainDiagnostics(bent).bulk).toBeCloseTo(chainDiagnostics(chains).bulk, 6);
  });

  it("is NaN for a quantity that does not vary", () => {
    expect(chainDiagnostics([new Float64Array(100).fill(1), new Float64Array(100).fill(1)]).rHat).toBeNaN();
  });
});

describe("the energy fraction", () => {
  it("is about 2 where energies are drawn afresh and small where they creep", () => {
    expect(energyFraction(chainsOf(0)[0]!)).toBeCloseTo(2, 0);
    expect(energyFraction(chainsOf(0.95)[0]!)).toBeLessThan(0.3);
  });
});
