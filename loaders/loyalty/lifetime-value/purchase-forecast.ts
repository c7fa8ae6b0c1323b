import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import type { Database } from "../../stage/database.ts";
import { fitGammaGamma } from "../../statistics/gamma-gamma.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Fitted } from "../../statistics/likelihood-fit.ts";
import { normalDraws, parameterDraws } from "../../statistics/parameter-draws.ts";
import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";
import type { PurchaseHistory } from "../../statistics/purchase-history.ts";
import { expectedPurchases, purchaseModels, totalPurchases, type PurchaseData } from "./purchases.ts";

interface ForecastOptions {
  draws: number;
  seed: number;
  yearsHeldOut: number;
}

export interface PurchaseForecast {
  /** Rows {model, forecast, low, high, actual, error, log_likelihood, best}: purchases in the years held out. */
  comparison: Row[];
  /** Rows {purchases, customers, forecast, actual}, per customer, by purchases known before: 0, 1, 2, and 3 or more. */
  byHistory: Row[];
  numbers: Record<string, Estimate>;
}

/** Years to which the forecast of the page reaches. */
const AHEAD = 5;
const METHOD = "repeat_purchase";

/**
 * Further policies of customers: each model fitted on what was known before the years held out and held against them; the likeliest one,
 * fitted on all, says what is to come.
 */
export function purchaseForecast(data: PurchaseData, options: ForecastOptions): PurchaseForecast {
  const actual = data.since.reduce((sum, count) => sum + count, 0);
  const fits = Object.entries(purchaseModels).flatMap(([model, { fit }]) => {
    const found = fit(data.then);
    return found.converged ? [{ model, fit: found }] : [];
  });
  const likeliest = Math.max(...fits.map(({ fit }) => fit.logLikelihood));
  const comparison = fits.map(({ model, fit }) => {
    const { total, low, high } = totalWithInterval(model, fit, data.then, options.yearsHeldOut, options);
    const best = fit.logLikelihood === likeliest;
    return {
      model,
      forecast: total,
      low,
      high,
      actual,
      error: actual === 0 ? null : total / actual - 1,
      log_likelihood: fit.logLikelihood,
      best,
    };
  });
  const best = comparison.find((row) => row.best)?.model ?? null;
  const bestFit = fits.find(({ model }) => model === best)?.fit;
  return {
    comparison,
    byHistory: best && bestFit ? historyRows(best, bestFit, data, options.yearsHeldOut) : [],
    numbers: ahead(best, data.now, options),
  };
}

function ahead(model: string | null, history: PurchaseHistory, options: ForecastOptions): Record<string, Estimate> {
  const id = "loyalty.lifetime_value.purchases_ahead";
  const customers = history.customers.reduce((sum, count) => sum + count, 0);
  const fit = model ? purchaseModels[model]!.fit(history) : null;
  if (!model || !fit?.converged)
    return { [id]: noEstimate(fit && !fit.converged ? fit.reason : "not_converged", customers, METHOD, "C") };
  const { total, low, high } = totalWithInterval(model, fit, history, AHEAD, options);
  const per = (value: number | null) => (value === null ? null : value / customers);
  return { [id]: estimateOf(total / customers, customers, METHOD, { low: per(low), high: per(high), grade: "C" }) };
}

/** Total purchases with the interval of their prediction: of the parameters, and of what customers do. */
function totalWithInterval(
  model: string,
  fit: Fitted<string>,
  history: PurchaseHistory,
  time: number,
  { draws, seed }: ForecastOptions,
): Interval & { total: number } {
  const { predict } = purchaseModels[model]!;
  const total = totalPurchases(history, predict(fit.parameters), time);
  if (!fit.covariance) return { total, low: null, high: null };
  const normal = normalDraws(seed);
  // Counts of one customer vary by more than their mean, as rates differ: by about as much again, at these few purchases.
  const noise = Math.sqrt(2 * total);
  const totals = parameterDraws(fit, draws, normal).map(
    (drawn) => totalPurchases(history, predict(drawn), time) + noise * normal(),
  );
  return { total, ...percentileInterval(totals) };
}

const MOST = 3;

function historyRows(model: string, fit: Fitted<string>, { then, since }: PurchaseData, time: number): Row[] {
  const expected = expectedPurchases(then, purchaseModels[model]!.predict(fit.parameters), time);
  return Array.from({ length: MOST + 1 }, (_, purchases) => {
    let [customers, forecast, actual] = [0, 0, 0];
    then.purchases.forEach((count, i) => {
      if (Math.min(count, MOST) !== purchases) return;
      customers += then.customers[i]!;
      forecast += then.customers[i]! * expected[i]!;
      actual += since[i]!;
    });
    return { purchases, customers, forecast: forecast / customers, actual: actual / customers };
  }).filter(({ customers }) => customers >= 10);
}

/** Yearly premium of the next policy of a customer (gamma-gamma on main policies with a yearly premium), over all customers. */
export async function premiumOfNextPolicy(database: Database): Promise<Record<string, Estimate>> {
  const id = "loyalty.lifetime_value.premium_of_next_policy";
  const columns = (await database.columns(`
    SELECT COUNT(*) AS policies, CAST(SUM(annual_premium) AS DOUBLE) / COUNT(*) AS premium
    FROM staged.policy_life
    WHERE NOT is_rider AND annual_premium > 0 AND cause <> 4 AND customer_number IS NOT NULL
    GROUP BY customer_number
    HAVING COUNT(*) > 1
    ORDER BY customer_number`)) as Record<string, Float64Array>;
  const [counts, means] = [columns["policies"]!, columns["premium"]!];
  const fit = fitGammaGamma(counts, means);
  if (!fit.converged) return { [id]: noEstimate(fit.reason, counts.length, "gamma_gamma", "C") };
  const { p, q, gamma } = fit.parameters;
  if (q <= 1) return { [id]: noEstimate("undefined_number", counts.length, "gamma_gamma", "C") };
  const mean = (p * gamma) / (q - 1);
  // Gradient of log p + log gamma - log(q - 1) by the logarithms of p, q and gamma (delta method).
  const slopes = [1, -q / (q - 1), 1];
  const variance = fit.covariance
    ? slopes.reduce((sum, a, i) => sum + slopes.reduce((row, b, j) => row + a * b * fit.covariance![i]![j]!, 0), 0)
    : NaN;
  const width = NORMAL_QUANTILE * Math.sqrt(variance);
  const bounds = Number.isFinite(width) ? { low: mean * Math.exp(-width), high: mean * Math.exp(width) } : {};
  return { [id]: estimateOf(mean, counts.length, "gamma_gamma", { ...bounds, grade: "C" }) };
}
