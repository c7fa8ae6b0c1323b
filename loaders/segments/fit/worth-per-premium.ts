import { group, range, rollup, sum } from "d3-array";
import type { Range } from "../../../src/models/client-fit.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { WorthCell } from "./read-fit.ts";

/** Fewer policies than this tell nothing of a product. */
const FEWEST_POLICIES = 100;

export interface ProductWorth {
  /** Contribution of up to ten years per money of premium as quoted, discounted to issue; null of few policies. */
  worth: Range | null;
  policies: number;
  /** Mean premium as quoted. */
  premium: number;
}

/**
 * What a money of quoted premium has brought, by product: for each year since issue the contribution of that year over the premium of all policies old
 * enough to have had it (ended ones included, so that lapses and the cost of winning are inside), discounted and added up. The interval comes from
 * leaving out each of the parts of the customers in turn (delete-a-group jackknife, Kott 2001, eq. 4).
 *
 * @param discount yearly rate
 */
export function worthPerPremium(cells: readonly WorthCell[], discount: number): Map<string, ProductWorth> {
  return new Map(
    [...group(cells, ({ product }) => product)].map(([product, own]) => {
      const sold = own.filter(({ duration }) => duration === 0);
      const policies = sum(sold, (cell) => cell.policies);
      const premium = policies > 0 ? sum(sold, (cell) => cell.premium) / policies : NaN;
      return [
        product,
        { worth: policies < FEWEST_POLICIES || !hasMoney(own) ? null : jackknifed(own, discount), policies, premium },
      ];
    }),
  );
}

/** Whether the ledger tells anything of a product: without reserve changes it does not of savings. */
function hasMoney(cells: readonly WorthCell[]): boolean {
  return cells.some(({ contribution }) => contribution !== null);
}

function jackknifed(cells: readonly WorthCell[], discount: number): Range | null {
  const parts = [...new Set(cells.map(({ part }) => part))];
  const estimate = chained(cells, discount);
  const without = parts.map((part) =>
    chained(
      cells.filter((cell) => cell.part !== part),
      discount,
    ),
  );
  const variance = ((parts.length - 1) / parts.length) * sum(without, (value) => (value - estimate) ** 2);
  const half = NORMAL_QUANTILE * Math.sqrt(variance);
  return Number.isFinite(estimate) && Number.isFinite(half)
    ? { estimate, low: estimate - half, high: estimate + half }
    : null;
}

function chained(cells: readonly WorthCell[], discount: number): number {
  const years = rollup(
    cells,
    (own) => sum(own, (cell) => cell.contribution ?? 0) / sum(own, (cell) => cell.premium),
    ({ duration }) => duration,
  );
  return sum(range(10), (year) => (years.get(year) ?? 0) / (1 + discount) ** year);
}
