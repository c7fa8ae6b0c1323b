import type { RenewalBusiness } from "../../../src/models/price-what-if.ts";
import { productGroup } from "./product-group.ts";
import type { Lives } from "./lives.ts";
import type { PricedPolicies } from "./policies.ts";

const YEAR = 365;
const FEWEST = 10;
/** Contracts issued in the last year still carry the cost of winning them. */
const SETTLED_MONTHS = 12;

/** Contracts in force of products with a new tariff: what they pay, bring, and how many are given up in a year; null for too few. */
export function renewals(
  policies: PricedPolicies,
  positions: readonly number[],
  hazard: number,
): RenewalBusiness | null {
  const own = positions.filter((i) => policies.inForce[i] === 1 && policies.annualPremium[i]! > 0);
  if (own.length < FEWEST) return null;
  const settled = own.filter((i) => policies.monthsBefore[i]! > SETTLED_MONTHS && policies.premiumLastYear[i]! > 0);
  const sum = (of: (i: number) => number, over: readonly number[]) =>
    over.reduce((total, i) => total + (of(i) || 0), 0);
  const paid = sum((i) => policies.premiumLastYear[i]!, settled);
  const brought = sum((i) => policies.contributionLastYear[i]!, settled);
  const commission = sum((i) => policies.commissionLastYear[i]!, settled);
  const isKnown = settled.length >= FEWEST && paid > 0;
  const premium = isKnown ? (paid / settled.length) * own.length : sum((i) => policies.annualPremium[i]!, own);
  return {
    policies: own.length,
    premium,
    contribution: isKnown ? (brought / settled.length) * own.length : null,
    left: isKnown ? 1 - Math.min(1, Math.max(0, -commission / paid)) : 1,
    hazard,
  };
}

/** Share of contracts of a group of products that is given up in a year, by the last twelve months; NaN without time at risk. */
export function yearlyHazard({ issued, ended, givenUp, product }: Lives, group: string, asOf: number): number {
  let [events, time] = [0, 0];
  for (let i = 0; i < issued.length; i++) {
    if (productGroup(product[i] ?? null) !== group) continue;
    const from = Math.max(issued[i]!, asOf - YEAR);
    const until = Number.isNaN(ended[i]!) ? asOf : Math.min(asOf, ended[i]!);
    if (!(until > from)) continue;
    time += until - from;
    if (givenUp[i] === 1 && ended[i]! <= asOf && ended[i]! > asOf - YEAR) events++;
  }
  return time > 0 ? 1 - Math.exp((-events * YEAR) / time) : NaN;
}
