import { percentileInterval, type Interval } from "../../statistics/percentile-interval.ts";
import { forecast, type DrawnForecaster, type Forecaster, type ForecastOptions } from "./forecaster.ts";
import type { InForce } from "./in-force.ts";
import type { Projection } from "./projection.ts";

/** Policies in force of the same kind and age. */
export interface InForceGroup {
  kind: string;
  age: number;
  policies: number;
}

/** Policies in force by kind and age, and the group of each. */
export interface Grouped {
  groups: InForceGroup[];
  groupOf: Uint32Array;
}

export function groupInForce({ kind, age }: InForce): Grouped {
  const positions = new Map<string, number>();
  const groups: InForceGroup[] = [];
  const groupOf = Uint32Array.from(kind, (name, i) => {
    const key = `${name} ${age[i]}`;
    const position = positions.get(key) ?? groups.push({ kind: name, age: age[i]!, policies: 0 }) - 1;
    positions.set(key, position);
    groups[position]!.policies++;
    return position;
  });
  return { groups, groupOf };
}

export function projectGroups(
  forecaster: Forecaster,
  groups: readonly InForceGroup[],
  options: ForecastOptions = {},
): (Projection | null)[] {
  return groups.map(({ kind, age }) => forecast(forecaster, kind, age, options));
}

/** The sum over policies in force of something of their projections. */
export function sumOver(
  groups: readonly InForceGroup[],
  projections: readonly (Projection | null)[],
  of: (projection: Projection) => number,
): number {
  return groups.reduce((sum, { policies }, i) => sum + (projections[i] ? policies * of(projections[i]) : 0), 0);
}

/** The 90 % interval of what is asked of many drawn projections. */
export function drawnInterval(draws: readonly DrawnForecaster[], ask: (draw: DrawnForecaster) => number): Interval {
  return percentileInterval(draws.map(ask));
}

// Money of the first policy years is that of winning the policy and says little of its owner.
const YOUNGEST = 2;

/**
 * Residual value of each policy in force: that of its kind and age, and what it has brought above its like in the last year, as far as
 * such a difference has lasted from one year to the next (credibility, Bühlmann 1967).
 */
export function residualValues(
  inForce: InForce,
  { groups, groupOf }: Grouped,
  projections: readonly (Projection | null)[],
): Float64Array {
  const [last, before] = [
    deviations(inForce.lastYear, groups, groupOf),
    deviations(inForce.yearBefore, groups, groupOf),
  ];
  const persistence = persistenceByKind(groups, groupOf, last, before);
  return Float64Array.from(groupOf, (position, i) => {
    const projection = projections[position];
    const { kind, age } = groups[position]!;
    if (!projection) return 0;
    const own = age < YOUNGEST ? 0 : persistence.get(kind)! * last[i]!;
    return projection.value + own * projection.annuity;
  });
}

/** How far each policy's money lies from the mean of its group. */
function deviations(money: Float64Array, groups: readonly InForceGroup[], groupOf: Uint32Array): Float64Array {
  const means = new Float64Array(groups.length);
  groupOf.forEach((position, i) => (means[position]! += money[i]! / groups[position]!.policies));
  return money.map((amount, i) => amount - means[groupOf[i]!]!);
}

function persistenceByKind(
  groups: readonly InForceGroup[],
  groupOf: Uint32Array,
  last: Float64Array,
  before: Float64Array,
): Map<string, number> {
  const sums = new Map<string, { together: number; alone: number }>();
  groupOf.forEach((position, i) => {
    const { kind, age } = groups[position]!;
    const sum = sums.get(kind) ?? { together: 0, alone: 0 };
    if (age >= YOUNGEST) {
      sum.together += last[i]! * before[i]!;
      sum.alone += before[i]! ** 2;
    }
    sums.set(kind, sum);
  });
  return new Map(
    Array.from(sums, ([kind, { together, alone }]) => [
      kind,
      alone > 0 ? Math.min(1, Math.max(0, together / alone)) : 0,
    ]),
  );
}

/** Sums by customer of a value per policy; policies of a customer stand next to each other. */
export function byCustomer(customer: Float64Array, values: Float64Array): Float64Array {
  const sums: number[] = [];
  values.forEach((value, i) => {
    if (i === 0 || customer[i] !== customer[i - 1]) sums.push(value);
    else sums[sums.length - 1]! += value;
  });
  return Float64Array.from(sums);
}
