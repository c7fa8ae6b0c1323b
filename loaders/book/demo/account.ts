import type { Policy, World } from "./block.ts";
import { tableCost, trueCost } from "./mortality.ts";
import { premiumPlan, type PremiumPlan } from "./premium-plan.ts";
import { ACCOUNT_FEE, earnedRate, premiumFactor, productForms, recovery, type ProductForm } from "./products.ts";
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
/** Yearly cost of the capital that stands behind savings, over the reserve. */
const CAPITAL_CHARGE = 0.0018;
const REINSURANCE_LOADING = 0.15;
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
  const account = new RunningAccount(world, policy);
  for (let quarter = account.first; quarter <= account.last; quarter++) visit(account.live(quarter));
  return { savingsAtEnd: account.savings };
}

class RunningAccount {
  readonly first: number;
  readonly last: number;
  savings = 0;
  private readonly until: number;
  private readonly form: ProductForm;
  private readonly plan: PremiumPlan;
  private readonly isTaken: boolean;
  private readonly initial: { commission: number; expense: number };
  private readonly now: Quarter;
  /** Cost of winning the policy that is still to be earned back, and the reserve at the last quarter's end. */
  private deferred: number;
  private reserve = 0;
  private premiumsPaid = 0;
  private taxable = 0;
  private costs = { table: 0, truth: 0 };

  constructor(
    private readonly world: World,
    private readonly policy: Policy,
  ) {
    this.until = policy.ended ?? world.asOf + 1;
    this.first = quarterOf(policy.issued);
    this.last = quarterOf(Math.min(this.until, world.asOf));
    this.form = productForms[policy.product];
    this.plan = premiumPlan(policy, world.asOf);
    this.isTaken = this.plan.paid > 0;
    this.initial = this.isTaken ? initialCosts(policy) : { commission: 0, expense: 100_000 };
    const anticipated = this.form.savings > 0 ? NEW_BUSINESS.savings : NEW_BUSINESS.protection;
    this.deferred = this.isTaken ? (this.initial.commission + this.initial.expense) * anticipated : 0;
    this.now = { quarter: this.first, amounts: new Float64Array(kinds.length), trueClaim: 0, interest: 0 };
  }

  live(quarter: number): Quarter {
    const { policy, now } = this;
    const year = yearOfQuarter(quarter);
    const part = Math.max(0, partOfQuarter(quarter, policy.issued, this.until));
    const technical = (policy.guaranteedRate ?? (this.form.savings > 0 ? earnedRate(year) - ACCOUNT_FEE : 0)) / 4;
    now.quarter = quarter;
    now.amounts.fill(0);
    if (quarter === this.first || quarter % 4 === 0) this.costs = costsAt(policy, year);
    const premium = this.takePremium(quarter);
    this.earn(year, part);
    this.save(premium, technical * part);
    if (part === 1) this.payAnnuity(quarter, technical);
    this.expectClaims(part);
    this.payCosts(quarter, part, premium);
    this.recoverCosts(quarter, premium, technical, part);
    this.close(quarter);
    return now;
  }

  private takePremium(quarter: number): number {
    const due = Math.min(this.plan.dueIn(quarter), this.plan.paid - this.premiumsPaid);
    this.premiumsPaid += due;
    const premium = due * instalment(this.policy, quarterStart[quarter]!);
    this.now.amounts[kindIndex.premium] = premium;
    return premium;
  }

  private earn(year: number, part: number): void {
    const { now, policy } = this;
    now.interest = 0;
    if (this.form.savings === 0) return;
    const income = Math.round((earnedRate(year) / 4) * part * this.reserve);
    now.amounts[kindIndex.investment_income] = income;
    if (policy.guaranteedRate !== null) now.interest = income * (1 - policy.guaranteedRate / earnedRate(year));
  }

  private save(premium: number, credited: number): void {
    const isSingle = this.policy.frequency === 0;
    const recovered = this.deferred > 0 || isSingle ? 0 : recovery(this.policy.product);
    this.savings = this.savings * (1 + credited) + savedShare(this.form.savings, recovered, isSingle) * premium;
  }

  private payAnnuity(quarter: number, technical: number): void {
    const elapsed = quarter - this.first;
    if (this.policy.product !== "annuity" || elapsed < ANNUITY_STARTS_AFTER) return;
    const left = Math.max(1, ANNUITY_STARTS_AFTER + ANNUITY_QUARTERS - elapsed);
    const payment = Math.round((this.savings * technical) / (1 - (1 + technical) ** -left));
    this.now.amounts[kindIndex.annuity] = -payment;
    this.savings -= payment;
  }

  private expectClaims(part: number): void {
    const { policy, now } = this;
    const atRisk = this.isTaken ? (Math.max(0, policy.sumAssured - this.savings) * part) / 4 : 0;
    now.amounts[kindIndex.expected_claim] = -Math.round(atRisk * this.costs.table);
    now.trueClaim = -atRisk * this.costs.truth * policy.insured.latent.frailty;
    const ceded = this.form.savings === 0 ? Math.max(0, policy.sumAssured - RETENTION) : 0;
    now.amounts[kindIndex.reinsurance] = -Math.round((REINSURANCE_LOADING * ceded * part * this.costs.table) / 4);
  }

  private payCosts(quarter: number, part: number, premium: number): void {
    const { amounts } = this.now;
    const elapsed = quarter - this.first;
    if (elapsed === 0) {
      amounts[kindIndex.initial_commission] = -this.initial.commission;
      amounts[kindIndex.acquisition_expense] = -this.initial.expense;
    } else if (elapsed >= 4 && elapsed < 20) {
      amounts[kindIndex.renewal_commission] = -Math.round(this.form.commission[2] * premium);
    }
    const fixed = elapsed < LATER_FROM ? MAINTENANCE_A_QUARTER.first : MAINTENANCE_A_QUARTER.later;
    if (this.isTaken) amounts[kindIndex.maintenance_expense] = -Math.round(fixed * part + 0.02 * premium);
  }

  private recoverCosts(quarter: number, premium: number, technical: number, part: number): void {
    const left = Math.max(1, DEFERRAL_QUARTERS - (quarter - this.first));
    this.deferred *= 1 + technical * part;
    this.deferred -=
      this.policy.frequency === 0
        ? levelPart(this.deferred, technical, left)
        : Math.min(this.deferred, recovery(this.policy.product) * premium);
  }

  private close(quarter: number): void {
    const { policy, now, world } = this;
    const { amounts } = now;
    const opening = this.reserve;
    const ends = quarter === this.last && policy.ended !== null && policy.ended <= world.asOf;
    if (ends) settleEnd(policy, this.savings, this.deferred, this.initial.commission, amounts);
    this.reserve = ends ? 0 : Math.round(this.savings - this.deferred);
    amounts[kindIndex.reserve_change] = opening - this.reserve;
    for (let kind = 0; kind < kinds.length; kind++) this.taxable += amounts[kind]!;
    if (quarter % 4 !== 3 && quarter !== this.last) return;
    amounts[kindIndex.tax] = -Math.round(TAX * this.taxable);
    this.taxable = 0;
    if (this.form.savings > 0) amounts[kindIndex.capital_charge] = -Math.round(CAPITAL_CHARGE * Math.max(0, opening));
  }
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
