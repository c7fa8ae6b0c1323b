import { group } from "d3";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import type { Row } from "../../../src/models/report.ts";
import { bandAmounts } from "../../statistics/concentration-curve.ts";
import { centredInterval, percentileInterval } from "../../statistics/percentile-interval.ts";
import { rankedValues } from "../../statistics/ranked-values.ts";
import { poolSmallGroups } from "../../value/small-cells.ts";
import type { DrawnForecaster, Forecaster } from "./forecaster.ts";
import type { InForce } from "./in-force.ts";
import type { Projection } from "./projection.ts";
import {
  byCustomer,
  groupInForce,
  projectGroups,
  residualValues,
  sumOver,
  type InForceGroup,
} from "./residual-value.ts";

export interface ValueOfStaying {
  numbers: Record<string, Estimate>;
  /** Rows {tenth, mean, share}: customers ranked on their residual value. */
  tenths: Row[];
  /** Rows {cohort, policies, estimate, low, high}: residual value per policy by years since issue. */
  cohorts: Row[];
  /** Rows {category, policies, estimate, low, high}: by product, riders apart. */
  products: Row[];
}

const METHOD = "residual_value";
/** A point more retention: the yearly probability of giving up is one point lower, or zero. */
const ONE_POINT = -0.01;
const FIVE_POINTS = -0.05;

/** Policies in force, valued with the forecast and with each of its draws. */
interface Valuation {
  forecaster: Forecaster;
  draws: readonly DrawnForecaster[];
  groups: InForceGroup[];
  projections: (Projection | null)[];
  drawn: (Projection | null)[][];
  customers: number;
  policies: number;
  /** Why nothing is known; null when something is. */
  unknown: string | null;
  warnings: string[];
}

/** What the policies in force now still bring, discounted, per customer, cohort and product, and what a point more retention would add. */
export function valueOfStaying(
  now: InForce,
  forecaster: Forecaster,
  draws: readonly DrawnForecaster[],
  { retention, warnings }: { retention: number; warnings: string[] },
): ValueOfStaying {
  const grouped = groupInForce(now);
  const { groups } = grouped;
  const projections = projectGroups(forecaster, groups);
  const drawn = draws.map(({ forecaster: moved, shocks }) => projectGroups(moved, groups, { shocks }));
  const values = byCustomer(now.customer, residualValues(now, grouped, projections));
  const customers = values.length;
  const unknown = reasonNotKnown(customers, groups, forecaster);
  const valuation: Valuation = {
    ...{ forecaster, draws, groups, projections, drawn, customers, unknown, warnings },
    policies: now.age.length,
  };
  const tenths = tenthRows(values);
  return {
    numbers: {
      ...levelNumbers(valuation),
      ...gainNumbers(valuation, retention),
      "loyalty.lifetime_value.top_tenth_share": topShare(tenths, unknown, customers, warnings),
      "loyalty.lifetime_value.negative_value": negative(values, warnings),
    },
    tenths,
    cohorts: bands(groups, ({ age }) => String(age), projections, drawn, "cohort").sort(
      (a, b) => Number(a["cohort"]) - Number(b["cohort"]),
    ),
    products: bands(groups, ({ kind }) => kind, projections, drawn, "category"),
  };
}

/** Residual value in all and per customer, and the years that policies still stay, with the spread of the draws. */
function levelNumbers(valuation: Valuation): Record<string, Estimate> {
  const { groups, projections, drawn, customers, policies, unknown, warnings } = valuation;
  const number = (of: (projections: (Projection | null)[]) => number) =>
    unknown
      ? noEstimate(unknown, customers, METHOD, "C")
      : estimateOf(of(projections), customers, METHOD, { ...percentileInterval(drawn.map(of)), grade: "C", warnings });
  const total = totalOf(groups);
  return {
    "loyalty.lifetime_value.residual_total": number(total),
    "loyalty.lifetime_value.residual_per_customer": number((of) => total(of) / customers),
    "loyalty.lifetime_value.remaining_years": number(
      (of) => sumOver(groups, of, ({ kept }) => remaining(kept)) / policies,
    ),
  };
}

/** What more retention would add. Draws of small hazards are cut off at zero, so that gains lie lower in them than in the estimate. */
function gainNumbers(valuation: Valuation, retention: number): Record<string, Estimate> {
  const { forecaster, draws, groups, projections, drawn, customers, warnings } = valuation;
  const total = totalOf(groups);
  const today = total(projections);
  const todayDrawn = drawn.map(total);
  const reason = reasonOfNoGain(valuation);
  const gain = (shift: number, size: (moved: number, before: number) => number, none = reason) => {
    if (none) return noEstimate(none, customers, METHOD, "C");
    const value = size(total(projectGroups(forecaster, groups, { givenUpShift: shift })), today);
    const moved = draws.map(({ forecaster: drawnForecaster, shocks }, i) =>
      size(total(projectGroups(drawnForecaster, groups, { shocks, givenUpShift: shift })), todayDrawn[i]!),
    );
    return estimateOf(value, customers, METHOD, { ...centredInterval(moved, value), grade: "C", warnings });
  };
  const notRelative = reason ?? (today <= 0 ? "residual_not_positive" : null);
  const relative = (moved: number, before: number) => moved / before - 1;
  return {
    "loyalty.lifetime_value.one_point_more": gain(ONE_POINT, (moved, before) => moved - before),
    "loyalty.lifetime_value.retention_elasticity": gain(
      ONE_POINT,
      (moved, before) => elasticity(before, moved),
      notRelative,
    ),
    "loyalty.lifetime_value.five_points_more": gain(FIVE_POINTS, relative, notRelative),
    "loyalty.lifetime_value.five_percent_more": gain(FIVE_POINTS * retention, relative, notRelative),
  };
}

function totalOf(groups: InForceGroup[]) {
  return (of: (Projection | null)[]) => sumOver(groups, of, ({ value }) => value);
}

function reasonOfNoGain({ unknown, groups, forecaster }: Valuation): string | null {
  if (unknown) return unknown;
  const isGivenUp = groups.some(({ kind }) => forecaster.hazards.get(kind)?.givenUp.some((hazard) => hazard > 0));
  return isGivenUp ? null : "nothing_to_keep";
}

/** Why nothing is known of what customers still bring; null when something is. */
function reasonNotKnown(customers: number, groups: readonly InForceGroup[], { models }: Forecaster): string | null {
  if (customers < 100) return "too_few_customers";
  return groups.some(({ kind }) => models.has(kind)) ? null : "too_few_periods";
}

function topShare(tenths: readonly Row[], unknown: string | null, customers: number, warnings: string[]): Estimate {
  const share = tenths[0]?.["share"];
  if (unknown || typeof share !== "number")
    return noEstimate(unknown ?? "residual_not_positive", customers, METHOD, "C");
  return estimateOf(share, customers, METHOD, { grade: "C", warnings });
}

/** Years that a policy is still in force, of the next thirty. */
function remaining(kept: Float64Array): number {
  let sum = 0;
  for (let year = 1; year < kept.length; year++) sum += (kept[year - 1]! + kept[year]!) / 2;
  return sum;
}

/** Per cent of value for a point of yearly retention. */
function elasticity(total: number, more: number): number {
  return (more / total - 1) / 0.01;
}

function negative(values: Float64Array, warnings: string[]): Estimate {
  const below = values.filter((value) => value < 0);
  if (below.length < 10) return noEstimate("too_few", below.length, METHOD, "C");
  const sum = below.reduce((all, value) => all - value, 0);
  return estimateOf(sum, below.length, METHOD, { grade: "C", warnings });
}

function tenthRows(values: Float64Array): Row[] {
  if (values.length < 100) return [];
  const amounts = bandAmounts(rankedValues(values), 10);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return Array.from(amounts, (amount, i) => ({
    tenth: i + 1,
    mean: (10 * amount) / values.length,
    share: total > 0 ? amount / total : null,
  }));
}

interface Band {
  key: string;
  policies: number;
  /** Positions of its groups. */
  groups: number[];
}

function bands(
  groups: readonly InForceGroup[],
  keyOf: (group: InForceGroup) => string,
  projections: readonly (Projection | null)[],
  drawn: readonly (Projection | null)[][],
  name: string,
): Row[] {
  const all = Array.from(
    group(groups.keys(), (i) => keyOf(groups[i]!)),
    ([key, own]): Band => {
      return { key, policies: own.reduce((sum, i) => sum + groups[i]!.policies, 0), groups: own };
    },
  );
  const pooled = poolSmallGroups(
    all,
    ({ policies }) => policies,
    (some) => ({
      key: "other",
      policies: some.reduce((sum, { policies }) => sum + policies, 0),
      groups: some.flatMap((one) => one.groups),
    }),
  );
  return pooled.map(({ key, policies, groups: own }) => {
    const mean = (of: readonly (Projection | null)[]) =>
      own.reduce((sum, i) => sum + (of[i] ? groups[i]!.policies * of[i].value : 0), 0) / policies;
    return { [name]: key, policies, estimate: mean(projections), ...percentileInterval(drawn.map(mean)) };
  });
}
