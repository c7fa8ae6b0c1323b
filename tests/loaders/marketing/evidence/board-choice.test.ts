import { describe, expect, it } from "vitest";
import { barredByRule, boardChoice } from "../../../../loaders/marketing/evidence/board-choice.ts";
import { conflictOf } from "../../../../loaders/marketing/evidence/conflict.ts";
import { monthsAfter } from "../../../../loaders/marketing/evidence/month-arithmetic.ts";
import { nextTest } from "../../../../loaders/marketing/evidence/next-test.ts";
import { estimate, source } from "./example-evidence.ts";

const ASOF = "2025-12-31";

describe("the number that goes to the board", () => {
  it("is of the highest grade, and at the same grade of the more direct source", () => {
    const [mix, geo, geoC] = [source("mix", "C"), source("geo_test", "B"), source("geo_test", "C")];
    expect(boardChoice([mix, geo])).toMatchObject({ source: "geo_test", why: "evidence_highest_grade" });
    expect(boardChoice([mix, geoC])).toMatchObject({ source: "geo_test", why: "evidence_more_direct" });
    expect(boardChoice([mix])).toMatchObject({ source: "mix", why: "evidence_only_one" });
  });

  it("is none of those that are too old, failed their checks or only share out credit", () => {
    const old = barredByRule([source("geo_test", "B", { until: "2024-06-29" })], ASOF);
    expect(boardChoice(old)).toMatchObject({ source: null, why: "evidence_too_old", board: { estimate: null } });
    const young = barredByRule([source("geo_test", "B", { until: "2024-06-30" })], ASOF);
    expect(boardChoice(young)).toMatchObject({ source: "geo_test" });
    const failed = barredByRule([source("experiment", "D")], ASOF);
    expect(boardChoice(failed)).toMatchObject({ source: null, why: "evidence_checks_failed" });
    const credit = barredByRule([source("platform", "D", { barred: "evidence_credit_only" })], ASOF);
    expect(boardChoice(credit)).toMatchObject({ source: null, why: "evidence_credit_only", covered: 0 });
    expect(boardChoice([])).toMatchObject({ source: null, why: "evidence_none" });
  });

  it("is never an average of sources that conflict", () => {
    const [high, low] = [source("geo_test", "B"), source("mix", "C", { policies: estimate(10, 10, "C") })];
    expect(boardChoice([high, low]).board.estimate).toBe(100);
  });
});

describe("a conflict", () => {
  const low = source("mix", "C", { policies: estimate(10, 10, "C") });

  it("is between effects that chance does not explain", () => {
    expect(conflictOf([source("geo_test", "B"), low], "geo_test")).toMatchObject({
      code: "effects_disagree",
      against: "mix",
      z: 90 / Math.hypot(10, 10),
    });
    const near = source("mix", "C", { policies: estimate(80, 10, "C") });
    expect(conflictOf([source("geo_test", "B"), near], "geo_test")).toBeNull();
  });

  it("is one between a model and the test that it has taken in only where their intervals do not touch", () => {
    const test = source("geo_test", "B", { made: ["G1"] });
    const taken = (policies: number) => source("mix", "C", { policies: estimate(policies, 10, "C"), rests: ["G1"] });
    expect(conflictOf([test, taken(75)], "geo_test")).toBeNull();
    expect(conflictOf([test, source("mix", "C", { policies: estimate(75, 10, "C") })], "geo_test")).not.toBeNull();
    expect(conflictOf([test, taken(10)], "geo_test")).toMatchObject({ code: "effects_disagree" });
  });

  it("is with credit that exceeds what is believed, and not with credit below it", () => {
    const credit = (sales: number) =>
      source("platform", "D", {
        policies: estimate(sales, 0, "D"),
        standardError: null,
        barred: "evidence_credit_only",
      });
    const test = source("experiment", "A");
    expect(conflictOf([test, credit(150)], "experiment")).toMatchObject({ code: "credit_beyond_test", z: 5 });
    expect(conflictOf([low, credit(150)], "mix")).toMatchObject({ code: "credit_beyond_model" });
    expect(conflictOf([test, credit(20)], "experiment")).toBeNull();
    expect(conflictOf([credit(20)], null)).toBeNull();
  });
});

describe("the next test", () => {
  const line = {
    board: estimate(1, 1, "B"),
    source: "geo_test",
    conflict: null,
    sources: [source("geo_test", "B")],
  } as const;

  it("is due twelve months after the last, and now when that has passed", () => {
    expect(nextTest(line, true, ASOF)).toEqual({ due: "2026-11-30", why: "ageing" });
    const old = { ...line, sources: [source("geo_test", "B", { until: "2024-04-21" })] };
    expect(nextTest(old, false, ASOF)).toEqual({ due: ASOF, why: "ageing" });
  });

  it("is due sooner where sources conflict, nothing is known of a large channel, or what is known is weak", () => {
    const conflict = { code: "credit_beyond_test", believed: "geo_test", against: "last", z: 3 } as const;
    expect(nextTest({ ...line, conflict }, false, ASOF)).toEqual({ due: "2026-03-31", why: "conflict" });
    expect(nextTest({ ...line, source: null, sources: [] }, true, ASOF)).toMatchObject({ why: "untested_large" });
    expect(nextTest({ ...line, source: null, sources: [] }, false, ASOF)).toMatchObject({ why: "untested_small" });
    const weak = { ...line, board: estimate(1, 1, "C") };
    expect(nextTest(weak, true, ASOF)).toEqual({ due: "2026-06-30", why: "weak_large" });
    expect(nextTest(weak, false, ASOF)).toEqual({ due: "2026-11-30", why: "ageing" });
  });
});

describe("monthsAfter", () => {
  it("keeps the day, or takes the month's last", () => {
    expect(monthsAfter("2025-12-31", -18)).toBe("2024-06-30");
    expect(monthsAfter("2025-01-31", 1)).toBe("2025-02-28");
    expect(monthsAfter("2025-11-15", 3)).toBe("2026-02-15");
  });
});
