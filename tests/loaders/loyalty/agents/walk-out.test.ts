import { describe, expect, it } from "vitest";
import { findWalkOut, type AgentDays } from "../../../../loaders/loyalty/agents/walk-out.ts";
import { walkOutEffect } from "../../../../loaders/loyalty/agents/walk-out-effect.ts";
import type { SoldPolicies } from "../../../../loaders/loyalty/agents/leaving-pieces.ts";

const team = (branch: string, size: number, leaving: number, leftDay: number, from = 0): AgentDays[] =>
  Array.from({ length: size }, (_, i) => ({
    agent_number: from + i,
    branch,
    hired_days: 3000,
    left_days: i < leaving ? leftDay - i : null,
    observed_days: 3650,
  }));

describe("findWalkOut", () => {
  it("finds the branch most of whose agents left within a month", () => {
    const agents = [...team("A", 10, 4, 1000), ...team("B", 8, 6, 1200, 100)];
    expect(findWalkOut(agents)).toEqual({ branch: "B", day: 1200, agents: 6 });
  });

  it("finds none that is too recent to follow, too old for a placebo, or spread over months", () => {
    expect(findWalkOut(team("B", 8, 6, 300))).toBeNull();
    expect(findWalkOut(team("B", 8, 6, 2950))).toBeNull();
    const spread = team("B", 8, 6, 1000).map((agent, i) => ({ ...agent, left_days: agent.left_days && 1000 - 40 * i }));
    expect(findWalkOut(spread)).toBeNull();
  });
});

describe("walkOutEffect", () => {
  const agents = [...team("A", 10, 0, 0), ...team("B", 8, 8, 1000, 100)];

  /** 200 policies of each branch, three years old at the walk-out, of which a share is given up in the year after it. */
  function sold(share: Record<string, number>, before: Record<string, number> = { A: 0, B: 0 }): SoldPolicies {
    const rows = ["A", "B"].flatMap((branch) =>
      Array.from({ length: 200 }, (_, i) => {
        const early = i >= 200 * (1 - before[branch]!);
        const gone = early || i < 200 * share[branch]!;
        const exit = early ? 900 : gone ? 1200 : 2000;
        return { branch, exit, cause: Number(gone), agent: branch === "A" ? i % 10 : 100 + (i % 8) };
      }),
    );
    const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
    return {
      agent_number: column(({ agent }) => agent),
      frequency: column(() => 1),
      entry_days: column(() => 0),
      exit_days: column(({ exit }) => exit),
      cause: column(({ cause }) => cause),
      annual_premium: column(() => 1),
      as_of_days: column(() => 2000),
      left_days: column(() => NaN),
      next_days: column(() => NaN),
      product: rows.map(() => "term"),
      branch: rows.map(({ branch }) => branch),
    };
  }

  it("holds the branch against the others, and the year before against itself: grade B", () => {
    const { numbers, checks, rows } = walkOutEffect(sold({ A: 0.1, B: 0.3 }), agents);
    expect(numbers["loyalty.agents.walk_out.given_up_12"]).toMatchObject({ grade: "B", n: 200 });
    expect(numbers["loyalty.agents.walk_out.given_up_12"]!.estimate).toBeCloseTo(0.2, 12);
    expect(numbers["loyalty.agents.walk_out.placebo"]!.estimate).toBeCloseTo(0, 12);
    expect(checks).toEqual([{ id: "walk_out_placebo", passed: true, value: null, limit: null }]);
    expect(rows.map(({ day, given_up }) => [day, given_up])).toEqual([
      ["walk_out", 0.3],
      ["placebo", 0],
    ]);
  });

  it("is a model's estimate when the placebo finds a difference a year before", () => {
    const { numbers, checks } = walkOutEffect(sold({ A: 0.1, B: 0.3 }, { A: 0.05, B: 0.3 }), agents);
    expect(numbers["loyalty.agents.walk_out.given_up_12"]!.grade).toBe("C");
    expect(checks[0]!.passed).toBe(false);
  });

  it("says that no branch left together", () => {
    const { numbers } = walkOutEffect(sold({ A: 0, B: 0 }), team("A", 10, 0, 0));
    expect(numbers["loyalty.agents.walk_out.given_up_12"]).toMatchObject({ estimate: null, reason: "no_walk_out" });
  });
});
