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
  const number = (value: number, of: (draw: (Projection | null)[], i: number) => number) =>
    unknown
      ? noEstimate(unknown, customers, METHOD, "C")
      : estimateOf(value, customers, METHOD, { ...percentileInterval(drawn.map(of)), grade: "C", warnings });
  const isGivenUp = groups.some(({ kind }) => forecaster.hazards.get(kind)?.givenUp.some((hazard) => hazard > 0));
  // Draws of small hazards are cut off at zero, so that what is to be won lies lower in them than in the estimate.
  const difference = (value: number, of: (draw: (Projection | null)[], i: number) => number) =>
    unknown || !isGivenUp
      ? noEstimate(unknown ?? "nothing_to_keep", customers, METHOD, "C")
      : estimateOf(value, customers, METHOD, { ...centredInterval(drawn.map(of), value), grade: "C", warnings });
  const total = (of: (Projection | null)[]) => sumOver(groups, of, ({ value }) => value);
  const shiftedBy = (givenUpShift: number) => ({
    total: total(projectGroups(forecaster, groups, { givenUpShift })),
    drawn: draws.map((draw) => total(projectGroups(draw.forecaster, groups, { shocks: draw.shocks, givenUpShift }))),
  });
  const onePoint = shiftedBy(ONE_POINT);
  const relative: typeof difference = (value, of) =>
    !unknown && total(projections) <= 0
      ? noEstimate("residual_not_positive", customers, METHOD, "C")
      : difference(value, of);
  const gain = (shift: number) => {
    const moved = shiftedBy(shift);
    return relative(moved.total / total(projections) - 1, (of, i) => moved.drawn[i]! / total(of) - 1);
  };
  const years = (of: (Projection | null)[]) => sumOver(groups, of, ({ kept }) => remaining(kept)) / now.age.length;
  const tenths = tenthRows(values);
  return {
    numbers: {
      "loyalty.lifetime_value.residual_total": number(total(projections), total),
      "loyalty.lifetime_value.residual_per_customer": number(
        total(projections) / customers,
        (of) => total(of) / customers,
      ),
      "loyalty.lifetime_value.remaining_years": number(years(projections), years),
      "loyalty.lifetime_value.one_point_more": difference(
        onePoint.total - total(projections),
        (of, i) => onePoint.drawn[i]! - total(of),
      ),
      "loyalty.lifetime_value.retention_elasticity": relative(elasticity(total(projections), onePoint.total), (of, i) =>
        elasticity(total(of), onePoint.drawn[i]!),
      ),
      "loyalty.lifetime_value.five_points_more": gain(FIVE_POINTS),
      "loyalty.lifetime_value.five_percent_more": gain(FIVE_POINTS * retention),
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
