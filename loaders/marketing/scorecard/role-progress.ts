import type { RoleMeasure } from "./read-scorecard.ts";

/** Where a measure of a role stands between where it began and its target. */
export interface RoleProgress {
  role: string;
  metric: string;
  first: number;
  latest: number;
  latestPeriod: string;
  target: number | null;
  /** Share of the way from the first value to the target; above 1 when passed, below 0 when further off. Null without a way to go. */
  way: number | null;
  state: RoleState;
  /** Years from the latest period until the target at the pace so far; null when it is reached, not on the way, or unknown. */
  yearsToTarget: number | null;
}

export type RoleState = "reached" | "on_the_way" | "standing_still" | "further_off" | "no_target";

const DAYS_A_YEAR = 365.25;
/** Less than this share of the way in all is called standing still. */
const HARDLY = 0.1;

/** One row for each measure, in the order of the measures. */
export function roleProgress(measures: readonly RoleMeasure[]): RoleProgress[] {
  const keys = [...new Set(measures.map(({ role, metric }) => JSON.stringify([role, metric])))];
  return keys.flatMap((key) => {
    const own = measures.filter(({ role, metric, value }) => JSON.stringify([role, metric]) === key && value !== null);
    return own.length > 0 ? [progressOf(own)] : [];
  });
}

function progressOf(own: readonly RoleMeasure[]): RoleProgress {
  const [first, latest] = [own[0]!, own.at(-1)!];
  const { role, metric, target, periodStart } = latest;
  const way =
    target === null || target === first.value ? null : (latest.value! - first.value!) / (target - first.value!);
  const years = (latest.periodDay - first.periodDay) / DAYS_A_YEAR;
  const state = stateOf(target, way);
  return {
    ...{ role, metric, first: first.value!, latest: latest.value!, latestPeriod: periodStart, target, way, state },
    yearsToTarget: state === "on_the_way" && years > 0 ? ((1 - way!) / way!) * years : null,
  };
}

function stateOf(target: number | null, way: number | null): RoleState {
  if (target === null || way === null) return "no_target";
  if (way >= 1) return "reached";
  if (way >= HARDLY) return "on_the_way";
  return way > -HARDLY ? "standing_still" : "further_off";
}
