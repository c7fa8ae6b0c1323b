import type { Database } from "../../stage/database.ts";
import type { Contracts } from "./contract-segments.ts";

/** Somebody who had bought by a day and was alive then; see segment_customer.sql. NaN for what is not known. */
export interface SegmentCustomer extends Contracts {
  customer: number;
  policiesBought: number;
  /** Of the twelve months up to then; 0 with nothing in a ledger that the book has, NaN without a ledger. */
  contribution: number;
  /** Policies that can be judged at 25 months, and those of them that were kept. */
  policies25: number;
  kept25: number;
}

/** Everybody on the as-of date (0) or a year before (1), by customer number. The dead are told apart. */
export async function readSegmentCustomers(
  database: Database,
  yearsBefore: 0 | 1,
): Promise<{ alive: SegmentCustomer[]; died: ReadonlySet<number> }> {
  const columns =
    (await database.columns(`SELECT customer_number, policies_bought, policies_held, months_since_purchase, premium,
    contribution, policies_25, kept_25, has_died FROM staged.segment_customer
    WHERE years_before = ${yearsBefore} ORDER BY customer_number`)) as Record<string, Float64Array>;
  const column = (name: string) => columns[name]!;
  const hasLedger = column("contribution").some((amount) => !Number.isNaN(amount));
  const died = new Set<number>();
  const alive: SegmentCustomer[] = [];
  for (let i = 0; i < column("customer_number").length; i++) {
    const customer = column("customer_number")[i]!;
    if (column("has_died")[i] === 1) died.add(customer);
    else alive.push(customerAt(i, column, hasLedger));
  }
  return { alive, died };
}

function customerAt(i: number, column: (name: string) => Float64Array, hasLedger: boolean): SegmentCustomer {
  return {
    customer: column("customer_number")[i]!,
    policiesBought: column("policies_bought")[i]!,
    policiesHeld: column("policies_held")[i]!,
    monthsSincePurchase: column("months_since_purchase")[i]!,
    premium: column("premium")[i]!,
    contribution: hasLedger && Number.isNaN(column("contribution")[i]!) ? 0 : column("contribution")[i]!,
    policies25: column("policies_25")[i]!,
    kept25: column("kept_25")[i]!,
  };
}
