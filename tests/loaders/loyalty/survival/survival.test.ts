import { describe, expect, it } from "vitest";
import { survival } from "../../../../loaders/loyalty/survival/index.ts";
import { contextOf } from "../part-context.ts";
import { plantedLives, stagedLives, type StagedLife } from "./staged-lives.ts";

const partOf = async (lives: readonly StagedLife[], without: string[] = []) =>
  survival(contextOf(await stagedLives(lives), without));

describe("survival", () => {
  it("recovers a planted hazard ratio, incidence and survival from policies that enter late", async () => {
    const { numbers, tables, checks } = await partOf(plantedLives(6000));
    const [ratio] = tables["survival_hazards"]!;
    expect(ratio).toMatchObject({ trait: "product", differs: true, proportional: true, grade: "C" });
    const planted = ratio!["level"] === "accident" ? 2 : 1 / 2;
    expect(ratio!["low"] as number).toBeLessThan(planted);
    expect(ratio!["high"] as number).toBeGreaterThan(planted);
    // Hazards per day of 1/2000 or 1/4000 for giving up and 1/9000 for death give these shares after ten years.
    const left = (rate: number) => Math.exp(-3652.5 * (rate + 1 / 9000));
    const inForce = (left(1 / 2000) + left(1 / 4000)) / 2;
    expect(Math.abs(numbers["loyalty.survival.in_force_10"]!.estimate! - inForce)).toBeLessThan(0.03);
    expect(checks.every(({ passed }) => passed)).toBe(true);
  });

  it("gives causes that add up with survival, and keeps one minus a curve of giving up apart from its incidence", async () => {
    const { numbers, tables } = await partOf(plantedLives(3000));
    const at5 = tables["survival_incidence"]!.filter((row) => row["years"] === 5);
    const ended = at5.reduce((sum, row) => sum + (row["incidence"] as number), 0);
    const left = tables["survival_book"]!.find((row) => row["years"] === 5)!["survival"] as number;
    expect(ended + left).toBeCloseTo(1, 4);
    const [incidence, alone] = ["", "_alone"].map((end) => numbers[`loyalty.survival.given_up_10${end}`]!.estimate!);
    expect(alone!).toBeGreaterThan(incidence! + 0.05);
  });

  it("tells which groups differ, and pools those of fewer than a hundred customers", async () => {
    const lives = plantedLives(2000).map((life, i) => ({
      ...life,
      channel: i < 60 ? "web" : i < 1000 ? "bank" : "agent",
    }));
    const { tables } = await partOf(lives);
    const levels = (trait: string) => tables["survival_groups"]!.filter((row) => row["trait"] === trait);
    expect(levels("product").map((row) => row["differs"])).toEqual([true, true]);
    expect(levels("channel").map((row) => row["level"])).not.toContain("web");
    for (const row of tables["survival_curves"]!) expect(row["at_risk"] as number).toBeGreaterThanOrEqual(50);
  });

  it("sets aside policies that end before they begin, and says when they are many", async () => {
    const lives = plantedLives(500).map((life, i) => (i % 10 === 0 ? { ...life, entry: 0, exit: -4 } : life));
    const { checks, numbers } = await partOf(lives);
    expect(checks[0]).toEqual({ id: "survival_lives_usable", passed: false, value: 0.1, limit: 0.01 });
    expect(numbers["loyalty.survival.in_force_10"]!.n).toBe(450);
  });
});

describe("survival of a book that cannot tell", () => {
  it("gives no hazard ratio without events, and the curve all the same", async () => {
    const { numbers, tables } = await partOf(plantedLives(400).map((life) => ({ ...life, cause: 0 })));
    expect(numbers["loyalty.survival.concordance"]).toMatchObject({ estimate: null, reason: "survival_no_events" });
    expect(numbers["loyalty.survival.median"]).toMatchObject({ estimate: null, reason: "survival_above_half" });
    expect(tables["survival_book"]!.at(-1)!["survival"]).toBe(1);
    expect(tables["survival_hazards"]).toEqual([]);
  });

  it("comes to zero when every policy was given up", async () => {
    const { tables } = await partOf(plantedLives(400).map((life) => ({ ...life, cause: 1 })));
    const [ratio] = tables["survival_hazards"]!;
    expect(ratio!["ratio"]).toBeCloseTo(ratio!["subdistribution_ratio"] as number, 1);
  });

  it("compares nothing when policies are all of one kind", async () => {
    const { numbers, tables } = await partOf(
      plantedLives(400).map((life) => ({ ...life, product: "term", premium: 1000 })),
    );
    expect(numbers["loyalty.survival.concordance"]!.reason).toMatch(/^survival_(collinear|nothing_to_compare)$/);
    expect(tables["survival_groups"]).toEqual([]);
    expect(tables["survival_curves"]).toEqual([]);
    expect(tables["survival_hazards"]).toEqual([]);
  });

  it("compares nothing without premiums either", async () => {
    const { numbers, checks } = await partOf(
      plantedLives(300).map((life) => ({ ...life, product: "term", premium: 0 })),
    );
    expect(numbers["loyalty.survival.concordance"]).toMatchObject({ reason: "survival_nothing_to_compare" });
    expect(checks).toHaveLength(1);
  });

  it("pools a product that nobody gives up, which no hazard ratio could describe", async () => {
    const lives = plantedLives(1200).map((life, i) => (i < 300 ? { ...life, product: "annuity", cause: 0 } : life));
    const { tables } = await partOf(lives);
    const levels = tables["survival_hazards"]!.map((row) => row["level"]);
    expect(levels).not.toContain("annuity");
    for (const row of tables["survival_hazards"]!) expect(row["high"] as number).toBeLessThan(20);
  });

  it("withholds what rests on fewer than ten people, and says when there is nobody", async () => {
    const few = await partOf(plantedLives(8));
    expect(few.numbers["loyalty.survival.in_force_10"]).toMatchObject({ estimate: null, reason: "too_few" });
    expect(few.tables).toEqual({});
    const none = await partOf([]);
    expect(none.numbers["loyalty.survival.in_force_10"]).toMatchObject({ estimate: null, reason: "no_policies" });
  });

  it("says which table is missing", async () => {
    const { missing, numbers } = await partOf([], ["policies"]);
    expect(missing[0]).toMatchObject({ analysis: "survival", table: "policies" });
    expect(numbers).toEqual({});
  });
});
