import { describe, expect, it } from "vitest";
import { upliftWords } from "../../../../src/words/marketing-uplift.ts";
import type { UpliftBudgets } from "../../../../src/models/uplift-budget.ts";
import { campaign } from "../experiments/campaign-book.ts";
import { plantedBook, upliftOf } from "./uplift-book.ts";

const planted = plantedBook({ people: 9000, anyway: 0.04, app: 0.15, others: 0 });
const found = await upliftOf(planted);
const KIND = "marketing.uplift.telemarketing-cross_sell";
const told = (part: typeof found.part) => upliftWords().finding(part);

describe("uplift", () => {
  it("finds that the campaign moves those who prefer the app", () => {
    const { numbers, tables } = found.part;
    expect(numbers[`${KIND}.qini`]!.low).toBeGreaterThan(0);
    expect(numbers[`${KIND}.half`]!.estimate).toBeGreaterThan(10);
    expect(tables["uplift_traits"]![0]).toMatchObject({ trait: "preferred_channel", level: "app", differs: true });
    expect(told(found.part)).toMatch(/^People differ .* is likely to add /);
  });

  it("says by how much, to parts that conclude from it", () => {
    const [own] = found.findings.targeting;
    expect(own).toMatchObject({ channel: "telemarketing", differs: true, grade: "B", campaigns: ["K1"] });
    expect(own!.standardError).toBeGreaterThan(0);
  });

  it("leaves out people of 65 and more", () => {
    expect(found.part.tables["uplift_kinds"]![0]!["people"]).toBe(8100);
  });

  it("treats about the third that is moved, which pays where contacts are dear", async () => {
    const dear = { ...planted, campaigns: [{ ...campaign, cost_per_contact: 1500 }] };
    const { part } = await upliftOf(dear);
    const rule = (name: string) => part.tables["uplift_rules"]!.find((row) => row["rule"] === name)!;
    expect(rule("best")["share"]).toBeGreaterThan(0.25);
    expect(rule("best")["share"]).toBeLessThan(0.5);
    expect(part.numbers[`${KIND}.money_gained`]!.low).toBeGreaterThan(0);
    expect(rule("lot")["policies"]).toBeLessThan(Number(rule("best")["policies"]));
  });

  it("hands the browser the same gains", () => {
    const { kinds } = found.part.model as UpliftBudgets;
    expect(kinds[0]!.shares).toHaveLength(21);
    expect(kinds[0]!.gains.at(-1)! * 1000).toBeCloseTo(found.part.numbers[`${KIND}.all`]!.estimate!, 9);
  });

  it("passes its placebo", () => {
    expect(found.part.checks).toEqual([{ id: "uplift_lots_worth_nothing", passed: true, value: null, limit: null }]);
  });

  it("finds no difference where everybody is moved alike, and says to treat all or none", async () => {
    const { part, findings } = await upliftOf(plantedBook({ people: 5000, anyway: 0.05, app: 0.03, others: 0.03 }, 3));
    expect(findings.targeting[0]!.differs).toBe(false);
    expect(findings.targeting[0]!.policiesPerPerson.reason).toBe("uplift_no_difference");
    expect(told(part)).toMatch(/^No difference was found .* do not target\.$/);
  });

  it("tells policies without money where the book does not say what a policy is worth", async () => {
    const { part } = await upliftOf(planted, null);
    expect(part.numbers[`${KIND}.money_gained`]!.reason).toBe("uplift_no_money");
    expect(part.tables["uplift_rules"]).toEqual([]);
  });

  const few = plantedBook({ people: 2400, anyway: 0.05, app: 0, others: 0 }, 5);
  const heldOut = few["members"]!.filter(({ arm }) => arm === "holdout").slice(0, 12);
  const treated = few["members"]!.filter(({ arm }) => arm === "treated");
  it.each([
    ["no hold-out", { members: treated }, "no_holdout"],
    ["a hold-out of 12", { members: [...treated, ...heldOut], arms: [] }, "tiny_arm"],
    ["everybody who bought", { policies: null }, "everybody_bought"],
    ["nobody who bought", { policies: null }, "nobody_bought"],
    ["agents as units", { campaigns: [{ ...campaign, unit: "agent" }] }, "units_not_people"],
    ["a rule instead of a lot", { campaigns: [{ ...campaign, assignment: "rule" }] }, "not_randomised"],
    ["a window that is open", { campaigns: [{ ...campaign, window_days: 3000 }] }, "window_open"],
    ["no window", { campaigns: [{ ...campaign, window_days: null }] }, "no_window"],
  ] as const)("claims nothing given %s", async (_, changed, status) => {
    const crowded = plantedBook({ people: 3200, anyway: 0.05, app: 0, others: 0 }, 5);
    const base = "policies" in changed ? withPurchases(crowded, status) : { ...few, ...changed };
    const { part, findings } = await upliftOf(base as typeof few);
    expect(part.tables["uplift_campaigns"]![0]!["status"]).toBe(status);
    expect(findings.targeting).toEqual([]);
    expect(part.numbers["marketing.uplift.qini"]).toMatchObject({ estimate: null, low: null, high: null });
    expect(told(part)).toMatch(/not known/);
  });

  it("says what is missing of a book without members", async () => {
    const { part } = await upliftOf({ campaigns: [campaign] });
    expect(part.missing.map(({ table }) => table)).toContain("members");
  });

  it("copes with people of whom nothing is known", async () => {
    const nothing = few["customers"]!.map(({ customer_id }) => ({
      customer_id: customer_id!,
      marketing_consent_since: "2015-01-01",
    }));
    const many = { ...few, customers: nothing };
    const { part } = await upliftOf(many);
    expect(part.tables["uplift_kinds"]!.length + part.tables["uplift_campaigns"]!.length).toBeGreaterThan(0);
  });
});

function withPurchases(rows: ReturnType<typeof plantedBook>, status: string) {
  if (status === "nobody_bought") return { ...rows, policies: [] };
  const policies = rows["customers"]!.map(({ customer_id }) => ({
    policy_id: `P${String(customer_id)}`,
    customer_id: customer_id!,
    product: "term",
    issued_on: "2022-02-10",
    annual_premium: 1000,
  }));
  return { ...rows, policies };
}
