import { describe, expect, it } from "vitest";
import { whatIfCells, whatIfError, type CellProductRow, type CellRow } from "../../../loaders/value/what-if.ts";

const same = (name: string, amount: number) =>
  Object.fromEntries([0, 1, 2, 3].map((node) => [`${name}_${node}`, amount]));

const cell = (band: number, contribution: number): CellRow => ({
  main_product: "term",
  band,
  customers: 20,
  ...same("contribution", contribution),
  ...same("contact", 40),
});

const premium = (band: number, product: string, holders: number, amount: number): CellProductRow => ({
  main_product: "term",
  band,
  product,
  holders,
  ...same("premium", amount),
});

describe("whatIfCells", () => {
  it("rounds amounts and keeps the premium of a product that ten or more hold", () => {
    const [only] = whatIfCells([cell(0, 100.64)], [premium(0, "term", 20, 55.4)]);
    expect(only).toEqual({
      customers: 20,
      contribution: [100.6, 100.6, 100.6, 100.6],
      contactCost: [40, 40, 40, 40],
      premium: { term: [55.4, 55.4, 55.4, 55.4] },
    });
  });

  it("shares out the premium of a product that few hold in a cell, so that nobody's can be read", () => {
    const cells = whatIfCells(
      [cell(0, 100), cell(1, 50)],
      [premium(0, "annuity", 4, 900), premium(1, "annuity", 7, 100)],
    );
    expect(cells.map((each) => each.premium["annuity"]![0])).toEqual([500, 500]);
  });

  it("leaves out a product that fewer than ten hold in all", () => {
    const [only] = whatIfCells([cell(0, 100)], [premium(0, "annuity", 9, 900)]);
    expect(only!.premium).toEqual({});
  });
});

describe("whatIfError", () => {
  const cells = whatIfCells([cell(0, 2000), cell(1, 400)], [premium(0, "term", 20, 100), premium(1, "term", 20, 100)]);
  const scenario = { discountRate: 0, contactCostFactor: 2, product: "term", margin: 0.1 };
  // Per customer: 100 - 2 + .5 and 20 - 2 + .5.
  const exact = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 98.5 : 18.5));

  it("is nothing when all customers of a cell are alike", () => {
    const error = whatIfError(cells, [scenario], [exact]);
    expect(error!.total).toBeCloseTo(0, 12);
    expect(error!.topFifthShare).toBeCloseTo(0, 12);
  });

  it("is the worst over the scenarios, of the total and of the top fifth's share", () => {
    const unequal = exact.map((value, i) => (i < 10 ? value + 50 : i < 20 ? value - 50 : value));
    const error = whatIfError(cells, [scenario, scenario], [exact, unequal]);
    expect(error!.total).toBeCloseTo(0, 12);
    expect(error!.topFifthShare).toBeCloseTo(400 / 2340, 9);
  });

  it("is not defined when contributions add up to zero, and leaves out scenarios in which they do", () => {
    const nothing = new Float64Array(40);
    expect(whatIfError(cells, [scenario], [nothing])).toBeNull();
    expect(whatIfError(cells, [scenario, scenario], [nothing, exact])!.total).toBeCloseTo(0, 12);
  });
});
