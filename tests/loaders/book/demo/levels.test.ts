import { beforeAll, describe, expect, it } from "vitest";
import type { OpenTable } from "../../../../loaders/book/demo/block.ts";
import { simulateCore, type CoreSummary } from "../../../../loaders/book/demo/core.ts";
import { random } from "../../../../loaders/book/demo/random.ts";
import { coreTruth } from "../../../../loaders/book/demo/truth.ts";
import { makeWorld } from "../../../../loaders/book/demo/world.ts";

const CUSTOMERS = 10_000;
const world = makeWorld({ customers: CUSTOMERS, requests: 100, seed: 20_251_231, ledger: "annual" });
const nowhere: OpenTable = () => ({ add: () => undefined, addColumns: () => undefined, written: () => [], rows: 0 });

interface Concentration {
  total: number;
  tenth_shares: number[];
  top_fifth_share: number;
  normalised_gini: number;
}

interface Truth {
  counts: Record<string, number>;
  persistency: Record<string, number>;
  contribution: Record<"expected_by_table" | "expected_in_truth" | "realised", Concentration> & {
    recovery_band: Record<"total" | "tenth_share" | "top_fifth_share" | "normalised_gini", number>;
  };
}

let truth: Truth;
beforeAll(() => {
  const summaries: CoreSummary[] = Array.from({ length: world.blocks }, (_, number) => {
    const open = (name: string, index = 0) => random(20_251_231, name, number * 1_000_000 + index);
    return simulateCore(world, number, open, nowhere, () => []).summary;
  });
  truth = coreTruth(summaries) as unknown as Truth;
});

describe("the levels of the demo insurer", () => {
  it("has the stated numbers of people and policies, to a tenth", () => {
    const stated = {
      policyholders: 46_000,
      prospects: 14_000,
      policies: 87_000,
      policies_in_force: 52_000,
      policyholders_in_force: 33_000,
    };
    for (const [name, of60000] of Object.entries(stated)) {
      expect((truth.counts[name]! * 60_000) / CUSTOMERS / of60000, name).toBeGreaterThan(0.9);
      expect((truth.counts[name]! * 60_000) / CUSTOMERS / of60000, name).toBeLessThan(1.1);
    }
  });

  it.each([
    [13, 0.85],
    [25, 0.74],
    [37, 0.67],
    [49, 0.62],
    [61, 0.58],
  ])("keeps at %i months %f of its policies, within two points", (month, share) => {
    expect(Math.abs(truth.persistency[month]! - share)).toBeLessThan(0.02);
  });

  it("has value by tenth near 38, 24, 18, 14, 11, 9, 7, 5, 2, -28 %", () => {
    const stated = [0.38, 0.24, 0.18, 0.14, 0.11, 0.09, 0.07, 0.05, 0.02, -0.28];
    const found = truth.contribution.expected_by_table.tenth_shares;
    found.forEach((share, tenth) => expect(Math.abs(share - stated[tenth]!), `tenth ${tenth + 1}`).toBeLessThan(0.06));
    expect(found.every((share, i) => i === 0 || share <= found[i - 1]!)).toBe(true);
  });

  it("expects claims close to, but not the same as, their true expectation", () => {
    const { expected_by_table: table, expected_in_truth: inTruth, recovery_band: band } = truth.contribution;
    expect(table.total).not.toBe(inTruth.total);
    expect(Math.abs(table.total / inTruth.total - 1)).toBeLessThan(band.total);
    expect(Math.abs(table.top_fifth_share - inTruth.top_fifth_share)).toBeLessThan(band.top_fifth_share);
    expect(Math.abs(table.normalised_gini - inTruth.normalised_gini)).toBeLessThan(band.normalised_gini);
    table.tenth_shares.forEach((share, i) =>
      expect(Math.abs(share - inTruth.tenth_shares[i]!), `tenth ${i + 1}`).toBeLessThan(band.tenth_share),
    );
  });

  it("looks more concentrated when ranked on claims that came than it is", () => {
    const { expected_in_truth: inTruth, realised } = truth.contribution;
    expect(realised.tenth_shares[0]!).toBeGreaterThan(1.3 * inTruth.tenth_shares[0]!);
    expect(realised.normalised_gini).toBeGreaterThan(inTruth.normalised_gini);
  });
});
