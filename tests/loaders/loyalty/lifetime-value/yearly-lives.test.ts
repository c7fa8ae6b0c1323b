import { describe, expect, it } from "vitest";
import { hazardsByKind } from "../../../../loaders/loyalty/lifetime-value/hazards.ts";
import type { PolicyCount } from "../../../../loaders/loyalty/lifetime-value/policy-counts.ts";
import { givenUpOf, leftOf, livesSince, yearlyLives } from "../../../../loaders/loyalty/lifetime-value/yearly-lives.ts";
import { policies } from "./policies.ts";

const counts: PolicyCount[] = [
  policies({ fullYears: 5, exitYears: 5, cause: 0, policies: 60 }),
  policies({ fullYears: 5, exitYears: 1, cause: 1, policies: 20 }),
  policies({ fullYears: 5, exitYears: 3, cause: 2, policies: 10 }),
  policies({ fullYears: 5, exitYears: 4, cause: 1, policies: 10 }),
];

describe("yearlyLives", () => {
  it("counts whole policy years and the ways to leave in each", () => {
    const lives = yearlyLives(counts);
    expect(Array.from(lives.atRisk.slice(0, 6))).toEqual([100, 100, 80, 80, 70, 0]);
    expect(Array.from(leftOf(lives).slice(0, 6))).toEqual([0, 20, 0, 10, 10, 0]);
    expect(Array.from(lives.death.slice(0, 4))).toEqual([0, 0, 0, 10]);
  });

  it("counts policies that came under observation late from then on only", () => {
    const late = [policies({ fullYears: 9, entryYears: 6, exitYears: 9, cause: 0, policies: 5 })];
    expect(Array.from(yearlyLives(late).atRisk.slice(4, 10))).toEqual([0, 0, 5, 5, 5, 0]);
  });

  it("knows no later years than there were at that time", () => {
    const then = yearlyLives(counts, 2);
    expect(Array.from(then.atRisk.slice(0, 4))).toEqual([100, 100, 80, 0]);
    expect(then.givenUp.reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it("parts all years into those known then and those since", () => {
    const [all, then, since] = [yearlyLives(counts), yearlyLives(counts, 2), livesSince(counts, 2)];
    all.atRisk.forEach((count, year) => expect(then.atRisk[year]! + since.atRisk[year]!).toBe(count));
  });

  it("takes deaths out of those who could have been kept", () => {
    const { atRisk, lost } = givenUpOf(yearlyLives(counts));
    expect([atRisk[3], lost[3], atRisk[4], lost[4]]).toEqual([70, 0, 70, 10]);
  });
});

describe("hazardsByKind", () => {
  it("gives small kinds the rates of all, and large ones their own", () => {
    const many = [
      policies({ fullYears: 3, exitYears: 0, cause: 1, policies: 2000 }),
      policies({ fullYears: 3, exitYears: 3, cause: 0, policies: 8000 }),
      policies({ kind: "annuity", fullYears: 3, exitYears: 3, cause: 0, policies: 5 }),
    ];
    const hazards = hazardsByKind(many);
    expect(hazards.get("term")!.all[0]).toBeCloseTo(0.2, 3);
    expect(hazards.get("annuity")!.all[0]).toBeGreaterThan(0.15);
  });
});
