import { describe, expect, it } from "vitest";
import { payback, paybackNumbers } from "../../../../loaders/loyalty/lifetime-value/payback.ts";
import { policies } from "./policies.ts";

const won = [
  { source: "agent", issuePeriod: 100, policies: 200 },
  { source: "agent", issuePeriod: 104, policies: 200 },
];

/** Yearly ledger: each policy costs 300 when it is won and brings 100 a year from then on. */
function money(cost: number) {
  const cells = won.flatMap(({ source, issuePeriod, policies: count }) =>
    Array.from({ length: 110 - issuePeriod }, (_, periodsSince) => ({
      kind: "term",
      source,
      issuePeriod,
      periodsSince,
      expected: count * (100 - (periodsSince === 0 ? cost : 0)),
      acquisition: periodsSince === 0 ? -count * cost : 0,
    })),
  );
  return { cells, periodsAYear: 1, firstPeriod: 100, lastPeriod: 109, hasReserveChange: true };
}

const counts = [policies({ fullYears: 9, exitYears: 9, cause: 0, policies: 200 })];

describe("payback", () => {
  it("breaks even when cumulative contribution reaches zero", () => {
    const [all] = payback(money(300), won, counts);
    expect(all!.acquisitionCost).toBeCloseTo(300, 10);
    expect(all!.curve.map(({ cumulative }) => cumulative).slice(0, 4)).toEqual([-200, -100, 0, 100]);
    expect(all!.breakEvenMonth).toBe(36);
    expect(all!.charged.month).toBe(36);
  });

  it("charges the cost of winning at once, and ends where the ledger's own basis ends", () => {
    const tenYears = [policies({ fullYears: 10, exitYears: 10, cause: 0, policies: 200 })];
    const { curve, charged } = payback(money(300), won, tenYears)[0]!;
    expect(charged.curve[0]).toMatchObject({ month: 0, cumulative: -300 });
    expect(charged.curve[1]!.cumulative).toBeCloseTo(-200, 8);
    expect(charged.curve.at(-1)!.cumulative).toBeCloseTo(curve.at(-1)!.cumulative, 8);
    expect([charged.earliest, charged.latest]).toEqual([36, 36]);
  });

  it("says when the cost is never earned back", () => {
    const numbers = paybackNumbers(payback(money(5000), won, counts));
    expect(numbers["loyalty.lifetime_value.break_even_month"]!.reason).toBe("never_earned_back");
  });

  it("ends the curve where fewer than a hundred policies are left to see, and leaves out policies won before observation", () => {
    const early = [...won, { source: "agent", issuePeriod: 90, policies: 1000 }];
    const [all] = payback(money(300), early, counts);
    expect(all!.policies).toBe(400);
    expect(all!.curve.at(-1)!.month).toBe(120);
    expect(payback(money(300), [{ source: "agent", issuePeriod: 100, policies: 20 }], counts)).toEqual([]);
  });
});
