import { group } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { betaDiscreteWeibullSurvival, fitBetaDiscreteWeibull } from "../../statistics/beta-discrete-weibull.ts";
import { observedSurvival } from "../../statistics/grouped-discrete-survival.ts";
import { NORMAL_QUANTILE } from "../../statistics/interval-level.ts";
import type { Fitted } from "../../statistics/likelihood-fit.ts";
import { normalDraws, parameterDraws } from "../../statistics/parameter-draws.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometricSurvival } from "../../statistics/shifted-beta-geometric.ts";
import type { PolicyCount } from "./policy-counts.ts";
import { givenUpOf, livesSince, yearlyLives } from "./yearly-lives.ts";

/** Policy years of the chart. */
const YEARS = 30;

/** Survival against giving up by one model, at the ends of policy years 0 to 30. */
interface RetentionModel {
  model: string;
  survival: Float64Array;
  low: Float64Array | null;
  high: Float64Array | null;
}

interface DrawOptions {
  draws: number;
  seed: number;
}

/** The models that can be fitted to policies given up as they were known then; one without a fit is left out. */
function models(counts: readonly PolicyCount[], yearsBack: number, options: DrawOptions): RetentionModel[] {
  const table = givenUpOf(yearlyLives(counts, yearsBack));
  const sbg = fitShiftedBetaGeometric(table);
  const bdw = fitBetaDiscreteWeibull(table);
  return [
    ...(sbg.converged ? [modelled("shifted_beta_geometric", sbg, shiftedBetaGeometricSurvival, options)] : []),
    ...(bdw.converged ? [modelled("beta_discrete_weibull", bdw, betaDiscreteWeibullSurvival, options)] : []),
    { model: "hazards", survival: hazardSurvival(table), low: null, high: null },
  ];
}

function modelled<Name extends string>(
  model: string,
  fit: Fitted<Name>,
  survivalOf: (parameters: Record<Name, number>, years: number) => Float64Array,
  { draws, seed }: DrawOptions,
): RetentionModel {
  const survival = survivalOf(fit.parameters, YEARS);
  if (!fit.covariance) return { model, survival, low: null, high: null };
  const drawn = parameterDraws(fit, draws, normalDraws(seed)).map((parameters) => survivalOf(parameters, YEARS));
  const intervals = Array.from(survival, (_, year) => percentileInterval(drawn.map((one) => one[year]!)));
  return {
    model,
    survival,
    low: Float64Array.from(intervals, ({ low }) => low ?? NaN),
    high: Float64Array.from(intervals, ({ high }) => high ?? NaN),
  };
}

// The last years that enough policies have reached stand for all years after them.
const FEWEST = 100;
const TAIL_YEARS = 5;

function hazardSurvival({ atRisk, lost }: { atRisk: Float64Array; lost: Float64Array }): Float64Array {
  const firstSparse = atRisk.findIndex((count) => count < FEWEST);
  const known = firstSparse < 0 ? atRisk.length : firstSparse;
  const sum = (values: Float64Array) =>
    values.subarray(Math.max(0, known - TAIL_YEARS), known).reduce((a, b) => a + b, 0);
  const tail = sum(atRisk) > 0 ? sum(lost) / sum(atRisk) : NaN;
  const survival = new Float64Array(YEARS + 1).fill(1);
  for (let year = 0; year < YEARS; year++)
    survival[year + 1] = survival[year]! * (1 - (year < known ? lost[year]! / atRisk[year]! : tail));
  return survival;
}

export interface RetentionModels {
  /** Rows {series, year, survival, low, high}: the observed survivors and each model's. */
  survival: Row[];
  /** Rows {model, forecast, actual, error, log_likelihood, best}: given up in the years held out, forecast from the years before. */
  comparison: Row[];
  best: string | null;
}

/**
 * Survivors of main policies against giving up: as observed, and by the shifted beta-geometric, the beta-discrete-Weibull and the hazards of
 * each policy year; and how well each of them, fitted on what was known `heldOut` years ago, foretold the years since.
 */
export function retentionModels(
  counts: readonly PolicyCount[],
  heldOut: number,
  options: DrawOptions,
): RetentionModels {
  const main = counts.filter(({ isRider }) => !isRider);
  const comparison = compare(main, heldOut, options);
  const best = comparison.find((row) => row["best"])?.["model"] ?? null;
  const survival = [...observedRows(main), ...models(main, 0, options).flatMap(modelRows)].filter((row) =>
    Number.isFinite(row["survival"]),
  );
  return { survival, comparison, best: best as string | null };
}

function compare(main: readonly PolicyCount[], heldOut: number, options: DrawOptions): Row[] {
  const since = givenUpOf(livesSince(main, heldOut));
  const actual = since.lost.reduce((sum, count) => sum + count, 0);
  if (actual === 0) return [];
  const pooled = models(main, heldOut, options).map(({ model, survival }) => ({ model, hazard: hazardsOf(survival) }));
  const scores = pooled.map(({ model, hazard }) => ({ model, ...score([{ ...since, hazard }]) }));
  scores.push({ model: "hazards_by_product", ...score(byProduct(main, heldOut)) });
  const likeliest = Math.max(...scores.map(({ logLikelihood }) => logLikelihood));
  return scores.map(({ model, expected, logLikelihood }) => ({
    model,
    forecast: Math.round(expected),
    actual,
    error: expected / actual - 1,
    log_likelihood: logLikelihood,
    best: logLikelihood === likeliest,
  }));
}

interface Held {
  atRisk: Float64Array;
  lost: Float64Array;
  hazard: Float64Array;
}

function byProduct(main: readonly PolicyCount[], heldOut: number): Held[] {
  return Array.from(group(main, ({ kind }) => kind).values(), (own) => {
    const hazard = hazardsOf(hazardSurvival(givenUpOf(yearlyLives(own, heldOut))));
    return { ...givenUpOf(livesSince(own, heldOut)), hazard };
  });
}

function hazardsOf(survival: Float64Array): Float64Array {
  return Float64Array.from({ length: survival.length - 1 }, (_, year) => 1 - survival[year + 1]! / survival[year]!);
}

function score(held: readonly Held[]): { expected: number; logLikelihood: number } {
  let [expected, logLikelihood] = [0, 0];
  for (const { atRisk, lost, hazard } of held) {
    hazard.forEach((risk, year) => {
      if (!(atRisk[year]! > 0)) return;
      const bounded = Math.min(1 - 1e-6, Math.max(1e-6, Number.isFinite(risk) ? risk : 0.5));
      expected += atRisk[year]! * bounded;
      logLikelihood += lost[year]! * Math.log(bounded) + (atRisk[year]! - lost[year]!) * Math.log1p(-bounded);
    });
  }
  return { expected, logLikelihood };
}

function modelRows({ model, survival, low, high }: RetentionModel): Row[] {
  return Array.from(survival, (share, year) => ({
    series: model,
    year,
    survival: share,
    low: low?.[year] ?? null,
    high: high?.[year] ?? null,
  }));
}

/** Observed survivors with log-log intervals (Greenwood), as long as ten policies are at risk. */
function observedRows(main: readonly PolicyCount[]): Row[] {
  const table = givenUpOf(yearlyLives(main));
  const years = table.atRisk.findIndex((count) => count < 10);
  const survival = observedSurvival(table);
  let variance = 0;
  return Array.from({ length: (years < 0 ? table.atRisk.length : years) + 1 }, (_, year) => {
    const share = survival[year]!;
    if (year > 0) {
      const [n, d] = [table.atRisk[year - 1]!, table.lost[year - 1]!];
      variance += n > d ? d / (n * (n - d)) : 0;
    }
    const width = (NORMAL_QUANTILE * Math.sqrt(variance)) / Math.abs(Math.log(share));
    const bounds = share < 1 ? { low: share ** Math.exp(width), high: share ** Math.exp(-width) } : { low: 1, high: 1 };
    return { series: "observed", year, survival: share, ...bounds };
  });
}
