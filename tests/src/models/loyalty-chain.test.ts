import { describe, expect, it } from "vitest";
import { chainOutcome, type LoyaltyChain } from "../../../src/models/loyalty-chain.ts";

const half = Math.log(0.5);
const chain: LoyaltyChain = {
  constructs: [
    { name: "service", satisfaction: 0.4, early: [half, half, half], late: [0, 0, 0] },
    { name: "quality", satisfaction: 0.6, early: [0, 0, 0], late: [half, 0, half] },
  ],
  inForce: [
    { product: "term", year: 1, policies: 100, hazard: 0.2, contribution: 1000, worth: 5000 },
    { product: "term", year: 5, policies: 200, hazard: 0.1, contribution: -500, worth: null },
  ],
  newBusiness: [
    { product: "term", policies: 30, hazard25: 0.3 },
    { product: "health", policies: 10, hazard25: 0.1 },
  ],
};

describe("chainOutcome", () => {
  it("puts the hazard ratio on the survival of new policies, by hand", () => {
    const gain = (hazard: number) => Math.exp(-hazard / 2) - Math.exp(-hazard);
    const { persistency25, satisfaction } = chainOutcome(chain, { service: 1 });
    expect(persistency25.estimate).toBeCloseTo((30 * gain(0.3) + 10 * gain(0.1)) / 40, 12);
    expect(satisfaction).toBe(0.4);
  });

  it("keeps policies that are given up less, at what they contribute, also where that is a loss", () => {
    const young = 100 * (Math.exp(-0.1) - Math.exp(-0.2));
    const old = 200 * (Math.exp(-0.05) - Math.exp(-0.1));
    const service = chainOutcome(chain, { service: 1 });
    const quality = chainOutcome(chain, { quality: 1 });
    expect(service.policies.estimate).toBeCloseTo(young, 10);
    expect(service.money!.estimate).toBeCloseTo(1000 * young, 8);
    expect(service.worth!.estimate).toBeCloseTo(5000 * young, 8);
    expect(quality.money!.estimate).toBeCloseTo(-500 * old, 8);
    // Half of the draws say nothing is kept; quantiles lie on the line between the two.
    expect(quality.policies.low).toBeCloseTo(0.05 * old, 8);
    expect(quality.policies.high).toBeCloseTo(0.95 * old, 8);
  });

  it("changes nothing where nothing moves, and multiplies hazard ratios where both do", () => {
    expect(chainOutcome(chain, {}).persistency25).toEqual({ estimate: 0, low: 0, high: 0 });
    const both = chainOutcome(chain, { service: 1, quality: 1 });
    const [service, quality] = ["service", "quality"].map((name) => chainOutcome(chain, { [name]: 1 }));
    expect(both.policies.estimate).toBeCloseTo(service!.policies.estimate + quality!.policies.estimate, 10);
  });

  it("has no money where no contribution is known", () => {
    const inForce = chain.inForce.map((cell) => ({ ...cell, contribution: null }));
    expect(chainOutcome({ ...chain, inForce }, { service: 1 })).toMatchObject({ money: null, worth: null });
  });
});
