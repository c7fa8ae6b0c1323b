import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netBenefit } from "../../../loaders/statistics/net-benefit.ts";
import { atPrevalence, netBenefitAt, type FlaggedShare } from "../../../src/models/fraud-prevalence.ts";

/** A cut that flags 30 of 40 frauds and 60 of 960 others. */
const cut: FlaggedShare = {
  share: 0.09,
  detection_rate: 0.75,
  detection_low: 0.6,
  detection_high: 0.85,
  false_positive_rate: 0.0625,
};

describe("atPrevalence", () => {
  it("gives what was measured at the measured share of frauds", () => {
    const { alert_rate, precision, false_positive_ratio } = atPrevalence(cut, 0.04);
    expect(alert_rate).toBeCloseTo(0.09, 12);
    expect(precision).toBeCloseTo(1 / 3, 12);
    expect(false_positive_ratio).toBeCloseTo(2, 12);
  });

  it("flags ever more in vain as fraud gets rarer", () => {
    const rate = fc.double({ min: 1e-6, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const [rarer, commoner] = [Math.min(a, b), Math.max(a, b)];
        expect(atPrevalence(cut, rarer).precision!).toBeLessThanOrEqual(atPrevalence(cut, commoner).precision! + 1e-12);
        expect(atPrevalence(cut, rarer).precision_low!).toBeLessThanOrEqual(atPrevalence(cut, rarer).precision!);
      }),
    );
  });

  it("has no precision where nothing is flagged", () => {
    const nothing = { ...cut, detection_rate: 0, detection_low: 0, false_positive_rate: 0 };
    expect(atPrevalence(nothing, 0.04)).toMatchObject({ precision: null, false_positive_ratio: null, alert_rate: 0 });
  });
});

describe("netBenefitAt", () => {
  it("equals the net benefit of the counts at the measured share of frauds", () => {
    const counted = netBenefit({ truePositives: 30, falsePositives: 60, n: 1000 }, 0.1)!;
    expect(netBenefitAt(cut, 0.04, 0.1)).toBeCloseTo(counted, 12);
  });
});
