import type { BookSettings } from "../../book/settings.ts";
import { newBusinessCash } from "../../statistics/new-business-value.ts";
import { basisInForce, type ProductBasis } from "../../value/basis-table.ts";
import type { Sold } from "./sold.ts";

/** What policies sold are worth, by policy. */
export interface SoldValues {
  /** Value of new business as the basis has it, before tax, at the hurdle rate; NaN where no basis or premium is known. */
  value: Float64Array;
  /** The same at the discount rate. */
  atDiscountRate: Float64Array;
  /** Discounted money by month since issue of all policies together, before tax, as the basis has it. */
  cash: number[];
  versions: string[];
}

interface Course {
  version: string;
  cash: Float64Array;
  value: number;
  atDiscountRate: number;
}

/** Values the chosen policies by the basis in force when each was sold. */
export function valueSold(
  sold: Sold,
  chosen: readonly number[],
  bases: readonly ProductBasis[],
  settings: Pick<BookSettings, "hurdle_rate" | "discount_rate" | "ape_weights">,
): SoldValues {
  const courseOf = courses(bases, settings);
  const [value, atDiscountRate] = [
    new Float64Array(sold.ape.length).fill(NaN),
    new Float64Array(sold.ape.length).fill(NaN),
  ];
  const [cash, versions] = [[] as number[], new Set<string>()];
  for (const i of chosen) {
    const ape = sold.ape[i]!;
    if (ape === 0) value[i] = atDiscountRate[i] = 0;
    const course = courseOf(sold.product[i]!, sold.year[i]!, sold.term[i]!, sold.isSingle[i] === 1);
    if (ape === 0 || Number.isNaN(ape) || course === null) continue;
    value[i] = ape * course.value;
    atDiscountRate[i] = ape * course.atDiscountRate;
    course.cash.forEach((money, month) => (cash[month] = (cash[month] ?? 0) + ape * money));
    versions.add(course.version);
  }
  return { value, atDiscountRate, cash, versions: [...versions].sort() };
}

/**
 * The course of a money of annual premium equivalent, computed once for policies alike. A single premium is taken as regular premiums of its annual
 * premium equivalent over as many years as the weight makes of it (ten at 0.1), unless a basis stands there for a premium term of 0.
 */
function courses(bases: readonly ProductBasis[], settings: Parameters<typeof valueSold>[3]) {
  const known = new Map<string, Course | null>();
  return (product: string | null, year: number, term: number, isSingle: boolean): Course | null => {
    const key = JSON.stringify([product, year, term, isSingle]);
    if (!known.has(key)) known.set(key, product === null ? null : courseOf(product, year, isSingle ? 0 : term));
    return known.get(key)!;
  };

  function courseOf(product: string, year: number, term: number): Course | null {
    const found = basisInForce(bases, product, year, Number.isNaN(term) ? null : term);
    if (!found) return null;
    const weight = settings.ape_weights.single;
    const [premiumYears, times] =
      term > 0 || Number.isNaN(term) ? [term || Infinity, 1] : found.term === 0 ? [1, 1 / weight] : [1 / weight, 1];
    const at = (discount: number) =>
      newBusinessCash(found.basis, { premiumYears, earned: settings.discount_rate, discount }).map(
        (money) => money * times,
      );
    const cash = at(settings.hurdle_rate);
    return { version: found.version, cash, value: total(cash), atDiscountRate: total(at(settings.discount_rate)) };
  }
}

function total(cash: Float64Array): number {
  return cash.reduce((sum, money) => sum + money, 0);
}
