import type { Estimate } from "../../../src/models/evidence.ts";

/** What a policy sold is worth to the company before what marketing cost to sell it. */
export interface PolicyWorth {
  /** Annual premium equivalent of a main policy, in money. */
  apePerPolicy: Estimate;
  /** Value of new business before marketing of a main policy, in money; no estimate when the book says neither margins nor assumptions. */
  valuePerPolicy: Estimate;
  /** Value of new business before marketing per money of annual premium equivalent. */
  valuePerApe: Estimate;
  byProduct: readonly ProductWorth[];
  /** Share of the value that has arrived at the end of each month since issue (index 0 is the first month); it may fall below 0 at first. */
  arrived: readonly number[];
}

export interface ProductWorth {
  product: string;
  /** Main policies that the averages rest on. */
  policies: number;
  apePerPolicy: Estimate;
  valuePerPolicy: Estimate;
}
