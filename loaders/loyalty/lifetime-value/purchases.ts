import type { Database } from "../../stage/database.ts";
import { bgNbdAlive, bgNbdOfAlive, fitBgNbd } from "../../statistics/bg-nbd.ts";
import type { LikelihoodFit } from "../../statistics/likelihood-fit.ts";
import { fitMbgNbd, mbgNbdAlive, mbgNbdOfAlive } from "../../statistics/mbg-nbd.ts";
import { fitParetoNbd, paretoNbdAlive, paretoNbdOfAlive } from "../../statistics/pareto-nbd.ts";
import type { PurchaseHistory } from "../../statistics/purchase-history.ts";

/** Main policies that customers bought after their first, in years, and what customers with such a history bought while held out. */
export interface PurchaseData {
  /** All that is known now. */
  now: PurchaseHistory;
  /** As known two years ago, with purchases since then, summed over the customers of a history. */
  then: PurchaseHistory;
  since: Float64Array;
}

const QUARTER = (date: string) => `EXTRACT(YEAR FROM ${date}) * 4 + FLOOR((EXTRACT(MONTH FROM ${date}) - 1) / 3)`;

/**
 * Histories of customers whose first policy was observed, in quarters of a year: policies bought on one day are one purchase, and policies
 * never taken up are none.
 */
export async function readPurchases(database: Database, yearsHeldOut: number): Promise<PurchaseData> {
  const columns = (await database.columns(`
    WITH bought AS (
      SELECT l.customer_number, l.issued_on, ${QUARTER("l.issued_on")} AS quarter
      FROM staged.policy_life AS l
      WHERE NOT l.is_rider AND l.cause <> 4 AND l.customer_number IS NOT NULL
      GROUP BY l.customer_number, l.issued_on
    ),
    span AS (
      SELECT ${QUARTER("s.as_of")} AS last_quarter, ${QUARTER("s.as_of")} - ${4 * yearsHeldOut} AS cut, s.observed_from
      FROM staged.setting AS s
    ),
    history AS (
      SELECT
        MIN(b.quarter) AS first_quarter,
        COUNT(*) - 1 AS purchases,
        MAX(b.quarter) AS last_bought,
        SUM(CASE WHEN b.quarter <= span.cut THEN 1 ELSE 0 END) - 1 AS purchases_then,
        MAX(CASE WHEN b.quarter <= span.cut THEN b.quarter END) AS last_then,
        SUM(CASE WHEN b.quarter > span.cut THEN 1 ELSE 0 END) AS since,
        MIN(span.last_quarter) AS last_quarter,
        MIN(span.cut) AS cut
      FROM bought AS b
      JOIN staged.customer AS c ON c.customer_number = b.customer_number
      CROSS JOIN span
      GROUP BY b.customer_number
      HAVING MIN(b.issued_on) >= COALESCE(MIN(span.observed_from), DATE '1800-01-01')
        AND MIN(COALESCE(c.joined_on, b.issued_on)) >= COALESCE(MIN(span.observed_from), DATE '1800-01-01')
    )
    SELECT purchases, (last_bought - first_quarter) / 4.0 AS last_purchase, (last_quarter - first_quarter) / 4.0 AS observed,
      purchases_then, (last_then - first_quarter) / 4.0 AS last_then, (cut - first_quarter) / 4.0 AS observed_then,
      COUNT(*) AS customers, SUM(since) AS since
    FROM history
    GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 1, 2, 3, 4, 5, 6`)) as Record<string, Float64Array>;
  const known = columns["observed_then"]!.map((observed) => (observed >= 0 ? 1 : 0));
  const then = (name: string) => columns[name]!.filter((_, i) => known[i] === 1);
  return {
    now: {
      purchases: columns["purchases"]!,
      lastPurchase: columns["last_purchase"]!,
      observed: columns["observed"]!,
      customers: columns["customers"]!,
    },
    then: {
      purchases: then("purchases_then"),
      lastPurchase: then("last_then"),
      observed: then("observed_then"),
      customers: then("customers"),
    },
    since: then("since"),
  };
}

/** What a model says of a customer with such a history: the chance to be one still, and the purchases to come within `time` if so. */
interface Prediction {
  alive: (purchases: number, lastPurchase: number, observed: number) => number;
  ofAlive: (purchases: number, observed: number, time: number) => number;
}

interface PurchaseModel {
  fit: (history: PurchaseHistory) => LikelihoodFit<string>;
  predict: (parameters: Record<string, number>) => Prediction;
}

type Parameters<Names extends string> = Record<Names, number>;

export const purchaseModels: Record<string, PurchaseModel> = {
  bg_nbd: {
    fit: fitBgNbd,
    predict: (parameters) => {
      const model = parameters as Parameters<"r" | "alpha" | "a" | "b">;
      return { alive: bgNbdAlive.bind(null, model), ofAlive: bgNbdOfAlive.bind(null, model) };
    },
  },
  mbg_nbd: {
    fit: fitMbgNbd,
    predict: (parameters) => {
      const model = parameters as Parameters<"r" | "alpha" | "a" | "b">;
      return { alive: mbgNbdAlive.bind(null, model), ofAlive: mbgNbdOfAlive.bind(null, model) };
    },
  },
  pareto_nbd: {
    fit: fitParetoNbd,
    predict: (parameters) => {
      const model = parameters as Parameters<"r" | "alpha" | "s" | "beta">;
      return { alive: paretoNbdAlive.bind(null, model), ofAlive: paretoNbdOfAlive.bind(null, model) };
    },
  },
};

/** Expected purchases within `time` of one customer of each history. */
export function expectedPurchases(
  { purchases, lastPurchase, observed }: PurchaseHistory,
  { alive, ofAlive }: Prediction,
  time: number,
): Float64Array {
  // Many histories differ in the last purchase alone, and this is the slow part, of which it is not asked.
  const known = new Map<number, Map<number, number>>();
  const ofAliveOnce = (count: number, span: number) => {
    const spans = known.get(count) ?? known.set(count, new Map<number, number>()).get(count)!;
    const found = spans.get(span) ?? ofAlive(count, span, time);
    spans.set(span, found);
    return found;
  };
  return purchases.map((count, i) => ofAliveOnce(count, observed[i]!) * alive(count, lastPurchase[i]!, observed[i]!));
}

/** Expected purchases within `time`, summed over all customers. */
export function totalPurchases(history: PurchaseHistory, prediction: Prediction, time: number): number {
  const expected = expectedPurchases(history, prediction, time);
  return expected.reduce((sum, purchases, i) => sum + history.customers[i]! * purchases, 0);
}
