import { describe, expect, it } from "vitest";
import { tierCells } from "../../../../loaders/segments/market/tier-cells.ts";
import { tierRows, upperLessLower } from "../../../../loaders/segments/market/tiers.ts";
import { randomSource } from "../../../../loaders/statistics/random-source.ts";
import { policyholders, type Someone } from "./policyholders.ts";

const TIERS = ["lower", "middle", "upper"];
const CHANNELS = ["agent", "app", "bank", "branch", "phone"];

/** 3,000 people: upper income brings 50 more, and middle income that prefers the app 30 more; upper income was won later, when all bring less. */
function book(seed: number): Someone[] {
  const random = randomSource(seed);
  return Array.from({ length: 3000 }, (_, i): Someone => {
    const tier = TIERS[i % 3]!;
    const preferred = CHANNELS[Math.floor(i / 3) % 5]!;
    const years = random.uniform() < (tier === "upper" ? 0.8 : 0.2) ? 0 : 3;
    const added = (tier === "upper" ? 50 : 0) + (tier === "middle" && preferred === "app" ? 30 : 0);
    const due = years === 3 ? 2 : 0;
    const kept = due === 0 ? 0 : random.uniform() < (preferred === "phone" ? 0.4 : 0.8) ? 2 : 0;
    return { tier, preferred, years, due, kept, toDate: 100 * years + added + 40 * random.normal() };
  });
}

describe("tierCells", () => {
  const people = book(1);
  const all = policyholders(people);
  const rows = tierCells(all, all.preferred);
  const of = (tier: string, channel: string) => rows.find((row) => row["tier"] === tier && row["channel"] === channel)!;

  it("compares people won in the same years: upper income brings more although its mean is lower", () => {
    expect(Number(of("upper", "agent")["mean"])).toBeLessThan(Number(of("lower", "agent")["mean"]));
    expect(of("upper", "agent")["clear"]).toBe(1);
    const gap = upperLessLower(all)!;
    expect(gap.low).toBeLessThan(50);
    expect(gap.high).toBeGreaterThan(50);
  });

  it("tells a channel that differs within its income from one that merely belongs to it", () => {
    expect(of("middle", "app")["tier_clear"]).toBe(1);
    const within = rows.filter((row) => row["tier"] !== "middle" && row["tier_clear"] !== 0);
    expect(within).toEqual([]);
  });

  it("finds who keeps fewer policies, with those of one owner moving together", () => {
    for (const tier of TIERS) expect(of(tier, "phone")["kept_clear"], tier).toBe(-1);
    const { kept_low: low, kept_high: high, kept_of: policies, kept } = of("lower", "agent");
    const independent = 1.645 * Math.sqrt((Number(kept) * (1 - Number(kept))) / Number(policies));
    expect((Number(high) - Number(low)) / 2 / independent).toBeCloseTo(Math.SQRT2, 1);
  });

  it("draws cells towards their income's mean", () => {
    const lower = rows.filter((row) => row["tier"] === "lower");
    const mean = lower.reduce((sum, row) => sum + Number(row["level"]), 0) / lower.length;
    const spread = (key: string) => lower.reduce((sum, row) => sum + (Number(row[key]) - mean) ** 2, 0);
    expect(spread("shrunk")).toBeLessThan(spread("level"));
  });

  it("says that nothing differs in a book of noise, nearly always", () => {
    let said = 0;
    for (let seed = 0; seed < 6; seed++) {
      const random = randomSource(seed);
      const noise = policyholders(
        book(seed)
          .slice(0, 1500)
          .map((one) => ({ ...one, toDate: random.normal() })),
      );
      if (tierCells(noise, noise.preferred).some((row) => row["clear"] !== 0)) said++;
    }
    expect(said).toBeLessThanOrEqual(3);
  });

  it("shows small cells as one, compares none of fewer than 30 people, and lives with one tier or none", () => {
    const few = policyholders(people.slice(0, 30));
    expect(tierCells(few, few.preferred).every((row) => Number(row["people"]) >= 10 && row["p"] === null)).toBe(true);
    const one = policyholders(people.map((person) => ({ ...person, tier: "middle" })));
    expect(new Set(tierCells(one, one.preferred).map(({ tier }) => tier))).toEqual(new Set(["middle"]));
    expect(upperLessLower(one)).toBeNull();
    const none = policyholders([]);
    expect(tierCells(none, none.preferred)).toEqual([]);
    expect(tierRows(none)).toEqual([]);
  });

  it("keeps quiet about contribution where there is no ledger", () => {
    const poor = policyholders(people.map((person) => ({ ...person, toDate: NaN })));
    const cell = tierCells(poor, poor.preferred)[0]!;
    expect([cell["mean"], cell["shrunk"], cell["p"], cell["total"]]).toEqual([null, null, null, null]);
    expect(cell["kept"]).not.toBeNull();
    expect(tierRows(poor)[0]!["value_share"]).toBeNull();
  });
});

describe("tierRows", () => {
  it("gives shares of people and of contribution that add up, beside the paper's", () => {
    const rows = tierRows(policyholders(book(2)));
    const total = (key: string) => rows.reduce((sum, row) => sum + Number(row[key]), 0);
    for (const key of ["people_share", "value_share", "paper_share"]) expect(total(key), key).toBeCloseTo(1, 10);
  });
});
