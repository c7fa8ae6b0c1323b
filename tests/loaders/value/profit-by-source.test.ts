import { describe, expect, it } from "vitest";
import { profitBySource, type ProfitSourceRow } from "../../../loaders/value/profit-by-source.ts";

const row = (
  dimension: ProfitSourceRow["dimension"],
  level: string,
  interest: number | null,
  customers = 50,
): ProfitSourceRow => ({
  dimension,
  level,
  customers,
  interest,
  mortality: 2,
  expense: interest === null ? null : 10,
  interest_squares: 12,
  mortality_squares: 0,
  expense_squares: 9,
});

describe("profitBySource", () => {
  it("gives totals, spans and products with intervals", () => {
    const rows = [
      row("all", "all", -4, 120),
      row("era", "2004–2007", -8),
      row("era", "2008–2010", 4),
      row("product", "term", -4),
    ];
    const result = profitBySource(rows, 120);
    expect(result.interest).toMatchObject({ estimate: -4, n: 120, grade: "C" });
    expect(result.mortality).toMatchObject({ estimate: 2, low: 2, high: 2 });
    expect(result.interest.high! - result.interest.estimate!).toBeCloseTo(1.64485 * Math.sqrt(12), 4);
    expect(result.eras.map(({ group, source, amount }) => [group, source, amount])).toEqual([
      ["2004–2007", "interest", -8],
      ["2004–2007", "mortality", 2],
      ["2004–2007", "expense", 10],
      ["2008–2010", "interest", 4],
      ["2008–2010", "mortality", 2],
      ["2008–2010", "expense", 10],
    ]);
    expect(result.products).toHaveLength(3);
  });

  it("pools products of fewer than ten people", () => {
    const rows = [
      row("all", "all", 6, 62),
      row("product", "term", 1),
      row("product", "annuity", 2, 4),
      row("product", "health", 3, 8),
    ];
    const { products } = profitBySource(rows, 60);
    expect(products.filter(({ source }) => source === "interest").map(({ group, amount }) => [group, amount])).toEqual([
      ["term", 1],
      ["other", 5],
    ]);
  });

  it("withholds the profit of fewer than ten people", () => {
    expect(profitBySource([row("all", "all", 1, 9)], 9).interest).toMatchObject({ estimate: null, reason: "too_few" });
  });

  it("says why when no earned rate can be found", () => {
    const result = profitBySource([row("all", "all", null)], 50);
    expect(result.interest).toMatchObject({ estimate: null, reason: "no_earned_rate" });
    expect(result.eras).toEqual([]);
    expect(profitBySource([], 0).interest.reason).toBe("no_earned_rate");
    expect(profitBySource(null, 50).interest.reason).toBe("missing_column");
  });
});
