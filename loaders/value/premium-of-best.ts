import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import { NORMAL_QUANTILE } from "../statistics/interval-level.ts";
import { FEWEST_CUSTOMERS } from "./concentration.ts";
import type { CustomerValue } from "./customer-value.ts";

const METHOD = "premium_of_best";

/**
 * Share of all premium that the most valuable customers pay, ranked by contribution on expected claims. The 90 % interval is that of
 * a ratio of sums (Cochran 1977, equation 6.9), with the ranking held fixed. Null below 100 customers and without premium.
 */
export function premiumOfBest({ expected, premium }: CustomerValue, share: number): Estimate {
  const n = expected.length;
  if (n < FEWEST_CUSTOMERS) return noEstimate("too_few_customers", n, METHOD);
  const best = new Uint8Array(n);
  const order = Uint32Array.from(expected.keys()).sort((a, b) => expected[b]! - expected[a]! || a - b);
  for (const customer of order.subarray(0, Math.round(share * n))) best[customer] = 1;
  const total = premium.reduce((sum, paid) => sum + paid, 0);
  if (total <= 0) return noEstimate("no_ledger_premium", n, METHOD);
  const part = premium.reduce((sum, paid, i) => sum + paid * best[i]!, 0) / total;
  const squares = premium.reduce((sum, paid, i) => sum + (paid * (best[i]! - part)) ** 2, 0);
  const halfWidth = (NORMAL_QUANTILE * Math.sqrt((squares * n) / (n - 1))) / total;
  return estimateOf(part, n, METHOD, { low: Math.max(0, part - halfWidth), high: Math.min(1, part + halfWidth) });
}
