import { describe, expect, it } from "vitest";
import { marketing } from "../../../../../loaders/book/demo/marketing/index.ts";
import { campaigns } from "../../../../../loaders/book/demo/marketing/campaign-catalogue.ts";
import { day } from "../../../../../loaders/book/demo/calendar.ts";
import { play } from "../play-block.ts";

const { world, blocks, rows, truth } = play(marketing, 20_000, 3);
const members = rows["members"]!;
const people = blocks.flatMap((block) => block.people);
const policies = blocks.flatMap((block) => block.policies);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]) => sum(values) / values.length;

describe("campaigns", () => {
  it("are 24 in 36 months, 16 of them randomised", () => {
    expect(campaigns).toHaveLength(24);
    expect(campaigns.filter(({ assignment }) => assignment === "randomised")).toHaveLength(16);
    expect(
      campaigns.every(({ starts, ends }) => starts >= day("2023-01-01") && starts <= ends && ends <= world.asOf),
    ).toBe(true);
  });

  it("are registered before they start, with arms that add up to 1", () => {
    for (const { registered, starts, arms } of campaigns) {
      expect(registered).toBeLessThan(starts);
      expect(sum(arms.map(({ share }) => share))).toBeCloseTo(1, 9);
    }
  });

  it("leave nobody of the universal hold-out in", () => {
    const heldOut = new Set(people.filter((person) => person.globalHoldoutSince !== null).map(({ index }) => index));
    expect(heldOut.size / people.length).toBeCloseTo(0.05, 1);
    expect(members.filter((member) => heldOut.has(Number(member["customer_id"])))).toEqual([]);
  });

  it("assign people, households, agents and branches in the planned shares", () => {
    campaigns.forEach((campaign, c) => {
      const group = members.filter((member) => member["campaign_id"] === c);
      const units = new Map(group.map((member) => [member["unit_id"], member["arm"]]));
      for (const { name, share } of campaign.arms) {
        const found = [...units.values()].filter((arm) => arm === name).length / units.size;
        const spread = Math.sqrt((share * (1 - share)) / units.size);
        expect(Math.abs(found - share), `${campaign.name}, ${name}`).toBeLessThan(4 * spread + 0.02);
      }
    });
  });

  it("give each unit one arm", () => {
    const arms = new Map<string, unknown>();
    const torn = members.filter(({ campaign_id, unit_id, arm }) => {
      const key = `${String(campaign_id)} ${String(unit_id)}`;
      const first = arms.get(key) ?? arm;
      arms.set(key, first);
      return arm !== first;
    });
    expect(torn).toEqual([]);
  });

  it("reach nobody in a hold-out and nobody without consent", () => {
    const byNumber = new Map(people.map((person) => [person.index, person]));
    const delivered = members.filter((member) => member["delivered"]);
    const wrongly = delivered.filter(({ arm, customer_id, assigned_on }) => {
      const { marketingConsentSince } = byNumber.get(Number(customer_id))!;
      return arm === "holdout" || marketingConsentSince === null || marketingConsentSince > Number(assigned_on);
    });
    expect(delivered.length).toBeGreaterThan(1_000);
    expect(wrongly).toEqual([]);
  });

  it("name a policy that the member bought within the window", () => {
    const byNumber = new Map(policies.map((policy) => [policy.index, policy]));
    const buyers = members.filter(({ policy_id }) => policy_id !== undefined && policy_id !== null);
    expect(buyers.length).toBeGreaterThan(500);
    for (const { policy_id, customer_id, assigned_on, responded_on, campaign_id } of buyers) {
      const policy = byNumber.get(Number(policy_id))!;
      const { windowDays } = campaigns[Number(campaign_id)]!;
      expect(policy.owner.index).toBe(customer_id);
      expect(policy.issued).toBe(responded_on);
      expect(policy.issued - Number(assigned_on)).toBeGreaterThanOrEqual(0);
      expect(policy.issued - Number(assigned_on)).toBeLessThan(windowDays);
    }
  });
});

describe("the campaign that sells and lapses", () => {
  const [first] = truth["campaigns"] as { members: number; take_up: Effect; in_force_25: Effect }[];
  type Effect = { treated: number; holdout: number; effect: number };

  it("has 36,000 members in a book of 60,000", () => {
    expect(first!.members / 20_000).toBeGreaterThan(0.55);
    expect(first!.members / 20_000).toBeLessThan(0.65);
  });

  it("sells more and leaves less in force, per person assigned", () => {
    expect(first!.take_up.effect).toBeGreaterThan(0.006);
    expect(first!.take_up.effect).toBeLessThan(0.014);
    expect(first!.in_force_25.effect).toBeLessThan(-0.002);
    expect(first!.in_force_25.effect).toBeGreaterThan(-0.012);
    expect(first!.in_force_25.treated / first!.take_up.treated).toBeLessThan(0.62);
    expect(first!.in_force_25.holdout / first!.take_up.holdout).toBeGreaterThan(0.65);
  });
});

describe("sales", () => {
  const weekly = new Map<unknown, number>();
  for (const { week, policies } of rows["sales"]!) weekly.set(week, (weekly.get(week) ?? 0) + Number(policies));

  it("count the policies issued in each of 156 weeks", () => {
    const issued = new Map([...weekly.keys()].map((week) => [week, 0]));
    for (const policy of policies) {
      const week = policy.issued - ((policy.issued + 3) % 7);
      if (issued.has(week)) issued.set(week, issued.get(week)! + 1);
    }
    expect(weekly.size).toBe(156);
    expect([...weekly]).toEqual([...issued]);
  });

  it("are about 96 policies and 700 inquiries a week for 60,000 customers", () => {
    expect(3 * mean([...weekly.values()])).toBeGreaterThan(82);
    expect(3 * mean([...weekly.values()])).toBeLessThan(110);
    expect((3 * sum(rows["sales"]!.map(({ inquiries }) => Number(inquiries)))) / 156).toBeCloseTo(700, -2);
  });
});

describe("truth", () => {
  it("holds the shares of sales that media caused", () => {
    const shares = truth["media_share_of_sales"] as Record<string, number>;
    expect(shares["tv"]).toBeCloseTo(0.08, 3);
    expect(shares["search"]).toBeCloseTo(0.06, 3);
    expect(shares["display"]).toBe(0);
  });

  it("holds a geo test that lifts inquiries by 15 % and one that does nothing", () => {
    expect(truth["geo_lift"]).toEqual({ G1: expect.closeTo(0.15, 9) as number, G2: 0 });
  });
});

describe("a second play", () => {
  it("gives the same rows", () => {
    expect(play(marketing, 5_000, 3).rows).toEqual(play(marketing, 5_000, 3).rows);
  });
});
