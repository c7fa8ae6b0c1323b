import type { Policy, World } from "./block.ts";
import { tableCost, trueCost } from "./mortality.ts";
import { premiumPlan } from "./premium-plan.ts";
import { ACCOUNT_FEE, earnedRate, premiumFactor, productForms, recovery } from "./products.ts";
import { partOfQuarter, quarterOf, quarterStart, yearOfQuarter } from "./quarters.ts";

/** Order of the kinds of money in the ledger's contract, as positions in an account's quarter. */
// prettier-ignore
export const kinds = [
  "premium", "investment_income", "expected_claim", "claim", "surrender", "maturity", "annuity", "dividend", "initial_commission",
  "renewal_commission", "clawback", "acquisition_expense", "maintenance_expense", "reserve_change", "reinsurance", "tax", "capital_charge",
] as const;

export const kindIndex = Object.fromEntries(kinds.map((kind, i) => [kind, i])) as Record<
  (typeof kinds)[number],
  number
>;

const TAX = 0.2;
/** Years over which the cost of winning a policy is earned back; until then it stands as a negative part of the reserve. */
const DEFERRAL_QUARTERS = 28;
/** The reserve at issue also anticipates profit, as embedded value does: this part of the cost of winning. */
const NEW_BUSINESS = { savings: 1.4, protection: 2.3 };
const FIXED_ACQUISITION = 60_000;
/** A policy is cheaper to keep after its first twelve years. */
const MAINTENANCE_A_QUARTER = { first: 18_000, later: 4_000 };
const LATER_FROM = 48;
const RETENTION = 400_000_000;
const ANNUITY_STARTS_AFTER = 40;
const ANNUITY_QUARTERS = 80;

/** What one quarter of a policy comes to: cents by kind, and the true expectation of its claims beside the table's. */
export interface Quarter {
  quarter: number;
  amounts: Float64Array;
  trueClaim: number;
  /** Part of investment income above what the policy guarantees. */
  interest: number;
}

export interface Account {
  /** Savings that were in the policy when it ended (cents). */
  savingsAtEnd: number;
}

/**
 * Walks a policy through its quarters and hands each to `visit` (the same object every time). The reserve is the savings
 * account less the deferred cost of winning the policy, starts and ends at 0, and grows at the policy's technical rate.
 * A death pays the sum assured: the saved part is booked as a surrender, the part at risk as the claim.
 */
export function walkAccount(world: World, policy: Policy, visit: (quarter: Quarter) => void): Account {
  const { product, issued, ended } = policy;
  const form = productForms[product];
  const first = quarterOf(issued);
  const until = ended ?? world.asOf + 1;
  const last = quarterOf(Math.min(until, world.asOf));
  const plan = premiumPlan(policy, world.asOf);
  const isTaken = plan.paid > 0;
  const initial = isTaken ? initialCosts(policy) : { commission: 0, expense: 100_000 };
  const now: Quarter = { quarter: first, amounts: new Float64Array(kinds.length), trueClaim: 0, interest: 0 };
  const { amounts } = now;
  let savings = 0;
  let deferred = isTaken
    ? (initial.commission + initial.expense) * (form.savings > 0 ? NEW_BUSINESS.savings : NEW_BUSINESS.protection)
    : 0;
  let reserve = 0;
  let premiums = 0;
  let taxable = 0;
  let costs = { table: 0, truth: 0 };

  for (let quarter = first; quarter <= last; quarter++) {
    amounts.fill(0);
    now.quarter = quarter;
    const year = yearOfQuarter(quarter);
    const part = Math.max(0, partOfQuarter(quarter, issued, until));
    const technical = (policy.guaranteedRate ?? (form.savings > 0 ? earnedRate(year) - ACCOUNT_FEE : 0)) / 4;
    const due = Math.min(plan.dueIn(quarter), plan.paid - premiums);
    premiums += due;
    const premium = due * instalment(policy, quarterStart[quarter]!);
    if (quarter === first || quarter % 4 === 0) costs = costsAt(policy, year);

    amounts[kindIndex.premium] = premium;
    if (form.savings > 0) {
      const income = Math.round((earnedRate(year) / 4) * part * reserve);
      amounts[kindIndex.investment_income] = income;
      now.interest = policy.guaranteedRate === null ? 0 : income * (1 - policy.guaranteedRate / earnedRate(year));
    } else now.interest = 0;
    const back = policy.frequency === 0 ? 0 : recovery(product);
    savings =
      savings * (1 + technical * part) +
      savedShare(form.savings, deferred > 0 ? 0 : back, policy.frequency === 0) * premium;
    if (product === "annuity" && quarter - first >= ANNUITY_STARTS_AFTER && part === 1) {
      const left = Math.max(1, ANNUITY_STARTS_AFTER + ANNUITY_QUARTERS - (quarter - first));
      const payment = Math.round((savings * technical) / (1 - (1 + technical) ** -left));
      amounts[kindIndex.annuity] = -payment;
      savings -= payment;
    }
    const atRisk = Math.max(0, policy.sumAssured * (form.renewable ? 1 : 1) - savings) * (isTaken ? part / 4 : 0);
    amounts[kindIndex.expected_claim] = -Math.round(atRisk * costs.table);
    now.trueClaim = -atRisk * costs.truth * policy.insured.latent.frailty;
    amounts[kindIndex.maintenance_expense] = isTaken
      ? -Math.round(
          (quarter - first < LATER_FROM ? MAINTENANCE_A_QUARTER.first : MAINTENANCE_A_QUARTER.later) * part +
            0.02 * premium,
        )
      : 0;
    if (quarter === first) {
      amounts[kindIndex.initial_commission] = -initial.commission;
      amounts[kindIndex.acquisition_expense] = -initial.expense;
    } else if (premium > 0 && quarter - first >= 4 && quarter - first < 20) {
      amounts[kindIndex.renewal_commission] = -Math.round(form.commission[2] * premium);
    }
    if (policy.sumAssured > RETENTION && form.savings === 0)
      amounts[kindIndex.reinsurance] = -Math.round((0.15 * ((policy.sumAssured - RETENTION) * part * costs.table)) / 4);

    const elapsed = quarter - first + 1;
    deferred *= 1 + technical * part;
    deferred -=
      policy.frequency === 0
        ? levelPart(deferred, technical, Math.max(1, DEFERRAL_QUARTERS - elapsed + 1))
        : Math.min(deferred, back * premium);
    let closing = Math.round(savings - deferred);
    if (ended !== null && quarter === last && ended <= world.asOf) {
      settleEnd(policy, savings, deferred, initial.commission, amounts);
      closing = 0;
    }
    amounts[kindIndex.reserve_change] = reserve - closing;
    const opening = reserve;
    reserve = closing;
    for (let kind = 0; kind < kinds.length; kind++) taxable += amounts[kind]!;
    if (quarter % 4 === 3 || quarter === last) {
      amounts[kindIndex.tax] = -Math.round(TAX * taxable);
      taxable = 0;
      if (form.savings > 0) amounts[kindIndex.capital_charge] = -Math.round(0.0018 * Math.max(0, opening));
    }
    visit(now);
  }
  return { savingsAtEnd: savings };
}

function initialCosts(policy: Policy): { commission: number; expense: number } {
  const form = productForms[policy.product];
  const [initial, single] = form.commission;
  const term = Math.min(1, policy.premiumTermYears / 10);
  const commission = Math.round(initial * policy.annualPremium * term + single * policy.singlePremium);
  const expense = Math.round(
    FIXED_ACQUISITION + (form.savings > 0 ? 0.6 : 0.12) * policy.annualPremium * term + 0.01 * policy.singlePremium,
  );
  return { commission, expense };
}

function instalment(policy: Policy, atDay: number): number {
  if (policy.frequency === 0) return policy.singlePremium;
  return Math.round((policy.annualPremium / policy.frequency) * premiumFactor(policy, atDay));
}

/** What a year costs per unit at risk, by the insurer's table and in truth for a person of mean frailty. */
function costsAt(policy: Policy, year: number): { table: number; truth: number } {
  const { birthYear, gender } = policy.insured;
  const age = year - birthYear;
  return { table: tableCost(policy.product, age, gender), truth: trueCost(policy.product, age, gender) };
}

/** Part of a premium that is saved: of a single premium all but its loading. */
function savedShare(share: number, recovered: number, isSingle: boolean): number {
  if (share === 0) return 0;
  return isSingle ? 0.95 : share + recovered;
}

/** The level payment that clears a debt in so many quarters. */
function levelPart(debt: number, rate: number, quarters: number): number {
  return rate === 0 ? debt / quarters : (debt * rate) / (1 - (1 + rate) ** -quarters);
}

/** Whoever gives up gets the reserve, never less than nothing; other ends pay the savings in full. */
function settleEnd(policy: Policy, savings: number, deferred: number, commission: number, amounts: Float64Array): void {
  const years = (policy.ended! - policy.issued) / 365.25;
  const isGivenUp = policy.endReason !== "death" && policy.endReason !== "maturity" && policy.endReason !== "claim";
  const payout = Math.round(isGivenUp ? Math.max(0, 0.985 * (savings - deferred)) : savings);
  amounts[policy.endReason === "maturity" ? kindIndex.maturity : kindIndex.surrender] = -payout;
  const isProtection = productForms[policy.product].savings === 0;
  const returned = isProtection ? 0.9 : 0.15;
  if (isGivenUp && years < 2.1)
    amounts[kindIndex.clawback] = Math.round(commission * (years < 1.1 ? returned : returned / 2));
}
