import type { PillarContext } from "../../run/pillar.ts";
import { readBases } from "../../value/basis-table.ts";
import { readSold } from "../worth/sold.ts";
import { valueSold } from "../worth/value-sold.ts";
import { YEARS } from "./spend.ts";

/** What was sold in a year, in money: by the book's policies, and by the basis in force, after tax. */
export interface SoldYear {
  policies: number;
  ape: number;
  /** Null without a basis. */
  vnb: number | null;
}

/** What was sold in each of the last years, the latest first; the value is as finance would book it: marketing that the basis holds stays in. */
export async function soldByYear({ database, book }: PillarContext): Promise<SoldYear[]> {
  const { settings } = book;
  const sold = await readSold(database, settings.ape_weights);
  const bases = await readBases(database);
  return Array.from({ length: YEARS }, (_, year) => {
    const chosen = [...sold.product.keys()].filter((i) => Math.floor(sold.monthsBefore[i]! / 12) === year);
    const { value } = valueSold(sold, chosen, bases, settings);
    const sum = (values: ArrayLike<number>) => chosen.reduce((total, i) => total + (values[i]! || 0), 0);
    const vnb = bases.length > 0 ? (1 - settings.tax_rate) * sum(value) : null;
    return { policies: chosen.length, ape: sum(sold.ape), vnb };
  });
}
