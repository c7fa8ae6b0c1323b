import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { groupPrices, payingMore } from "../../../src/models/price-fairness.ts";
import { bestPrices } from "../../../src/models/price-plan.ts";
import { allowedRenewals, priceOutcome, type PriceModel } from "../../../src/models/price-what-if.ts";

const model: PriceModel = {
  segments: [
    {
      segment: "protection.small",
      sold: {
        tested: { policies: 100, premium: 1000, value: 100, valueOfPrice: 4000 },
        all: { policies: 100, premium: 1000, value: 100, valueOfPrice: 4000 },
      },
      logOdds: 0,
      slope: -4,
      slopes: Array.from({ length: 40 }, (_, i) => -3 - i / 20),
      renewal: { policies: 1000, premium: 10_000, contribution: 5000, left: 1, hazard: 0.1 },
    },
    {
      segment: "savings.large",
      sold: {
        tested: { policies: 50, premium: 500, value: 200, valueOfPrice: 1000 },
        all: { policies: 50, premium: 500, value: 200, valueOfPrice: 1000 },
      },
      logOdds: 0,
      slope: -10,
      slopes: Array.from({ length: 40 }, (_, i) => -9 - i / 20),
      renewal: null,
    },
  ],
  range: { least: -0.1, most: 0.1, renewalMost: 0.08 },
  lapse: 5,
  lapses: Array.from({ length: 40 }, (_, i) => 4 + i / 20),
  years: 10,
  discount: 0.08,
};
const prices = (offered: number[], renewed = [0, 0]) => ({ scope: "tested" as const, offered, renewed });

describe("what prices bring", () => {
  it("is nothing at today's prices", () => {
    const today = priceOutcome(model, prices([0, 0]));
    expect(today).toMatchObject({ meanPrice: 0, soldToday: 150, profit: { estimate: 0 }, lossChance: 0 });
    expect(today.sold).toEqual({ estimate: 150, low: null, high: null });
    expect(today.kept!.estimate).toBeCloseTo(0.9, 12);
  });

  it("follows take-up: half as many odds at a price that halves them", () => {
    const { sold, fromNew } = priceOutcome(model, prices([Math.log(2) / 4, 0]));
    const part = 1 / 3 / (1 / 2);
    expect(sold.estimate).toBeCloseTo(100 * part + 50, 9);
    expect(fromNew).toBeCloseTo(part * (100 + (4000 * Math.log(2)) / 4) - 100, 9);
  });

  it("never lets a renewal rise more than new business of its segment, nor than was seen", () => {
    expect(allowedRenewals(model, prices([0.02, 0], [0.08, 0]))).toEqual([0.02, 0]);
    expect(allowedRenewals(model, prices([0.1, 0], [0.1, 0]))).toEqual([0.08, 0]);
    expect(allowedRenewals(model, prices([-0.05, 0], [0, 0]))).toEqual([-0.05, 0]);
  });

  it("loses contracts to a rise and gains none by a cut", () => {
    expect(priceOutcome(model, prices([0.1, 0], [0.08, 0])).kept!.estimate).toBeCloseTo(0.9 ** Math.exp(0.4), 12);
    expect(priceOutcome(model, prices([-0.1, 0], [-0.1, 0])).kept!.estimate).toBeCloseTo(0.9, 12);
  });

  it("says no money where the book gives no margins", () => {
    const unknown = model.segments.map((segment) => ({
      ...segment,
      sold: { ...segment.sold, tested: { ...segment.sold.tested, value: null, valueOfPrice: null } },
      renewal: null,
    }));
    expect(priceOutcome({ ...model, segments: unknown }, prices([0.1, 0])).profit).toBeNull();
  });
});

describe("the best prices", () => {
  it("keep to what was tested and to the rule of staying, and are no worse than any of a grid", () => {
    const best = bestPrices(model, "tested", "most");
    const found = priceOutcome(model, best).profit!.estimate;
    for (let a = -10; a <= 10; a += 2)
      for (let b = -10; b <= 10; b += 2)
        for (let r = -10; r <= Math.min(a, 8); r += 2)
          expect(found).toBeGreaterThanOrEqual(
            priceOutcome({ ...model, lapses: [] }, prices([a / 100, b / 100], [r / 100, 0])).profit!.estimate - 1e-6,
          );
    expect(best.renewed[0]!).toBeLessThanOrEqual(Math.min(0.08, best.offered[0]!));
  });

  it("leave the mean price where it is, or renewals, when asked to", () => {
    expect(priceOutcome(model, bestPrices(model, "tested", "level")).meanPrice).toBeLessThanOrEqual(1e-9);
    expect(bestPrices(model, "tested", "new_only").renewed).toEqual([0, 0]);
  });
});

describe("who would pay more", () => {
  it("is told by the mix of each group's contracts, and named from a point on", () => {
    const group = (level: string, spread: [number, number]) => {
      return { trait: "age", level, people: 20, sold: { tested: spread, all: spread }, renewed: [0, 0] };
    };
    const found = groupPrices(model, [group("young", [100, 0]), group("old", [0, 100])], prices([0.1, 0]));
    expect(found.map(({ index, difference }) => [index, difference])).toEqual([
      [1.1, 0.05],
      [1, -0.05],
    ]);
    expect(payingMore(found).map(({ level }) => level)).toEqual(["young"]);
  });
});

it("can be bundled for the browser", async () => {
  const entryPoints = ["src/models/price-plan.ts", "src/models/price-fairness.ts"];
  const { errors } = await build({ entryPoints, bundle: true, write: false, platform: "browser", outdir: "out" });
  expect(errors).toEqual([]);
});
