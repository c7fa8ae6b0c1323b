import type { Policy, World } from "./block.ts";
import { tableCost, trueCost } from "./mortality.ts";
import { premiumPlan, type PremiumPlan } from "./premium-plan.ts";
import { ACCOUNT_FEE, earnedRate, premiumFactor, productForms, type ProductForm } from "./products.ts";
import { partOfQuarter, quarterOf, quarterStart, yearOfQuarter } from "./quarters.ts";
import { DEFERRAL_QUARTERS, deferralOf, initialCosts, levelPart } from "./winning-cost.ts";

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
/** Kept a year of a savings policy whatever its size: out of premiums, and out of its savings when they are over. */
const POLICY_FEE = 460_000;
/** Kept once of a savings policy, out of its first premiums. */
const ISSUE_FEE = 550_000;
/** Cost of collecting a regular premium, over the premium. */
const COLLECTION = 0.02;
const MAINTENANCE_A_QUARTER = 7_000;
/** Whole life hands so much of its interest above the guarantee back to its owners, each year from the third. */
const DIVIDEND_SHARE = 0.3;
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
 * account and the loading of premiums paid ahead, less the deferred cost of winning the policy (IFRS 17: insurance
 * acquisition cash flows). It anticipates no profit, starts and ends at 0, and grows at the policy's technical rate.
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
  private readonly deferral: number;
  private reserve = 0;
  /** Part of a premium that a level recovery of those costs takes. */
  private readonly recovered: number;
  /** Loading of the last premium (what is not saved of it), earned until the next falls due. */
  private loading = 0;
  /** Part of the first quarter that came after issue: premiums fall due that long before a quarter's end. */
  private readonly firstPart: number;
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
    this.deferred = this.isTaken ? this.initial.commission + this.initial.expense : 0;
    this.deferral = deferralOf(policy);
    this.recovered = this.shareRecovered();
    this.firstPart = partOfQuarter(this.first, policy.issued, Infinity);
    this.now = { quarter: this.first, amounts: new Float64Array(kinds.length), trueClaim: 0, interest: 0 };
  }

  live(quarter: number): Quarter {
    const { policy, now } = this;
    const year = yearOfQuarter(quarter);
    const part = Math.max(0, partOfQuarter(quarter, policy.issued, this.until));
    const technical = this.technicalRate(year);
    now.quarter = quarter;
    now.amounts.fill(0);
    if (quarter === this.first || quarter % 4 === 0) this.costs = costsAt(policy, year);
    const premium = this.takePremium(quarter);
    this.earn(year, part);
    this.save(quarter, premium, technical * part);
    if (part === 1) this.payAnnuity(quarter, technical);
    if (part === 1) this.payDividend(quarter, year);
    this.expectClaims(part);
    this.payCosts(quarter, part, premium);
    if (premium === 0 && this.isPaidUp(quarter)) this.chargeSavings(part);
    this.recoverCosts(quarter, technical, part);
    this.close(quarter);
    return now;
  }

  /** What a quarter adds to savings and to deferred cost. */
  private technicalRate(year: number): number {
    return (this.policy.guaranteedRate ?? (this.form.savings > 0 ? earnedRate(year) - ACCOUNT_FEE : 0)) / 4;
  }

  private shareRecovered(): number {
    const { annualPremium } = this.policy;
    const rate = this.technicalRate(yearOfQuarter(this.first));
    return annualPremium > 0 ? (4 * levelPart(this.deferred, rate, this.deferral)) / annualPremium : 0;
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

  /** Once the cost of winning the policy is earned back, the part of premiums that paid for it is saved as well. */
  private save(quarter: number, premium: number, credited: number): void {
    const isSingle = this.policy.frequency === 0;
    const recovered = quarter - this.first < this.deferral || isSingle ? 0 : this.recovered;
    const isFirstYear = quarter - this.first < 4;
    const fee = this.form.savings > 0 ? this.feeOf(premium, isFirstYear) : 0;
    const saved = Math.max(0, savedShare(this.form.savings, recovered, isSingle) * premium - fee);
    this.savings = this.savings * (1 + credited) + saved;
    if (this.fallsDue(quarter)) this.loading = premium - saved;
  }

  /** The fees that a premium bears: in proportion to the part of the year that it pays for. */
  private feeOf(premium: number, isFirstYear: boolean): number {
    const { annualPremium } = this.policy;
    return annualPremium > 0 ? (POLICY_FEE + (isFirstYear ? ISSUE_FEE : 0)) * (premium / annualPremium) : 0;
  }

  private payAnnuity(quarter: number, technical: number): void {
    const elapsed = quarter - this.first;
    if (this.policy.product !== "annuity" || elapsed < ANNUITY_STARTS_AFTER) return;
    const left = Math.max(1, ANNUITY_STARTS_AFTER + ANNUITY_QUARTERS - elapsed);
    const payment = Math.round((this.savings * technical) / (1 - (1 + technical) ** -left));
    this.now.amounts[kindIndex.annuity] = -payment;
    this.savings -= payment;
  }

  private payDividend(quarter: number, year: number): void {
    const { product, guaranteedRate } = this.policy;
    const elapsed = quarter - this.first;
    if (product !== "whole_life" || elapsed < 8 || elapsed % 4 > 0) return;
    const surplus = Math.max(0, earnedRate(year) - guaranteedRate!) * Math.max(0, this.reserve);
    this.now.amounts[kindIndex.dividend] = -Math.round(DIVIDEND_SHARE * surplus);
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
    const collecting = this.policy.frequency === 0 ? 0 : COLLECTION * premium;
    if (this.isTaken) amounts[kindIndex.maintenance_expense] = -Math.round(MAINTENANCE_A_QUARTER * part + collecting);
  }

  /** When no more premiums are due, what a policy costs is taken out of its savings. */
  private chargeSavings(part: number): void {
    const { amounts } = this.now;
    const cost = -amounts[kindIndex.expected_claim]! - amounts[kindIndex.maintenance_expense]!;
    this.savings = Math.max(0, this.savings - cost - (POLICY_FEE / 4) * part);
  }

  private isPaidUp(quarter: number): boolean {
    return this.form.savings > 0 && quarter - this.first >= 4 * this.policy.premiumTermYears;
  }

  private recoverCosts(quarter: number, technical: number, part: number): void {
    const left = Math.max(1, this.deferral - (quarter - this.first));
    this.deferred *= 1 + technical * part;
    this.deferred -= levelPart(this.deferred, technical, left) * part;
  }

  /** Loading of the last premium that belongs to the time after the quarter's end. */
  private unearned(quarter: number): number {
    const { frequency } = this.policy;
    if (frequency === 12) return 0;
    const every = frequency === 0 ? DEFERRAL_QUARTERS : 4 / frequency;
    const since = frequency === 0 ? quarter - this.first : (quarter - this.first) % every;
    const passed = since + this.firstPart;
    return this.loading * Math.max(0, 1 - passed / every);
  }

  private fallsDue(quarter: number): boolean {
    const { frequency } = this.policy;
    if (frequency === 0) return quarter === this.first;
    return (quarter - this.first) % Math.max(1, 4 / frequency) === 0;
  }

  private close(quarter: number): void {
    const { policy, now, world } = this;
    const { amounts } = now;
    const opening = this.reserve;
    const ends = quarter === this.last && policy.ended !== null && policy.ended <= world.asOf;
    if (ends) settleEnd(policy, this.savings, this.deferred, this.initial.commission, amounts);
    this.reserve = ends ? 0 : Math.round(this.savings + this.unearned(quarter) - this.deferred);
    amounts[kindIndex.reserve_change] = opening - this.reserve;
    for (let kind = 0; kind < kinds.length; kind++) this.taxable += amounts[kind]!;
    if (quarter % 4 !== 3 && quarter !== this.last) return;
    amounts[kindIndex.tax] = -Math.round(TAX * this.taxable);
    this.taxable = 0;
    if (this.form.savings > 0) amounts[kindIndex.capital_charge] = -Math.round(CAPITAL_CHARGE * Math.max(0, opening));
  }
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
  return isSingle ? 0.975 : share + recovered;
}

/** Whoever gives up gets the reserve, never less than nothing; other ends pay the savings in full. */
function settleEnd(policy: Policy, savings: number, deferred: number, commission: number, amounts: Float64Array): void {
  const years = (policy.ended! - policy.issued) / 365.25;
  const isGivenUp = policy.endReason !== "death" && policy.endReason !== "maturity" && policy.endReason !== "claim";
  const payout = Math.round(isGivenUp ? Math.max(0, 0.985 * (savings - deferred)) : savings);
  amounts[policy.endReason === "maturity" ? kindIndex.maturity : kindIndex.surrender] = -payout;
  const isProtection = productForms[policy.product].savings === 0;
  const returned = isProtection ? 0.9 : 0.1;
  if (isGivenUp && years < 2.1)
    amounts[kindIndex.clawback] = Math.round(commission * (years < 1.1 ? returned : returned / 2));
}
