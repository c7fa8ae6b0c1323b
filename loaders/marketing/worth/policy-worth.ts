import type { Estimate } from "../../../src/models/evidence.ts";

/**
 * What a policy sold is worth to the company before what marketing cost to sell it, and before tax: money spent on marketing can be subtracted as it is.
 * A policy is a contract or rider issued, also one that is not taken up (worth 0), as the table of sales counts them.
 */
export interface PolicyWorth {
  /** Annual premium equivalent of a policy, in money. */
  apePerPolicy: Estimate;
  /** Value of new business before marketing of a policy, in money; no estimate when the book says neither margins nor assumptions. */
  valuePerPolicy: Estimate;
  /** Value of new business before marketing per money of annual premium equivalent. */
  valuePerApe: Estimate;
  byProduct: readonly ProductWorth[];
  /** Contracts and riders issued for each contract that is no rider; 1 when left out. */
  issuedPerContract?: number;
  /** Share of the value that has arrived at the end of each month since issue (index 0 is the first month); below 0 at first; empty without a positive value. */
  arrived: readonly number[];
  /** The same in money of a policy: discounted and before marketing, cumulative by month since issue; empty without a value. */
  cash: readonly number[];
  /** What the values rest on; null without a value. */
  basis: WorthBasis | null;
}

export interface ProductWorth {
  product: string;
  /** Policies that the averages rest on. */
  policies: number;
  apePerPolicy: Estimate;
  valuePerPolicy: Estimate;
}

/** What the values of policies rest on. */
export interface WorthBasis {
  /** Versions of the basis that were in force when the policies were sold; empty when the ledger stands in for a basis. */
  versions: readonly string[];
  /** Months before the last day in which the policies were sold. */
  months: number;
  policies: number;
  /** Yearly rate at which later money is discounted (the hurdle rate), and interest that assets earn (the discount rate). */
  discount: number;
  earned: number;
  tax: number;
  /** Whether lapses, and the cost of winning a policy, are inside the basis. */
  persistencyInside: boolean;
  acquisitionInside: boolean;
  /** Marketing that the basis' first-year expenses hold, per money of annual premium equivalent: it was taken out; 0 when they hold none. */
  marketingInside: number;
  /** Share of the annual premium equivalent sold that no basis values. */
  unvalued: number;
  /** Value per money of annual premium equivalent at the discount rate instead of the hurdle rate, before marketing and tax. */
  atDiscountRate: number;
}
