import { describe, expect, it } from "vitest";
import { shortcomings, summarise } from "./summary.ts";
import tryNewScript, { type ScriptTrial } from "./trial.ts";

/** Fresh books: the limits of the monitors were set on the books 1 to 30. */
const SEEDS = [31, 32, 33];

describe("the monitors for new scripts in three books of the demo's size", () => {
  const trials = SEEDS.map((seed) => () => {
    return tryNewScript({ seed, customers: 60_000, requests: 60_000, ledger: "annual" });
  });

  it("flag the new script within two months, with at most one false alarm a year", () => {
    const summary = summarise(trials.map((run) => run()));
    expect(summary.flagged.any).toBe(SEEDS.length);
    expect(summary.falseAlarms.any).toBeLessThanOrEqual(1);
  }, 300_000);
});

describe("the summary of many books", () => {
  const trial = (days: number | null, falseAlarms: number): ScriptTrial => ({
    seed: 1,
    days: { payee_link: days, tail_count: null },
    falseAlarms: { payee_link: 0, tail_count: falseAlarms },
    onOtherFrauds: 0,
    years: 4,
  });

  it("counts a book as good that is flagged in time and cries wolf at most once a year", () => {
    const summary = summarise([trial(61, 4), trial(62, 0), trial(20, 5), trial(null, 0)]);
    expect(summary).toMatchObject({ books: 4, flagged: { any: 2, payee_link: 2, tail_count: 0 }, good: 1 });
    expect(summary.falseAlarms.any).toBeCloseTo(9 / 16, 12);
  });

  it("falls short when fewer than four in five books are good, or alarms are too many", () => {
    expect(shortcomings(summarise([trial(10, 0), trial(10, 0)]))).toEqual([]);
    expect(shortcomings(summarise([trial(10, 0), trial(null, 0)]))).toHaveLength(1);
    expect(shortcomings(summarise([trial(10, 9)]))).toHaveLength(2);
  });
});
