import { describe, expect, it } from "vitest";
import type { OpenTable } from "../../../../loaders/book/demo/block.ts";
import { writeBookTables } from "../../../../loaders/book/demo/book-tables.ts";
import { simulateCore } from "../../../../loaders/book/demo/core.ts";
import { newBusinessBases } from "../../../../loaders/book/demo/new-business-basis.ts";
import { newBusinessMargin } from "../../../../loaders/book/demo/new-business-value.ts";
import { random } from "../../../../loaders/book/demo/random.ts";
import { coreTruth } from "../../../../loaders/book/demo/truth.ts";
import { makeWorld } from "../../../../loaders/book/demo/world.ts";
import { newBusinessCash } from "../../../../loaders/statistics/new-business-value.ts";

const rates = { hurdle_rate: 0.08, discount_rate: 0.03, tax_rate: 0.2 };
const nowhere: OpenTable = () => ({ add: () => undefined, addColumns: () => undefined, written: () => [], rows: 0 });

describe("newBusinessMargin", () => {
  it("agrees with the site's own projection to half a point of premium for every product and term", () => {
    for (const { byProduct } of newBusinessBases) {
      for (const years of Object.values(byProduct)) {
        const of = (key: keyof (typeof years)[number]) => years.map((year) => year[key]);
        const basis = {
          lapse: of("lapse"),
          claim: of("claim"),
          expense: of("expense"),
          commission: of("commission"),
          spread: of("spread"),
        };
        for (const premiumYears of [6, 10, 20]) {
          const cash = newBusinessCash(basis, { premiumYears, earned: 0.03, discount: 0.08 });
          const ours = 0.8 * cash.reduce((sum, money) => sum + money, 0);
          expect(Math.abs(newBusinessMargin(years, premiumYears, rates) - ours)).toBeLessThan(0.006);
        }
      }
    }
  });
});

describe("the demo's finance", () => {
  const world = makeWorld({ customers: 5_000, requests: 0, seed: 20_251_231, ledger: "annual" });
  const open = (name: string, index = 0) => random(20_251_231, name, index);
  const { summary } = simulateCore(world, 0, open, nowhere, () => []);
  const booked: { month: number; line: string; amount: number }[] = [];
  const recorder: OpenTable = (table) => ({
    ...nowhere(table),
    add: (row) => void (table === "finance" && booked.push(row as unknown as (typeof booked)[number])),
  });
  writeBookTables(world, [summary], recorder);
  const total = (line: string, months: number) =>
    booked
      .filter((row) => row.line === line)
      .slice(-months)
      .reduce((sum, row) => sum + row.amount, 0);

  it("books value of new business of the last years at a quarter to two fifths of annual premium equivalent", () => {
    const margin = total("vnb", 36) / total("ape", 36);
    expect(margin).toBeGreaterThan(0.25);
    expect(margin).toBeLessThan(0.4);
  });

  it("books what its actuaries valued, partly a month late, to within 4 % a year", () => {
    const { new_business_by_year } = coreTruth([summary]) as {
      new_business_by_year: Record<string, { value: number }>;
    };
    const valued = 100 * new_business_by_year["2025"]!.value;
    expect(Math.abs(total("vnb", 12) / valued - 1)).toBeLessThan(0.04);
    expect(total("vnb", 12)).not.toBe(valued);
  });
});
