import fc from "fast-check";
import { sum } from "d3-array";
import { describe, expect, it } from "vitest";
import { changeRows } from "../../../../loaders/segments/migration/change-rows.ts";
import { flowRows, totalRows } from "../../../../loaders/segments/migration/flow-rows.ts";
import { causeOf, moves, type Move } from "../../../../loaders/segments/migration/moves.ts";
import { stabilityRows, verdictOf } from "../../../../loaders/segments/migration/stability.ts";
import { SEGMENT_ORDER } from "../../../../loaders/segments/rfm/contract-segments.ts";
import type { SegmentCustomer } from "../../../../loaders/segments/rfm/read-segment-customers.ts";
import { wilsonInterval } from "../../../../loaders/statistics/wilson-interval.ts";

const ORDER = [...SEGMENT_ORDER, "other", "joined"];
const folding = new Map(SEGMENT_ORDER.map((segment) => [segment, segment as string]));
const thresholds = { months: 24, premium: 30_000 };

const customer = (changed: Partial<SegmentCustomer> = {}): SegmentCustomer => ({
  customer: 1,
  policiesBought: 1,
  policiesHeld: 1,
  monthsSincePurchase: 10,
  premium: 20_000,
  contribution: 1000,
  policies25: 0,
  kept25: 0,
  ...changed,
});

describe("causeOf", () => {
  const then = customer({ policiesHeld: 2, policiesBought: 2 });
  it.each([
    ["left", then, { policiesHeld: 0, premium: 0 }],
    ["returned", customer({ policiesHeld: 0, premium: 0 }), { policiesHeld: 1, policiesBought: 2 }],
    ["bought", then, { policiesBought: 3, policiesHeld: 2 }],
    ["reduced", then, { policiesHeld: 1 }],
    ["reduced", then, { premium: 19_000 }],
    ["bought", then, { premium: 21_000 }],
    ["time", then, { monthsSincePurchase: 22 }],
  ])("says %s of what somebody did", (cause, before, changed) => {
    expect(causeOf(before, { ...before, ...changed }, true)).toBe(cause);
  });

  it("says that nothing happened to whoever did nothing and is in the same segment", () => {
    expect(causeOf(then, { ...then, monthsSincePurchase: 22 }, false)).toBe("same");
  });
});

describe("moves", () => {
  it("takes one who merely aged past the threshold as moved by time", () => {
    const before = customer({ monthsSincePurchase: 20 });
    const [move] = moves(
      { before: [before], now: [{ ...before, monthsSincePurchase: 32 }], died: new Set() },
      thresholds,
      folding,
    );
    expect(move).toMatchObject({ from: "newcomer", to: "settled", cause: "time" });
  });

  it("follows everybody once, the dead and the new among them", () => {
    const before = [1, 2, 3].map((number) => customer({ customer: number }));
    const now = [customer({ customer: 1 }), customer({ customer: 3 }), customer({ customer: 4 })];
    const found = moves({ before, now, died: new Set([2]) }, thresholds, folding);
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      ["newcomer", "newcomer"],
      ["newcomer", "died"],
      ["newcomer", "newcomer"],
      ["joined", "newcomer"],
    ]);
  });
});

const move = (from: string, to: string, cause: Move["cause"], then = 0, now = 0): Move => ({
  ...{ from, to, cause },
  ...{ contributionBefore: then, contributionNow: now, premiumBefore: then, premiumNow: now },
});
const times = (size: number, one: Move) => Array.from({ length: size }, () => one);

describe("stability", () => {
  it.each([
    ["stable", 900, 1000],
    ["unstable", 700, 1000],
    ["unclear", 80, 100],
  ])("is %s by the whole interval against 80 %", (verdict, stayed, all) => {
    expect(verdictOf(wilsonInterval(stayed, all))).toBe(verdict);
  });

  it("tells a segment that only ages from one that people leave", () => {
    const all = [
      ...times(500, move("newcomer", "newcomer", "same")),
      ...times(480, move("newcomer", "settled", "time")),
      ...times(20, move("newcomer", "just_left", "left")),
    ];
    const [row] = stabilityRows(all, flowRows(all, ORDER), ORDER);
    expect(row).toMatchObject({ people: 1000, stayed_share: 0.5, verdict: "unstable", chosen_verdict: "stable" });
    expect(row).toMatchObject({ part_time: 0.48, part_gave_up: 0.02, part_bought: 0 });
  });
});

describe("flows and changes", () => {
  it("withholds a small flow with another of its segment", () => {
    const all = [
      ...times(50, move("core", "core", "same")),
      ...times(20, move("core", "several", "reduced")),
      ...times(3, move("core", "just_left", "left")),
    ];
    const told = flowRows(all, ORDER).map(({ to, people }) => [to, people]);
    expect(told).toEqual([
      ["core", 50],
      ["several", null],
      ["just_left", null],
    ]);
  });

  it("add up to the change between the two years, whoever moved", () => {
    const causes = ["died", "joined", "left", "returned", "bought", "reduced", "time", "same"] as const;
    const anyMove = fc.record({
      cause: fc.constantFrom(...causes),
      then: fc.integer({ min: -50, max: 50 }),
      now: fc.integer({ min: -50, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 10, maxLength: 60 }), (drawn) => {
        const all = drawn.map(({ cause, then, now }) => move("core", "several", cause, then, now));
        const rows = changeRows(all);
        const told = sum(rows, ({ people }) => Number(people));
        if (told < all.length) return;
        const change = sum(all, ({ contributionBefore, contributionNow }) => contributionNow - contributionBefore);
        expect(sum(rows, ({ contribution }) => Number(contribution))).toBeCloseTo(change, 9);
        expect(rows.every(({ people }) => Number(people) >= 10)).toBe(true);
      }),
    );
  });

  it("have the people of each segment as their totals", () => {
    const all = [
      ...times(12, move("core", "several", "reduced")),
      ...times(11, move("joined", "several", "joined")),
      ...times(10, move("core", "died", "died")),
    ];
    expect(totalRows(all, ORDER)).toEqual([
      { side: "from", segment: "core", people: 12 },
      { side: "from", segment: "joined", people: 11 },
      { side: "to", segment: "several", people: 23 },
    ]);
  });
});
