import { max } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { arrowsInto, type Arrow } from "../../statistics/path-structure.ts";
import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";
import { effectSizes } from "../../statistics/structural-effects.ts";
import { varianceInflation } from "../../statistics/variance-inflation.ts";
import type { MeasuredConstruct } from "./answer-matrix.ts";
import type { PathEstimate } from "./estimate-paths.ts";
import { htmtOf } from "./measurement.ts";
import type { PreparedWave } from "./prepare-wave.ts";

/** Above it two constructs are not told apart (Henseler, Ringle and Sarstedt 2015). */
export const HTMT_LIMIT = 0.9;
/** Above it the shares of drivers cannot be told apart (Hair et al. 2019). */
export const VIF_LIMIT = 5;

/**
 * Each arrow with its path: rows {from, to, path, low, high, path_of_scores, total, total_low, total_high, f2, vif, htmt, htmt_ok, vif_ok,
 * money_allowed, holds_zero}. path_of_scores still has the error of measurement in it. Money may be drawn only where the driver is told apart from the driven and from the
 * other drivers (htmt) and its share from theirs (vif).
 */
export function arrowRows(wave: PreparedWave, paths: PathEstimate): Row[] {
  const { arrows, constructs } = wave.model;
  const f2 = effectSizes(paths.correlation, constructs.length, arrows, paths.r2);
  return arrows.map((arrow, i) => {
    const { low, high } = drawInterval(paths, i);
    const at = arrow.from * constructs.length + arrow.to;
    const total = drawInterval(paths, arrows.length + at);
    return {
      from: constructs[arrow.from]!.name,
      to: constructs[arrow.to]!.name,
      path: paths.paths[i]!,
      low,
      high,
      path_of_scores: paths.composite.paths[i]!,
      total: paths.total[at]!,
      total_low: total.low,
      total_high: total.high,
      f2: f2[i]!,
      ...gate(wave, paths, arrow),
      holds_zero: low === null || high === null || (low <= 0 && high >= 0),
    };
  });
}

function gate(wave: PreparedWave, paths: PathEstimate, { from, to }: Arrow) {
  const { constructs, arrows } = wave.model;
  const drivers = arrowsInto(arrows, to).map((arrow) => arrows[arrow]!.from);
  const beside = [to, ...drivers.filter((driver) => driver !== from)];
  const measured = (k: number) => constructs[k] as MeasuredConstruct;
  const htmt = max(beside, (other) => htmtOf(wave, measured(from), measured(other))) ?? null;
  const inflation = varianceInflation(paths.composite.correlation, constructs.length, drivers)[drivers.indexOf(from)]!;
  const htmt_ok = htmt !== null && htmt < HTMT_LIMIT;
  const vif_ok = inflation < VIF_LIMIT;
  const vif = Number.isFinite(inflation) ? inflation : null;
  return { vif, htmt, htmt_ok, vif_ok, money_allowed: htmt_ok && vif_ok };
}

/** Interval of one entry of the draws. */
export function drawInterval({ draws }: PathEstimate, entry: number): Interval {
  return percentileInterval(draws.map((draw) => draw[entry]!));
}

/** Effects on an outcome: rows {from, to, direct, indirect, total, low, high}, of the total; the largest first. */
export function effectRows(wave: PreparedWave, paths: PathEstimate, outcome: string): Row[] {
  const { arrows, constructs } = wave.model;
  const to = constructs.findIndex(({ name }) => name === outcome);
  const rows = constructs.flatMap(({ name }, from) => {
    const total = paths.total[from * constructs.length + to];
    if (to < 0 || from === to || !total) return [];
    const arrow = arrows.findIndex((one) => one.from === from && one.to === to);
    const direct = arrow < 0 ? 0 : paths.paths[arrow]!;
    const interval = drawInterval(paths, arrows.length + from * constructs.length + to);
    return [{ from: name, to: outcome, direct, indirect: total - direct, total, ...interval }];
  });
  return rows.sort((a, b) => b.total - a.total);
}
