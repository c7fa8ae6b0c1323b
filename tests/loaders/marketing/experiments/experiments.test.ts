import { describe, expect, it } from "vitest";
import { arms, campaign, experimentsOf, peopleOf, type Side } from "./campaign-book.ts";

const sides = (treated: Partial<Side>, holdout: Partial<Side>): Side[] => [
  { arm: "treated", people: 400, buyers: 80, lapse: 0, ...treated },
  { arm: "holdout", people: 400, buyers: 40, lapse: 0, ...holdout },
];

async function one(rows: Parameters<typeof experimentsOf>[0], brings = {}) {
  const { part, findings } = await experimentsOf({ campaigns: [campaign], arms, ...rows }, brings);
  return { part, finding: findings.campaigns[0]!, row: part.tables["campaigns"]?.[0] };
}

describe("a campaign whose months have passed", () => {
  it("counts buyers and what is in force 13 and 25 months after issue, per person assigned", async () => {
    const { finding } = await one(peopleOf(sides({ lapse: 30 }, { lapse: 8 })));
    const { take_up, in_force_13, in_force_25, premium_in_force_25 } = finding.effects;
    expect(take_up!.estimate).toBeCloseTo(80 / 400 - 40 / 400, 12);
    expect(in_force_13!.estimate).toBeCloseTo(50 / 400 - 32 / 400, 12);
    expect(in_force_25!.estimate).toBeCloseTo(50 / 400 - 32 / 400, 12);
    expect(premium_in_force_25!.estimate).toBeCloseTo((1000 * 18) / 400, 8);
    expect(in_force_25).toMatchObject({ maturity: "observed", grade: "A", treatedMean: 50 / 400, n: 800 });
  });

  it("withholds means that fewer than ten people make up, of money as of shares", async () => {
    const few = (await one(peopleOf(sides({ buyers: 80 }, { buyers: 9 })))).finding.effects;
    for (const metric of ["take_up", "policies", "ape"] as const)
      expect(few[metric]).toMatchObject({ treatedMean: null, holdoutMean: null });
    const enough = (await one(peopleOf(sides({ buyers: 80 }, { buyers: 10 })))).finding.effects;
    expect(enough.policies).toMatchObject({ treatedMean: 0.2, holdoutMean: 0.025 });
    const nearlyAll = (await one(peopleOf(sides({ buyers: 395 }, { buyers: 40 })))).finding.effects;
    expect(nearlyAll.take_up!.holdoutMean).toBeNull();
  });

  it("sells and lapses when it sold and nothing is left of it", async () => {
    const { row } = await one(peopleOf(sides({ lapse: 45 }, { lapse: 4 })));
    expect(row).toMatchObject({ verdict: "sells_and_lapses", grade: "A" });
    expect(Number(row!["worth_estimate"])).toBeLessThan(0);
  });

  it("sells and stays when it sold and it is there", async () => {
    const { row } = await one(peopleOf(sides({ lapse: 8 }, { lapse: 4 })));
    expect(row).toMatchObject({ verdict: "sells_and_stays" });
  });

  it("costs what is fixed and what its contacts cost", async () => {
    const { finding } = await one(peopleOf(sides({}, {})));
    expect(finding).toMatchObject({ contacts: 400, cost: 1000 + 4000, treated: 400, holdout: 400 });
  });

  it("counts what a customer bought in the window even when the campaign does not name it", async () => {
    const rows = peopleOf(sides({}, {}));
    const members = rows.members.map((member) => ({ ...member, policy_id: null }));
    expect((await one({ ...rows, members })).finding.effects.take_up!.estimate).toBeCloseTo(0.1, 12);
  });
});

describe("a rider on a policy that somebody had", () => {
  it("is premium and no purchase, as it would be missing from what is in force", async () => {
    const rows = peopleOf(sides({}, {}));
    const bought = rows.policies.map((policy, i) => (i % 2 === 0 ? { ...policy, main_policy_id: "P" } : policy));
    const { take_up, policies, ape } = (await one({ ...rows, policies: bought })).finding.effects;
    const whole = (await one(rows)).finding.effects;
    expect(take_up!.estimate).toBeCloseTo(whole.take_up!.estimate! / 2, 12);
    expect(policies!.estimate).toBeCloseTo(whole.take_up!.estimate! / 2, 12);
    expect(ape!.estimate).toBeCloseTo(whole.ape!.estimate!, 8);
  });
});

describe("a campaign whose months have not passed", () => {
  const late = { ...campaign, registered_on: "2024-09-01", starts_on: "2024-10-01", ends_on: "2024-11-01" };

  it("has a surrogate of grade C from month 13 on, and says so", async () => {
    const rows = peopleOf(sides({ lapse: 30 }, { lapse: 8 }));
    const members = rows.members.map((member) => ({ ...member, assigned_on: "2024-10-01" }));
    const recent = rows.policies.map((policy) => ({ ...policy, issued_on: "2024-10-10", ended_on: null }));
    const older = Array.from({ length: 100 }, (_, i) => ({
      ...rows.policies[0]!,
      policy_id: `Q${i}`,
      customer_id: `X${i}`,
      issued_on: "2022-01-01",
      ended_on: i < 25 ? "2023-08-01" : null,
    }));
    const policies = [...recent, ...older];
    const { in_force_13, in_force_25 } = (await one({ ...rows, campaigns: [late], members, policies })).finding.effects;
    expect(in_force_13).toMatchObject({ maturity: "observed", grade: "A" });
    expect(in_force_25).toMatchObject({ maturity: "surrogate", grade: "C", warnings: ["experiment_surrogate"] });
    expect(in_force_25!.estimate).toBeCloseTo(0.75 * in_force_13!.estimate!, 10);
  });

  it("says nothing where the book never saw such policies for so long", async () => {
    const rows = peopleOf(sides({}, {}));
    const members = rows.members.map((member) => ({ ...member, assigned_on: "2025-11-01" }));
    const policies = rows.policies.map((policy) => ({ ...policy, issued_on: "2025-11-10" }));
    const { in_force_25 } = (await one({ ...rows, campaigns: [late], members, policies })).finding.effects;
    expect(in_force_25).toMatchObject({ estimate: null, low: null, reason: "experiment_immature" });
  });
});

describe("what cannot be claimed", () => {
  const everything = (rows: ReturnType<typeof peopleOf>) => one(rows);

  it("is anything without a hold-out", async () => {
    const { finding, row } = await everything(peopleOf([{ arm: "treated", people: 400, buyers: 80, lapse: 0 }]));
    expect(finding.effects.take_up).toMatchObject({ estimate: null, low: null, reason: "experiment_no_holdout" });
    expect(row).toMatchObject({ verdict: "no_comparison" });
  });

  it("is anything with a hold-out of 12", async () => {
    const { finding } = await everything(peopleOf(sides({}, { people: 12, buyers: 3 })));
    expect(finding.effects.take_up).toMatchObject({ estimate: null, high: null, reason: "experiment_too_few" });
  });

  it("is an interval when everybody bought", async () => {
    const { finding } = await everything(peopleOf(sides({ buyers: 400 }, { buyers: 400 })));
    expect(finding.effects.take_up).toMatchObject({ estimate: null, reason: "experiment_nothing_varies" });
  });

  it("is a cause where a rule chose whom to treat", async () => {
    const rule = { ...campaign, assignment: "rule" };
    const { finding, row } = await one({ ...peopleOf(sides({}, {})), campaigns: [rule] });
    expect(finding.grade).toBe("D");
    expect(row).toMatchObject({ verdict: "not_randomised", holm: null });
  });

  it("is grade A when the campaign was registered late, or arms are not as large as planned", async () => {
    const rows = peopleOf(sides({}, {}));
    const late = { ...campaign, registered_on: "2022-02-02" };
    expect((await one({ ...rows, campaigns: [late] })).finding.grade).toBe("B");
    expect((await one(peopleOf(sides({ people: 500 }, {})))).finding.grade).toBe("D");
  });

  it("is grade A when the book does not say how large the arms were to be", async () => {
    const { findings } = await experimentsOf({ ...peopleOf(sides({}, {})), campaigns: [campaign] });
    const finding = findings.campaigns[0]!;
    expect(finding.grade).toBe("B");
    expect(finding.effects.take_up!.warnings).toContain("experiment_not_planned");
  });

  it("shows a few buyers' score interval, and withholds shares of fewer than ten people", async () => {
    const { finding } = await everything(peopleOf(sides({ buyers: 12 }, { buyers: 4 })));
    expect(finding.effects.take_up).toMatchObject({
      method: "experiment_score_interval",
      treatedMean: null,
      holdoutMean: null,
    });
    expect(finding.effects.take_up!.low).toBeLessThan(0.02);
  });
});

describe("units of many people", () => {
  it("widen the interval, and count as units in the sample ratio", async () => {
    const rows = peopleOf(sides({}, {}));
    const members = rows.members.map((member, i) => ({ ...member, unit_id: `A${Math.floor(i / 20)}` }));
    const { finding } = await one({ ...rows, campaigns: [{ ...campaign, unit: "agent" }], members });
    const alone = (await one(rows)).finding.effects.take_up!;
    expect(finding.effects.take_up!.method).toBe("experiment_difference_of_units");
    expect(finding.effects.take_up!.estimate).toBe(alone.estimate);
    expect(finding.effects.take_up!.standardError!).toBeGreaterThan(2 * alone.standardError!);
    expect(finding.grade).toBe("A");
  });

  it("need not be customers at all", async () => {
    const members = Array.from({ length: 80 }, (_, i) => ({
      campaign_id: "K1",
      unit_id: `B${i}`,
      arm: i % 2 === 0 ? "treated" : "holdout",
      assigned_on: "2022-02-01",
      outcome_value: i % 2 === 0 ? 10 + (i % 7) : 5 + (i % 5),
    }));
    const branch = { ...campaign, unit: "branch", primary_outcome: "spend" };
    const { finding, row } = await one({ campaigns: [branch], arms, members });
    expect(row!["primary"]).toBe("premium");
    expect(finding.effects.premium!.low!).toBeGreaterThan(0);
    expect(finding.effects.take_up).toBeUndefined();
  });
});

describe("a book that lacks tables", () => {
  it("has no numbers without campaigns, and says what is missing", async () => {
    const { part, findings } = await experimentsOf({});
    expect(part.numbers).toEqual({});
    expect(part.missing.map(({ table }) => table)).toContain("members");
    expect(findings).toEqual({ campaigns: [], allDirect: null });
  });

  it("still has visits and responses without policies", async () => {
    const rows = peopleOf(sides({}, {}));
    const members = rows.members.map(({ policy_id, ...member }) => ({
      ...member,
      responded_on: policy_id ? "2022-02-10" : null,
    }));
    const { finding, part } = await one({ members });
    expect(finding.effects.responded!.estimate).toBeCloseTo(0.1, 12);
    expect(finding.effects.take_up).toBeUndefined();
    expect(part.missing.map(({ analysis }) => analysis)).toContain("in_force");
  });

  it("takes a campaign without members, and members without a day, as they are", async () => {
    const rows = peopleOf(sides({}, {}), { assigned_on: null });
    const other = { ...campaign, campaign_id: "K2", starts_on: null, registered_on: null };
    const { part } = await one({ ...rows, campaigns: [campaign, other] });
    expect(part.tables["campaigns"]!.map(({ verdict }) => verdict)).toEqual(["sells_and_stays", "no_comparison"]);
  });
});

describe("the universal hold-out", () => {
  it("compares what people bought since it and campaigns began, and what is in force today", async () => {
    const rows = peopleOf(sides({ lapse: 20 }, {}));
    const customers = rows.customers.map((customer, i) => ({
      ...customer,
      global_holdout_since: i >= 400 ? "2022-01-15" : null,
    }));
    const { findings, part } = await experimentsOf({ ...rows, customers, campaigns: [campaign], arms });
    expect(findings.allDirect).toMatchObject({ since: "2022-02-01", reachable: 400, heldOut: 400 });
    expect(findings.allDirect!.policies.estimate).toBeCloseTo(0.1, 12);
    expect(findings.allDirect!.inForce.estimate).toBeCloseTo(60 / 400 - 40 / 400, 12);
    expect(part.numbers["marketing.direct.total_policies"]!.estimate).toBeCloseTo(40, 9);
  });

  it("is told to be absent where nobody is held out", async () => {
    const { part, findings } = await experimentsOf({ ...peopleOf(sides({}, {})), campaigns: [campaign], arms });
    expect(findings.allDirect).toBeNull();
    expect(part.numbers["marketing.direct.policies"]).toMatchObject({
      estimate: null,
      reason: "experiment_no_universal_holdout",
    });
  });
});
