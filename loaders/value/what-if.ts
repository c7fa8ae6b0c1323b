import { group } from "d3";
import {
  CARRYING_RATES,
  contributionUnder,
  type WhatIfAssumptions,
  type WhatIfCell,
} from "../../src/models/contribution-what-if.ts";
import type { CheckScenario } from "../stage/what-if-scenarios.ts";
import { bandAmounts } from "../statistics/concentration-curve.ts";
import { rankedValues } from "../statistics/ranked-values.ts";
import { FEWEST_PEOPLE } from "./small-cells.ts";

/** A cell as staged, and the premium of one product in it, at the four carrying rates. */
export interface CellRow {
  main_product: string;
  band: number;
  customers: number;
  [amount: string]: string | number;
}

export interface CellProductRow {
  main_product: string;
  band: number;
  product: string;
  holders: number;
  [amount: string]: string | number;
}

/** How far the cells miss the recompute from every customer, at worst over the scenarios. */
export interface WhatIfError {
  /** Of the total, as a share of it. */
  total: number;
  /** Of the share carried by the best fifth of customers, in points as a fraction. */
  topFifthShare: number;
  /** Of the share of customers with negative contribution, in points as a fraction. */
  negativeShare: number;
}

/**
 * Cells for the page from the staged rows, amounts rounded to four digits. Where fewer than ten customers of
 * a cell hold a product, its premium is shared out evenly over all such cells of the same main product, so that no cell shows
 * the premium of a few; where even those are fewer than ten it is left out, which the error measures.
 */
export function whatIfCells(cells: readonly CellRow[], products: readonly CellProductRow[]): WhatIfCell[] {
  const premiums = group(products, keyOf);
  const shared = sharedPremiums(cells, products);
  return cells.map((cell) => {
    const own = (premiums.get(keyOf(cell)) ?? []).map((row) => {
      const perCustomer = shared.get(sharingKey(row));
      const amounts =
        row.holders >= FEWEST_PEOPLE ? carried(row, "premium") : perCustomer?.map((a) => a * cell.customers);
      return [row.product, amounts?.map(rounded)] as const;
    });
    return {
      customers: cell.customers,
      contribution: carried(cell, "contribution").map(rounded),
      contactCost: carried(cell, "contact").map(rounded),
      premium: Object.fromEntries(own.filter((entry): entry is [string, number[]] => entry[1] !== undefined)),
    };
  });
}

/** Premium per customer of products with few holders, by main product and product. */
function sharedPremiums(cells: readonly CellRow[], products: readonly CellProductRow[]): Map<string, number[]> {
  const customersOf = new Map(cells.map((cell) => [keyOf(cell), cell.customers]));
  const few = group(
    products.filter((row) => row.holders < FEWEST_PEOPLE),
    sharingKey,
  );
  const shared = new Map<string, number[]>();
  for (const [key, rows] of few) {
    if (sum(rows, (row) => row.holders) < FEWEST_PEOPLE) continue;
    const customers = sum(rows, (row) => customersOf.get(keyOf(row)) ?? 0);
    const total = [0, 1, 2, 3].map((node) => sum(rows, (row) => carried(row, "premium")[node]!));
    shared.set(
      key,
      total.map((amount) => amount / customers),
    );
  }
  return shared;
}

/**
 * Compares the cells with contributions recomputed customer by customer.
 *
 * @param recomputed one array of contributions per scenario
 * @returns null when they add up to zero in every scenario, so that there is no share of the total; those that do are left out
 */
export function whatIfError(
  cells: readonly WhatIfCell[],
  scenarios: readonly CheckScenario[],
  recomputed: readonly Float64Array[],
): WhatIfError | null {
  const errors = scenarios.flatMap((scenario, i) => {
    const guess = contributionUnder(cells, assumptionsOf(scenario));
    const tenths = bandAmounts(rankedValues(recomputed[i]!), 10);
    const total = tenths.reduce((sum, amount) => sum + amount, 0);
    if (total === 0) return [];
    const topFifth = (tenths[0]! + tenths[1]!) / total;
    return {
      total: Math.abs(guess.total / total - 1),
      topFifthShare: guess.tenths ? Math.abs(guess.tenths[0]! + guess.tenths[1]! - topFifth) : 0,
      negativeShare: Math.abs(guess.negativeShare - shareBelowZero(recomputed[i]!)),
    };
  });
  if (errors.length === 0) return null;
  return {
    total: Math.max(...errors.map((error) => error.total)),
    topFifthShare: Math.max(...errors.map((error) => error.topFifthShare)),
    negativeShare: Math.max(...errors.map((error) => error.negativeShare)),
  };
}

function shareBelowZero(values: Float64Array): number {
  return values.filter((value) => value < 0).length / values.length;
}

function assumptionsOf({ discountRate, contactCostFactor, product, margin }: CheckScenario): WhatIfAssumptions {
  return { discountRate, contactCostFactor, margins: { [product]: margin } };
}

function keyOf(row: { main_product: string; band: number }): string {
  return `${row.main_product}/${row.band}`;
}

function sharingKey(row: CellProductRow): string {
  return `${row.main_product}/${row.product}`;
}

function carried(row: CellRow | CellProductRow, name: string): number[] {
  return CARRYING_RATES.map((_, node) => Number(row[`${name}_${node}`]));
}

/** Four significant digits: more would weigh on the page and change nothing that it shows. */
function rounded(amount: number): number {
  return Number(amount.toPrecision(4));
}

function sum<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}
