import { describe, expect, it } from "vitest";
import { leavingHazard } from "../../../../loaders/loyalty/agents/leaving-hazard.ts";
import { leavingPieces, LEAVING_STATES, type SoldPolicies } from "../../../../loaders/loyalty/agents/leaving-pieces.ts";

interface Sold {
  agent?: number;
  entry?: number;
  exit: number;
  cause?: number;
  left?: number;
  next?: number;
  asOf?: number;
  premium?: number;
}

function soldOf(policies: readonly Sold[]): SoldPolicies {
  const column = (of: (policy: Sold) => number) => Float64Array.from(policies, of);
  return {
    agent_number: column(({ agent = 1 }) => agent),
    frequency: column(() => 12),
    entry_days: column(({ entry = 0 }) => entry),
    exit_days: column(({ exit }) => exit),
    cause: column(({ cause = 0 }) => cause),
    annual_premium: column(({ premium = 1000 }) => premium),
    as_of_days: column(({ asOf = 3000 }) => asOf),
    left_days: column(({ left = NaN }) => left),
    next_days: column(({ next = NaN }) => next),
    product: policies.map(() => "term"),
    branch: policies.map(() => "A"),
  };
}

describe("leavingPieces", () => {
  const piecesOf = (policy: Sold) => {
    const { entry, exit, event, state } = leavingPieces(soldOf([policy]));
    return Array.from(entry, (from, i) => [from, exit[i], LEAVING_STATES[state[i]!] ?? null, event[i]]);
  };

  it("cuts a life at half a year before the leaving, at it, half a year and a year after, and at the next agent", () => {
    expect(piecesOf({ exit: 1500, cause: 1, left: 400, next: 900 })).toEqual([
      [0, 217, null, 0],
      [217, 400, "before_6", 0],
      [400, 583, "months_0_6", 0],
      [583, 765, "months_7_12", 0],
      [765, 900, "later_orphan", 0],
      [900, 1500, "later_served", 1],
    ]);
  });

  it("starts in the state that the first day seen is in, and leaves one whole where nobody left", () => {
    expect(piecesOf({ entry: 700, exit: 800, left: 600 })).toEqual([
      [700, 783, "months_0_6", 0],
      [783, 800, "months_7_12", 0],
    ]);
    expect(piecesOf({ exit: 500, cause: 2 })).toEqual([[0, 500, null, 0]]);
    expect(piecesOf({ entry: 2000, exit: 2500, left: -100, next: 30 })).toEqual([[2000, 2500, "later_served", 0]]);
  });
});

describe("leavingHazard", () => {
  /** Policies given up evenly over 2,000 days, three times as fast for half a year after the agent left. */
  function planted(): Sold[] {
    const policies: Sold[] = [];
    for (let i = 0; i < 4000; i++) {
      const agent = i % 80;
      const left = agent % 2 === 0 ? 300 + (agent % 7) * 150 : NaN;
      const threshold = ((i * 0.618034) % 1) * 2.5;
      const exit = timeOf(threshold, left);
      policies.push({
        agent,
        exit: Math.min(exit, 2000),
        cause: exit < 2000 ? 1 : 0,
        left,
        asOf: Math.min(exit, 2000) + (i % 8) * 100,
      });
    }
    return policies;
  }

  function timeOf(cumulative: number, left: number): number {
    const hazard = 1 / 2000;
    if (Number.isNaN(left) || cumulative < left * hazard) return cumulative / hazard;
    const within = left * hazard + 183 * 3 * hazard;
    if (cumulative < within) return left + (cumulative - left * hazard) / (3 * hazard);
    return left + 183 + (cumulative - within) / hazard;
  }

  it("recovers a planted hazard ratio, finds nothing before the leaving, and counts what goes with it", () => {
    const { numbers, rows, checks } = leavingHazard(soldOf(planted()));
    const half = numbers["loyalty.agents.leaving.hazard_ratio_6"]!;
    expect(half.estimate).toBeGreaterThan(2.6);
    expect(half.estimate).toBeLessThan(3.4);
    expect(half.grade).toBe("C");
    expect(numbers["loyalty.agents.leaving.hazard_ratio_12"]!.estimate).toBeCloseTo(1, 0);
    expect(checks).toEqual([{ id: "agents_placebo_before", passed: true, value: null, limit: null }]);
    const lost = numbers["loyalty.agents.leaving.policies_lost"]!;
    expect(numbers["loyalty.agents.leaving.premium_lost"]!.estimate).toBeCloseTo(1000 * lost.estimate!, 6);
    expect(lost.low!).toBeLessThan(lost.estimate!);
    expect(rows.filter(({ payment }) => payment === "all").map(({ state }) => state)).toContain("months_0_6");
  });

  it("says why there is nothing to say: nobody left, or there are no policies", () => {
    for (const policies of [[], Array.from({ length: 50 }, (_, i) => ({ exit: 100 + i, cause: 1 }))]) {
      const { numbers, rows, checks } = leavingHazard(soldOf(policies));
      expect(
        Object.values(numbers).every(({ estimate, reason }) => estimate === null && reason === "too_few_left"),
      ).toBe(true);
      expect([rows, checks]).toEqual([[], []]);
    }
  });
});
