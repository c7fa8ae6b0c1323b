import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/models/report.ts";
import { profitBySource } from "../../../loaders/value/profit-by-source.ts";

const row = (issue_year: number, product: string, interest: number | null, customers = 50) => ({
  issue_year,
  product,
  customers,
  interest,
  mortality: 2,
  expense: interest === null ? null : 10,
  interest_squares: 4,
  mortality_squares: 0,
  expense_squares: 9,
});

const amounts = (rows: Row[]) => rows.map(({ group, source, amount }) => ({ group, source, amount }));

describe("profitBySource", () => {
  it("adds up interest, mortality and expense over all, by era and by product", () => {
    const result = profitBySource([row(2004, "term", -5), row(2007, "annuity", -3), row(2010, "term", 4)], 120);
    expect(result.interest).toMatchObject({ estimate: -4, n: 120, grade: "C" });
    expect(result.mortality).toMatchObject({ estimate: 6, low: 6, high: 6 });
    expect(result.interest.high! - result.interest.estimate!).toBeCloseTo(1.64485 * Math.sqrt(12), 4);
    expect(amounts(result.eras)).toEqual([
      { group: "2004–2007", source: "interest", amount: -8 },
      { group: "2004–2007", source: "mortality", amount: 4 },
      { group: "2004–2007", source: "expense", amount: 20 },
      { group: "2008–2011", source: "interest", amount: 4 },
      { group: "2008–2011", source: "mortality", amount: 2 },
      { group: "2008–2011", source: "expense", amount: 10 },
    ]);
    expect(result.products.filter((row) => row["source"] === "interest").map((row) => row["amount"])).toEqual([-1, -3]);
  });

  it("pools products of fewer than ten people", () => {
    const result = profitBySource([row(2004, "term", 1), row(2004, "annuity", 2, 4), row(2004, "health", 3, 8)], 60);
    expect(new Set(result.products.map((row) => row["group"]))).toEqual(new Set(["term", "other"]));
  });

  it("says why when no earned rate can be found", () => {
    const result = profitBySource([row(2004, "term", null)], 50);
    expect(result.interest).toMatchObject({ estimate: null, reason: "no_earned_rate" });
    expect(amounts(result.eras)).toEqual([]);
  });
});
