import { estimateOf, noEstimate, type Estimate } from "../../src/models/evidence.ts";
import type { Row } from "../../src/models/report.ts";
import { bandAmounts } from "../statistics/concentration-curve.ts";
import { rankedValues } from "../statistics/ranked-values.ts";
import { FEWEST_CUSTOMERS } from "./concentration.ts";
import { yearsOf, type CustomerValue } from "./customer-value.ts";
import type { ProfitBySource } from "./profit-by-source.ts";

/**
 * The money behind each decision of the value report, by registry id: the loss of the worst tenth and its parts, last year's
 * contribution of those who were the best fifth the year before, and what guarantees above the earned rate have cost over the
 * spans of issue years where they did.
 */
export function stakes(
  customers: CustomerValue,
  worstTenth: readonly Row[],
  sources: ProfitBySource,
): Record<string, Estimate> {
  const n = customers.expected.length;
  return {
    "value.worst_tenth.loss": lossOf(worstTenth, n),
    "value.acquisition_unrecovered": lossOf(worstTenth, n, "acquisition"),
    "value.worst_tenth.service": lossOf(worstTenth, n, "service"),
    "value.top_fifth.next_year": topFifthNextYear(customers),
    "value.guarantee_loss": guaranteeLoss(sources, n),
  };
}

function lossOf(worstTenth: readonly Row[], n: number, part?: string): Estimate {
  if (worstTenth.length === 0)
    return noEstimate(n < FEWEST_CUSTOMERS ? "too_few_customers" : "no_loss", n, "worst_tenth");
  const rows = worstTenth.filter((row) => part === undefined || row["part"] === part);
  const amount = rows.reduce((sum, row) => sum + Number(row["amount"]), 0);
  return estimateOf(amount, Math.round(n / 10), "worst_tenth");
}

function topFifthNextYear(customers: CustomerValue): Estimate {
  const { before, after } = yearsOf(customers, "expected");
  if (before.length < FEWEST_CUSTOMERS) return noEstimate("too_few_customers", before.length, "rank_then_value");
  const [topFifth] = bandAmounts(rankedValues(after, before), 5);
  return estimateOf(topFifth!, before.length, "rank_then_value");
}

function guaranteeLoss({ interest, eras }: ProfitBySource, n: number): Estimate {
  if (interest.estimate === null) return noEstimate(interest.reason ?? "no_earned_rate", n, "profit_by_source", "C");
  const losses = eras.filter((row) => row["source"] === "interest" && Number(row["amount"]) < 0);
  const total = (bound: string) => losses.reduce((sum, row) => sum - Number(row[bound]), 0);
  return estimateOf(total("amount"), n, "profit_by_source", { grade: "C", low: total("high"), high: total("low") });
}
