import { describe, expect, it } from "vitest";
import { opportunityRows, type OpportunityInput } from "../../../../loaders/fraud/people/opportunity.ts";

/** Forty frauds and four hundred other requests, the first half of each in group a. */
function input(flaggedOfA: number, flaggedOfB: number, levels = ["a", "b"]): OpportunityInput {
  const frauds = Array.from({ length: 40 }, (_, i) => i);
  const others = Array.from({ length: 400 }, (_, i) => 40 + i);
  const codes = Int16Array.from([...frauds, ...others], (i) => (i < 40 ? (i < 20 ? 0 : 1) : i < 240 ? 0 : 1));
  const flagged = new Set([...frauds.slice(0, flaggedOfA), ...frauds.slice(20, 20 + flaggedOfB)]);
  return {
    cases: { customer: Int32Array.from(codes.keys()) },
    frauds,
    others,
    isFlagged: (i) => flagged.has(i),
    traits: [{ trait: "gender", codes, levels }],
  };
}

describe("equal opportunity", () => {
  it("tells the first of two groups against the other", () => {
    const rows = opportunityRows(input(18, 10));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ group: "a", frauds: 20, detection: 0.9, requests: 200, alarm_share: 0 });
    expect(rows[0]!["difference"]).toBeCloseTo(0.4, 12);
    expect(Number(rows[0]!["low"])).toBeGreaterThan(0);
    expect(Number(rows[0]!["p"])).toBeLessThan(0.02);
  });

  it("sees none where both are flagged alike, and has no p-value where nobody is flagged", () => {
    const [row] = opportunityRows(input(12, 12));
    expect(row).toMatchObject({ difference: 0, p: 1, alarm_p: null });
  });

  it("says nothing where fewer than ten people of a group were defrauded and nothing is left to compare with", () => {
    const few = input(3, 8);
    expect(opportunityRows({ ...few, frauds: few.frauds.slice(15) })).toEqual([]);
  });
});
