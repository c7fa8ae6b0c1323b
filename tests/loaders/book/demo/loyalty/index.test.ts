import { beforeAll, describe, expect, it } from "vitest";
import { loyalty } from "../../../../../loaders/book/demo/loyalty/index.ts";
import { play, type Played } from "../play-block.ts";

interface Move {
  points: number;
  score_sd: number;
  given_up_12: number;
  given_up_24: number;
  hazard_ratio: number;
  persistency_25: number;
  bought_24_ratio: number;
}

interface Truth {
  one_standard_deviation_more: Record<string, Move>;
  agent_leaves: Record<"policies" | "given_up_6" | "given_up_12" | "hazard_ratio_0_6" | "hazard_ratio_7_12", number>;
  agent_attrition_13: { agents: number; share: number };
  traits: Record<
    string,
    Record<"among_all" | "among_those" | "among_others", { policies: number; persistency_25: number }>
  >;
  among_referred: { customers: number; persistency_25: number; contribution_a_year: number };
  main_persistency: Record<"by_month" | "by_product_25", Record<string, { policies: number; share: number }>>;
  residual_years: Record<string, Record<"within_5" | "within_10" | "within_20", number>>;
}

let played: Played;
let truth: Truth;
beforeAll(() => {
  played = play(loyalty, 3_000, 3);
  truth = played.truth as unknown as Truth;
});

describe("what makes the demo's customers stay", () => {
  it("writes no row", () => {
    expect(Object.values(played.rows).some((rows) => rows.some((row) => "wave" in row))).toBe(false);
    expect(Object.keys(played.rows)).not.toContain("surveys");
  });

  it("is satisfaction before all that leads to it, quality among that most", () => {
    const change = (construct: string) => truth.one_standard_deviation_more[construct]!.given_up_24;
    for (const construct of ["image", "expectation", "quality", "service", "claims", "value", "preference"]) {
      expect(change(construct), construct).toBeLessThan(0);
      expect(change(construct), construct).toBeGreaterThan(change("satisfaction"));
    }
    expect(change("quality")).toBeLessThan(change("service"));
  });

  it("agrees between shares, hazard ratio and 25-month persistency", () => {
    for (const construct of ["satisfaction", "service", "quality", "preference"]) {
      const move = truth.one_standard_deviation_more[construct]!;
      expect(move.given_up_24).toBeLessThan(move.given_up_12);
      expect(move.hazard_ratio).toBeLessThan(1);
      expect(move.persistency_25).toBeGreaterThan(0);
    }
    expect(truth.one_standard_deviation_more["satisfaction"]!.bought_24_ratio).toBeGreaterThan(1.1);
    expect(truth.one_standard_deviation_more["preference"]!.bought_24_ratio).toBe(1);
  });

  it("is a bit over a point of score for a standard deviation, where a score varies by more", () => {
    for (const construct of ["satisfaction", "service", "quality", "value"]) {
      const { points, score_sd } = truth.one_standard_deviation_more[construct]!;
      expect(points).toBeGreaterThan(0.9);
      expect(points).toBeLessThan(1.3);
      expect(score_sd).toBeGreaterThan(points);
    }
  });

  it("gives up more when the agent leaves, most of it late where premiums are yearly", () => {
    const { given_up_6, given_up_12, hazard_ratio_0_6 } = truth.agent_leaves;
    expect(given_up_6).toBeGreaterThan(0);
    expect(given_up_12).toBeGreaterThan(given_up_6);
    expect(hazard_ratio_0_6).toBeGreaterThan(1.1);
  });

  it("is helped by referral, a home, middle age, the full price and yearly payment", () => {
    const among = (trait: string) => truth.traits[trait]!.among_all.persistency_25;
    expect(among("referral_against_advertising")).toBeGreaterThan(0.05);
    expect(truth.among_referred.persistency_25).toBeGreaterThan(0.05);
    expect(truth.among_referred.contribution_a_year).toBeGreaterThan(0);
    for (const trait of ["owns_home", "middle_aged", "full_price_against_discount"])
      expect(among(trait)).toBeGreaterThan(0);
    expect(among("monthly_against_yearly")).toBeLessThan(0);
  });

  it("keeps whole life longer than accident cover, and ever fewer of all", () => {
    const { by_month, by_product_25 } = truth.main_persistency;
    expect(by_product_25["whole_life"]!.share).toBeGreaterThan(by_product_25["accident"]!.share);
    const shares = Object.values(by_month).map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it("tells the years that policies will still last, more within a longer horizon", () => {
    for (const years of Object.values(truth.residual_years)) {
      expect(years.within_5).toBeLessThan(5);
      expect(years.within_10).toBeGreaterThan(years.within_5);
      expect(years.within_20).toBeGreaterThan(years.within_10);
    }
  });
});
