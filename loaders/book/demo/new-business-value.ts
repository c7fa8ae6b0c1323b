import type { Policy, World } from "./block.ts";
import { yearOf } from "./calendar.ts";
import { demoSettings } from "./demo-settings.ts";
import { newBusinessBases, type BasisYear } from "./new-business-basis.ts";

/** Single premiums count as ten annual premiums of a tenth. */
const SINGLE_AS_YEARS = 10;

type Rates = Pick<ReturnType<typeof demoSettings>, "hurdle_rate" | "discount_rate" | "tax_rate">;

/** Values policies of a world at issue, after tax (cents), on the basis of the year that they are issued in; 0 for those not taken up. */
export function newBusinessValuer(world: World): (policy: Policy) => number {
  const rates = demoSettings(world);
  const margins = new Map<string, number>();
  return (policy) => {
    if (policy.ended === policy.issued) return 0;
    const years = policy.frequency === 0 ? SINGLE_AS_YEARS : policy.premiumTermYears;
    const basis =
      newBusinessBases.findLast(({ version }) => Number(version) <= yearOf(policy.issued)) ?? newBusinessBases[0]!;
    const key = `${basis.version} ${policy.product} ${years}`;
    if (!margins.has(key)) margins.set(key, newBusinessMargin(basis.byProduct[policy.product], years, rates));
    return margins.get(key)! * (policy.annualPremium + policy.singlePremium / 10);
  };
}

/**
 * The actuary's sheet, quarter by quarter: what a yearly premium of 1 leaves the company after tax. A product that earns a spread keeps what is left of its
 * premiums for the policyholder, so that the company has the spread on savings, and the debt of winning the policy until premiums have paid it.
 */
export function newBusinessMargin(basis: readonly BasisYear[], premiumYears: number, rates: Rates): number {
  const saves = basis[0]!.spread > 0;
  const winning = basis[0]!.expense + basis[0]!.commission - basis[1]!.expense - basis[1]!.commission;
  let value = 0;
  let alive = 1;
  let savings = 0;
  for (let quarter = 0; quarter < 4 * basis.length; quarter++) {
    const year = basis[Math.floor(quarter / 4)]!;
    const running = quarter < 4 ? basis[1]!.expense + basis[1]!.commission : year.expense + year.commission;
    const left = quarter < 4 * premiumYears ? (1 - year.claim - running) / 4 : 0;
    const debt = quarter === 0 ? winning : 0;
    const before = Math.max(0, savings);
    const interest = rates.discount_rate / 4;
    const income = (before + left / 2) * interest;
    if (saves) savings += left - debt + (savings + left / 2 - debt) * (interest - year.spread / 4);
    const kept = left + income - (Math.max(0, savings) - before);
    value += (alive * (1 - year.lapse) ** 0.125 * kept) / (1 + rates.hurdle_rate) ** ((quarter + 0.5) / 4) - debt;
    alive *= (1 - year.lapse) ** 0.25;
  }
  return (1 - rates.tax_rate) * value;
}
