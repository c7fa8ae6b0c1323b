import { range } from "d3";
import { describe, expect, it } from "vitest";
import type { Lapses, Leavers } from "../../../../loaders/loyalty/lifecycle/read-lifecycle.ts";
import { reinstatement } from "../../../../loaders/loyalty/lifecycle/reinstatement.ts";
import { winBack } from "../../../../loaders/loyalty/lifecycle/win-back.ts";

interface Leaver {
  reason: string;
  cause: number;
  days: number;
  contribution?: number;
}

function leaversOf(people: readonly Leaver[]): Leavers {
  return {
    reason: people.map(({ reason }) => reason),
    cause: Float64Array.from(people, ({ cause }) => cause),
    exitDays: Float64Array.from(people, ({ days }) => days),
    daysBack: Float64Array.from(people, ({ cause }) => (cause === 1 ? 365 : NaN)),
    contribution: Float64Array.from(people, ({ contribution }) => contribution ?? 0),
  };
}

const many = (size: number, leaver: Leaver) => range(size).map(() => leaver);

describe("winBack", () => {
  const people = [
    ...many(20, { reason: "lapse", cause: 1, days: 200, contribution: 50 }),
    ...many(20, { reason: "lapse", cause: 2, days: 100 }),
    ...many(60, { reason: "lapse", cause: 0, days: 2000 }),
    ...many(12, { reason: "maturity", cause: 0, days: 2000 }),
    ...many(4, { reason: "claim", cause: 1, days: 900, contribution: 7 }),
  ];

  it("counts those who died as unable to come back, and not as still to be waited for", () => {
    const { numbers } = winBack(leaversOf(people.slice(0, 100)), true);
    expect(numbers["loyalty.win_back.share_24"]!.estimate).toBeCloseTo(0.2, 12);
    expect(numbers["loyalty.win_back.value_per_leaver"]!.estimate).toBe(10);
    expect(numbers["loyalty.win_back.value_per_return"]).toMatchObject({ estimate: 50, n: 20 });
  });

  it("pools reasons with few leavers, and tells no returns from which fewer than ten could be found", () => {
    const { tables } = winBack(leaversOf(people), true);
    expect(tables["win_back_reasons"]!.map(({ reason, leavers, returned }) => [reason, leavers, returned])).toEqual([
      ["lapse", 100, null],
      ["other", 16, null],
    ]);
    expect(tables["win_back_delays"]).toEqual([]);
    expect(new Set(tables["win_back_curve"]!.map(({ reason }) => reason))).toEqual(new Set(["all", "lapse"]));
  });

  it("keeps counts and drops money where there is no ledger", () => {
    const { numbers, tables } = winBack(leaversOf(people.slice(0, 112)), false);
    expect(numbers["loyalty.win_back.value_per_leaver"]!.reason).toBe("missing_table");
    expect(tables["win_back_reasons"]![0]).toMatchObject({ returned: 20, per_leaver: null });
  });

  it("says when nobody left, too few did, or nobody was followed so long", () => {
    const reason = (leavers: Leaver[], id = "share_24") =>
      winBack(leaversOf(leavers), true).numbers[`loyalty.win_back.${id}`]!.reason;
    expect(reason([])).toBe("nobody_left");
    expect(reason(people.slice(0, 5))).toBe("too_few");
    expect(reason(many(30, { reason: "lapse", cause: 0, days: 50 }))).toBe("not_followed_so_long");
  });
});

describe("reinstatement", () => {
  interface Lapse {
    days: number;
    back?: boolean;
    after?: number;
    end?: number;
  }
  const lapsesOf = (rows: readonly Lapse[]): Lapses => ({
    isReinstated: Float64Array.from(rows, ({ back }) => (back ? 1 : 0)),
    days: Float64Array.from(rows, ({ days }) => days),
    daysAfter: Float64Array.from(rows, ({ after }) => after ?? NaN),
    endAfter: Float64Array.from(rows, ({ end }) => end ?? 0),
    premium: Float64Array.from(rows, () => 100),
  });
  const times = (size: number, lapse: Lapse) => range(size).map(() => lapse);

  it("finds the month by which nine in ten came back, and who is in the window now", () => {
    const rows = [
      ...times(18, { days: 70, back: true, after: 2000 }),
      ...times(2, { days: 400, back: true, after: 100, end: 1 }),
      ...times(60, { days: 1000 }),
      ...times(20, { days: 1000 }),
    ];
    const { numbers } = reinstatement(lapsesOf(rows));
    expect(numbers["loyalty.win_back.reinstated_share"]!.estimate).toBeCloseTo(0.2, 12);
    expect(numbers["loyalty.win_back.window_months"]!.estimate).toBe(3);
    expect(numbers["loyalty.win_back.in_window"]!.reason).toBe("too_few");
    expect(numbers["loyalty.win_back.given_up_again_12"]!.estimate).toBeCloseTo(0.1, 12);
    const waiting = reinstatement(lapsesOf([...rows, ...times(12, { days: 30 })])).numbers;
    expect(waiting["loyalty.win_back.in_window"]!.estimate).toBe(12);
    expect(waiting["loyalty.win_back.in_window_premium"]!.estimate).toBe(1200);
  });

  it("says when no policy lapsed, too few did, or too few were reinstated", () => {
    const reason = (rows: Lapse[]) =>
      reinstatement(lapsesOf(rows)).numbers["loyalty.win_back.reinstated_share"]!.reason;
    expect(reason([])).toBe("no_lapses");
    expect(reason(times(4, { days: 10 }))).toBe("too_few");
    expect(reason(times(40, { days: 10 }))).toBe("too_few_reinstated");
  });
});
