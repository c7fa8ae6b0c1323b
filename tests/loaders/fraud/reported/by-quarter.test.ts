import { describe, expect, it } from "vitest";
import { quarterRows } from "../../../../loaders/fraud/reported/by-quarter.ts";
import type { LateReports, Origin } from "../../../../loaders/fraud/reported/late-reports.ts";

const origin = (found: number): Origin => ({ found, ages: Float64Array.of(1), requests: Float64Array.of(100) });
const late = (months: number): LateReports => ({
  delays: { delay: new Float64Array(), reported: new Float64Array() },
  share: new Float64Array(months).fill(0.5),
  toCome: Array.from({ length: months }, () => 1),
  drawn: Array.from({ length: 40 }, (_, draw) => new Float64Array(months).fill(draw % 3)),
  expected: [],
});

describe("late reports by quarter", () => {
  it("add up the months of a calendar quarter", () => {
    const rows = quarterRows(2025 * 12 + 1, [5, 6, 4, 4, 4].map(origin), late(5));
    expect(rows.map(({ from, until, found, to_come, total }) => [from, until, found, to_come, total])).toEqual([
      ["2025-01-01", "2025-04-01", 11, 2, 13],
      ["2025-04-01", "2025-07-01", 12, 3, 15],
    ]);
    expect(rows[0]).toMatchObject({ requests: 200, low: 11, high: 15 });
  });

  it("tell quarters of fewer than ten finds with a neighbour, and nothing below ten in all", () => {
    const months = [12, 0, 0, 3, 0, 0, 15, 0, 0].map(origin);
    const rows = quarterRows(2025 * 12, months, late(9));
    expect(rows.map(({ from, found }) => [from, found])).toEqual([
      ["2025-01-01", 15],
      ["2025-07-01", 15],
    ]);
    expect(quarterRows(2025 * 12, [3, 3].map(origin), late(2))).toEqual([]);
  });
});
