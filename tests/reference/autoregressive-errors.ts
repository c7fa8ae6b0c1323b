import { autoregressiveErrors, type AutoregressiveFit } from "../../loaders/statistics/autoregressive-errors.ts";
import { referenceRows } from "./reference-folder.ts";

/** Lags of the errors in the published fit. */
const ORDER = 3;

/** The insurer's quotes against TV adverts, the part of expected.json under `marketing_mix.us_insurance_quotes_tv`. */
export async function televisionAdverts(folder: string): Promise<Record<string, unknown>> {
  const rows = await referenceRows(folder, "marketing-mix/fpp2_us_insurance_quotes_tv.csv");
  const quotes = rows.map((row) => Number(row["Quotes"]));
  const adverts = rows.map((row) => Number(row["TV.advert"]));
  // The first month lacks last month's adverts.
  const whole = fitFrom(quotes, adverts, 1);
  const later = fitFrom(quotes, adverts, 3);
  return {
    full_data_fit: named([...whole.autoregression, ...whole.coefficients]),
    se: named([...whole.standardErrors!]),
    loglik: whole.logLikelihood,
    aic: whole.aic,
    fit_rows4_40_aic: later.aic,
    fit_rows4_40_aicc: later.aicc,
  };
}

function fitFrom(quotes: readonly number[], adverts: readonly number[], first: number): AutoregressiveFit {
  const period = quotes.map((_, i) => i).slice(first);
  const columns = [period.map(() => 1), period.map((i) => adverts[i]!), period.map((i) => adverts[i - 1]!)];
  const fit = autoregressiveErrors({ period, outcome: period.map((i) => quotes[i]!), columns }, ORDER);
  if (!fit.converged) throw new Error(`no fit: ${fit.reason}`);
  return fit;
}

function named(values: readonly number[]): Record<string, number> {
  const names = ["ar1", "ar2", "ar3", "intercept", "AdLag0", "AdLag1"];
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
}
