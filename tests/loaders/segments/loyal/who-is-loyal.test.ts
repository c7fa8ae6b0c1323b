import { beforeAll, describe, expect, it } from "vitest";
import { whoIsLoyal } from "../../../../loaders/segments/loyal/index.ts";
import type { LoyalPolicies } from "../../../../loaders/segments/loyal/loyal-policies.ts";
import type { Part } from "../../../../loaders/segments/part.ts";
import { plantedPolicies, TRUE_BUT_SUBURB } from "./planted-policies.ts";

type Found = Omit<Part, "missing" | "model">;

const claims = ({ tables }: Found) =>
  Object.fromEntries(tables["loyal_claims"]!.map((row) => [String(row["claim"]), row])) as Record<
    string,
    Part["tables"][string][number]
  >;

describe("whoIsLoyal with claims planted true and one planted false", () => {
  let found: Found;
  beforeAll(() => {
    found = whoIsLoyal(plantedPolicies(4000, 1), []);
  });

  it("finds the four that are true, and no sign of the one that is false", () => {
    const verdicts = Object.values(claims(found)).map((row) => [row["claim"], row["verdict"]]);
    expect(Object.fromEntries(verdicts)).toEqual({
      referral: "holds",
      full_price: "holds",
      home_owners: "holds",
      middle_aged: "holds",
      suburban: expect.stringMatching(/no_sign|cannot_tell/) as string,
    });
    expect(found.numbers["segments.loyal.claims_held"]).toMatchObject({ estimate: 4, n: 5, grade: "C" });
  });

  it("has each planted difference inside its interval", () => {
    for (const [claim, planted] of Object.entries(TRUE_BUT_SUBURB)) {
      const { low, high } = found.numbers[`segments.loyal.${claim}`]!;
      expect([claim, low! < planted && planted < high!]).toEqual([claim, true]);
    }
  });

  it("takes away what income alone makes of a suburb", () => {
    const { estimate, raw, raw_low: low } = claims(found)["suburban"]!;
    expect(Number(low)).toBeGreaterThan(0);
    expect(Number(estimate)).toBeLessThan(Number(raw));
  });

  it("compares prices only where discounts are given", () => {
    const { comparable, policies } = claims(found)["full_price"]!;
    expect(Number(comparable)).toBeGreaterThan(0.4);
    expect(Number(comparable)).toBeLessThan(0.6);
    expect(Number(policies)).toBeLessThan(4500);
  });

  it("widens intervals for five claims, and says the same by them as by corrected p-values", () => {
    for (const row of Object.values(claims(found))) {
      expect(Number(row["low"])).toBeLessThan(Number(row["alone_low"]));
      expect(Number(row["p_value"]) < 0.1).toBe(Number(row["low"]) > 0 || Number(row["high"]) < 0);
    }
  });

  it("turns policies kept into money by what one brings", () => {
    const worth = found.numbers["segments.loyal.worth"]!;
    expect(worth.low!).toBeLessThan(1000);
    expect(worth.high!).toBeGreaterThan(1000);
    const { estimate } = found.numbers["segments.loyal.referral.per_thousand"]!;
    expect(estimate).toBeCloseTo(1000 * worth.estimate! * found.numbers["segments.loyal.referral"]!.estimate!, 6);
  });

  it("shows no group of fewer than 30 customers in the profile", () => {
    expect(found.tables["loyal_profile"]!.every((row) => Number(row["policies"]) >= 30)).toBe(true);
  });
});

describe("whoIsLoyal when something is amiss", () => {
  const small = plantedPolicies(400, 2);
  const changed = (traits: Partial<LoyalPolicies["traits"]>, policies = small): LoyalPolicies => {
    return { ...policies, traits: { ...policies.traits, ...traits } };
  };
  const nobody = small.kept.length;
  const reasonOf = (policies: LoyalPolicies, claim: string) => claims(whoIsLoyal(policies, []))[claim]!["reason"];

  it("says of a trait that nobody's is known, or that all share", () => {
    expect(reasonOf(changed({ home: new Array<null>(nobody).fill(null) }), "home_owners")).toBe("loyal_not_known");
    expect(reasonOf(changed({ home: new Array<string>(nobody).fill("owner") }), "home_owners")).toBe("loyal_one_group");
    expect(reasonOf(changed({ source: new Array<string>(nobody).fill("agent") }), "referral")).toBe("loyal_one_group");
  });

  it("tells nothing by a trait that always comes with another", () => {
    const region = small.traits.home.map((home) => (home === "owner" ? "north" : "south"));
    expect(reasonOf(changed({ region }), "home_owners")).toMatch(/loyal_no_overlap|loyal_confounded/);
  });

  it("tells nothing by thirty customers, and goes on", () => {
    const found = whoIsLoyal(plantedPolicies(30, 3), []);
    expect(Object.values(claims(found)).map(({ verdict }) => verdict)).toEqual(new Array(5).fill("untold"));
    expect(found.numbers["segments.loyal.claims_held"]!.reason).toBe("loyal_nothing_told");
  });

  it("says when no policy is old enough, and when all were kept", () => {
    const young = { ...small, kept: small.kept.map(() => NaN) };
    expect(reasonOf(young, "referral")).toBe("loyal_none_mature");
    const none = { ...young, kept: new Float64Array(0) };
    expect(whoIsLoyal(none, []).numbers["segments.loyal.claims_held"]!.reason).toBe("loyal_none_mature");
    expect(reasonOf({ ...small, kept: small.kept.map(() => 1) }, "referral")).toBe("loyal_one_outcome");
  });

  it("gives no money without a ledger", () => {
    const found = whoIsLoyal({ ...small, contribution: small.contribution.map(() => NaN) }, []);
    expect(found.numbers["segments.loyal.worth"]!.reason).toBe("loyal_no_money");
    expect(found.numbers["segments.loyal.referral.per_thousand"]!.reason).toBe("loyal_no_money");
    expect(found.numbers["segments.loyal.referral"]!.estimate).not.toBeNull();
  });

  it("stands a trait with thousands of values", () => {
    const region = small.traits.region.map((_, i) => `village ${i}`);
    expect(whoIsLoyal(changed({ region }), []).numbers["segments.loyal.referral"]!.estimate).not.toBeNull();
  });
});
