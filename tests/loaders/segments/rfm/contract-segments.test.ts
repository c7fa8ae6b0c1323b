import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contractSegment,
  contractThresholds,
  SEGMENT_ORDER,
  type Contracts,
  type Thresholds,
} from "../../../../loaders/segments/rfm/contract-segments.ts";
import { VALUE_BANDS, valueBand, valueThresholds } from "../../../../loaders/segments/rfm/value-bands.ts";

const thresholds: Thresholds = { months: 24, premium: 30_000 };
const contracts = (policiesHeld: number, monthsSincePurchase: number, premium: number): Contracts => ({
  policiesHeld,
  monthsSincePurchase,
  premium,
});

/** The rules as the page says them, each by itself. */
const RULES: Record<string, (one: Contracts, limits: Thresholds) => boolean> = {
  core: ({ policiesHeld, premium }, limits) => policiesHeld >= 2 && limits.premium !== null && premium > limits.premium,
  several: ({ policiesHeld, premium }, limits) =>
    policiesHeld >= 2 && (limits.premium === null || premium <= limits.premium),
  newcomer: ({ policiesHeld, monthsSincePurchase }, limits) =>
    policiesHeld === 1 && monthsSincePurchase <= limits.months,
  large_single: ({ policiesHeld, monthsSincePurchase, premium }, limits) =>
    policiesHeld === 1 && monthsSincePurchase > limits.months && limits.premium !== null && premium > limits.premium,
  settled: ({ policiesHeld, monthsSincePurchase, premium }, limits) =>
    policiesHeld === 1 && monthsSincePurchase > limits.months && (limits.premium === null || premium <= limits.premium),
  just_left: ({ policiesHeld, monthsSincePurchase }, limits) =>
    policiesHeld === 0 && monthsSincePurchase <= limits.months,
  long_gone: ({ policiesHeld, monthsSincePurchase }, limits) =>
    policiesHeld === 0 && monthsSincePurchase > limits.months,
};

const orUnknown = (numbers: fc.Arbitrary<number>) => fc.oneof({ weight: 6, arbitrary: numbers }, fc.constant(NaN));
const anybody = fc.record({
  policiesHeld: orUnknown(fc.integer({ min: 0, max: 4 })),
  monthsSincePurchase: orUnknown(fc.constantFrom(0, 23, 24, 25, 300)),
  premium: orUnknown(fc.constantFrom(0, 29_999.99, 30_000, 30_000.01, 1e9)),
});
const anyLimits = fc.record({ months: fc.constantFrom(0, 24), premium: fc.constantFrom(null, 0, 30_000) });

describe("contractSegment", () => {
  it.each([
    ["core", contracts(2, 90, 30_001)],
    ["several", contracts(3, 2, 30_000)],
    ["newcomer", contracts(1, 24, 90_000)],
    ["large_single", contracts(1, 25, 30_001)],
    ["settled", contracts(1, 25, 0)],
    ["just_left", contracts(0, 24, 0)],
    ["long_gone", contracts(0, 25, 0)],
    ["unknown", contracts(NaN, 1, 1)],
    ["unknown", contracts(1, 30, NaN)],
  ])("puts into %s whoever its rule names, a tie at a threshold on the lower side", (segment, one) => {
    expect(contractSegment(one, thresholds)).toBe(segment);
  });

  it("puts everybody into exactly the one segment whose rule holds, whatever is known of them", () => {
    fc.assert(
      fc.property(anybody, anyLimits, (one, limits) => {
        const segment = contractSegment(one, limits);
        expect(SEGMENT_ORDER).toContain(segment);
        const holding = Object.keys(RULES).filter((name) => RULES[name]!(one, limits));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(holding[0] ?? "unknown").toBe(segment);
      }),
    );
  });
});

describe("contractThresholds", () => {
  it("takes the two latest fifths for recent and the two largest for large", () => {
    const holders = Array.from({ length: 11 }, (_, i) => contracts(1, 10 * i, 1000 * i));
    expect(contractThresholds(holders)).toMatchObject({ months: 40, premium: 6000 });
  });

  it("has no premium threshold in a book without premiums, and none at all without holders", () => {
    expect(contractThresholds([contracts(1, 1, 0)], false)).toMatchObject({ premium: null, cuts: { premium: [] } });
    expect(contractThresholds([])).toBeNull();
  });

  it("puts holders who are all alike into one segment", () => {
    const alike = Array.from({ length: 30 }, () => contracts(1, 7, 5000));
    const limits = contractThresholds(alike)!;
    expect(new Set(alike.map((one) => contractSegment(one, limits)))).toEqual(new Set(["newcomer"]));
  });
});

describe("valueBand", () => {
  it("puts everybody into one band, losses and nothing by their sign wherever the limits lie", () => {
    const amounts = fc.oneof(fc.constantFrom(0, -1, 1, NaN, 100, -100), fc.integer({ min: -200, max: 200 }));
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 30 }), (all) => {
        const limits = valueThresholds(all);
        if (!limits) return;
        for (const amount of all) {
          const band = valueBand(amount, limits);
          expect(VALUE_BANDS).toContain(band);
          expect(band === "loss").toBe(amount < 0);
          expect(band === "nothing").toBe(amount === 0 || Number.isNaN(amount));
          if (band === "best") expect(amount).toBeGreaterThan(limits.best);
        }
      }),
    );
  });

  it("cuts a tenth and a half: of 1 to 100, ten are best and forty next", () => {
    const amounts = Array.from({ length: 100 }, (_, i) => i + 1);
    const limits = valueThresholds(amounts)!;
    const bands = amounts.map((amount) => valueBand(amount, limits));
    const count = (band: string) => bands.filter((one) => one === band).length;
    expect([count("best"), count("upper"), count("lower")]).toEqual([10, 40, 50]);
  });
});
