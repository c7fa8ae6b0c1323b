import { group, sum } from "d3";
import { rfmScores } from "../../loaders/statistics/rfm-scores.ts";
import { referenceRows } from "./reference-folder.ts";

/** The day on which the published scores look back. */
const ANALYSIS_DAY = Date.UTC(2006, 11, 31);
const DAY = 86_400_000;
/** Customers that are published, the first of the alphabet. */
const PUBLISHED = 5;

/** Orders of 995 customers as the R package rfm scores them: days since the last, number and amount by customer, and the three scores. */
export async function rfmOrders(folder: string) {
  const orders = await referenceRows(folder, "segmentation/rfm_data_orders.csv");
  const byCustomer = [...group(orders, (row) => row["customer_id"]!)].sort(([a], [b]) => (a < b ? -1 : 1));
  const customers = byCustomer.map(([customer_id, own]) => ({
    customer_id,
    recency_days: (ANALYSIS_DAY - Math.max(...own.map((row) => Date.parse(row["order_date"]!)))) / DAY,
    n: own.length,
    amount: sum(own, (row) => Number(row["revenue"])),
  }));
  const scores = rfmScores({
    sinceLast: customers.map(({ recency_days }) => recency_days),
    purchases: customers.map(({ n }) => n),
    amount: customers.map(({ amount }) => amount),
  });
  return {
    customers: customers.map((customer, i) => ({
      ...customer,
      score: `${scores.sinceLast[i]}${scores.purchases[i]}${scores.amount[i]}`,
    })),
    tree: { n_customers: customers.length, sample: customers.slice(0, PUBLISHED) },
  };
}
