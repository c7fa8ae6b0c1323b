import type { BookSettings } from "../../book/settings.ts";
import type { NewBusiness } from "../../../src/models/price-what-if.ts";
import { newBusinessCash, type NewBusinessBasis } from "../../statistics/new-business-value.ts";
import { basisInForce, type ProductBasis } from "../../value/basis-table.ts";
import { yearlyPremium, type PricedPolicies } from "./policies.ts";

/** What a yearly premium of 1 is worth at issue, and what a price higher by its whole adds to that. */
export interface PriceCourse {
  value: number;
  valueOfPrice: number;
}

type Settings = Pick<BookSettings, "hurdle_rate" | "discount_rate" | "ape_weights" | "as_of">;

/** The courses of products by the basis in force; null for a product without one. */
export function priceCourses(bases: readonly ProductBasis[], settings: Settings) {
  const known = new Map<string, PriceCourse | null>();
  const year = Number(settings.as_of.slice(0, 4));
  return (product: string, term: number, isSingle: boolean): PriceCourse | null => {
    const key = `${product} ${isSingle ? "single" : term}`;
    if (known.has(key)) return known.get(key)!;
    const found = basisInForce(bases, product, year, isSingle ? 0 : Number.isNaN(term) ? null : term);
    const premiumYears = isSingle ? 1 / settings.ape_weights.single : term > 0 ? term : Infinity;
    const course = found?.claimKnown ? courseOf(found.basis, premiumYears, settings) : null;
    known.set(key, course);
    return course;
  };
}

function courseOf(basis: NewBusinessBasis, premiumYears: number, settings: Settings): PriceCourse {
  const options = { premiumYears, earned: settings.discount_rate, discount: settings.hurdle_rate };
  return {
    value: newBusinessCash(basis, options).reduce((sum, money) => sum + money, 0),
    valueOfPrice: premiumValue(basis, options.premiumYears, settings.hurdle_rate),
  };
}

/** Discounted premiums of 1 a year while the contract is there, less commission on them: what a dearer price leaves when claims and expenses stay. */
export function premiumValue(basis: NewBusinessBasis, premiumYears: number, discount: number): number {
  let [value, inForce] = [0, 1];
  for (let month = 0; month < 12 * Math.min(premiumYears, basis.lapse.length); month++) {
    const year = Math.floor(month / 12);
    value += (inForce * (1 - basis.commission[year]!)) / 12 / (1 + discount) ** ((month + 1) / 12);
    inForce *= (1 - basis.lapse[year]!) ** (1 / 12);
  }
  return value;
}

/** Most of the premium that may lack a basis before no money is said. */
const MOST_UNVALUED = 0.5;
const YEAR = 12;

/** What some contracts sold in the last twelve months come to. */
export function newBusiness(
  policies: PricedPolicies,
  positions: readonly number[],
  courseOfProduct: ReturnType<typeof priceCourses>,
  single: number,
): NewBusiness {
  const sold = positions.filter((i) => policies.monthsBefore[i]! < YEAR && policies.wasTaken[i] === 1);
  let [premium, value, valueOfPrice, valued] = [0, 0, 0, 0];
  for (const i of sold) {
    const own = yearlyPremium(policies, i, single);
    const isSingle = policies.singlePremium[i]! > 0 && !(policies.annualPremium[i]! > 0);
    const course = courseOfProduct(policies.product[i]!, policies.premiumTerm[i]!, isSingle);
    premium += own;
    if (!course) continue;
    valued += own;
    value += own * course.value;
    valueOfPrice += own * course.valueOfPrice;
  }
  const isValued = premium > 0 && valued >= (1 - MOST_UNVALUED) * premium;
  return {
    policies: sold.length,
    premium,
    value: isValued ? value : null,
    valueOfPrice: isValued ? valueOfPrice : null,
  };
}
