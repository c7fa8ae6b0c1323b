import type { Monitor } from "../../../loaders/fraud/monitors/watch.ts";
import type { ScriptTrial } from "./trial.ts";

/** Within so many days (two months) of its start a new script is to be flagged. */
const IN_TIME = 61;
const MOST_A_YEAR = 1;
/** Of all books, so many must flag it in time and raise no more false alarms than one a year. */
export const FEWEST_GOOD = 0.8;

export interface Summary {
  books: number;
  /** Books in which a monitor flagged the new script in time: any, and each. */
  flagged: Record<"any" | Monitor, number>;
  /** Books that flagged it in time and raised at most one false alarm a year. */
  good: number;
  /** False alarms a year, on average over the books: both monitors together, and each. */
  falseAlarms: Record<"any" | Monitor, number>;
  /** The share of the false alarms that rest on other frauds, and so are no bother. */
  onOtherFrauds: number;
  /** Days until the first alarm in the middle of the books, among all that flagged it. */
  medianDays: number;
}

/** What many books say of the monitors. */
export function summarise(trials: readonly ScriptTrial[]): Summary {
  const years = trials.reduce((sum, trial) => sum + trial.years, 0);
  const flagged = (monitors: readonly Monitor[]) => trials.filter((trial) => inTime(trial, monitors)).length;
  const wrong = (monitors: readonly Monitor[]) => sum(trials.map((trial) => falseAlarms(trial, monitors))) / years;
  const first = trials.map(({ days }) => Math.min(days.payee_link ?? Infinity, days.tail_count ?? Infinity));
  const both = ["payee_link", "tail_count"] as const;
  return {
    books: trials.length,
    flagged: { any: flagged(both), payee_link: flagged(["payee_link"]), tail_count: flagged(["tail_count"]) },
    good: trials.filter((trial) => inTime(trial, both) && falseAlarms(trial, both) <= MOST_A_YEAR * trial.years).length,
    falseAlarms: { any: wrong(both), payee_link: wrong(["payee_link"]), tail_count: wrong(["tail_count"]) },
    onOtherFrauds: sum(trials.map(({ onOtherFrauds }) => onOtherFrauds)) / Math.max(1, wrong(both) * years),
    medianDays: first.sort((a, b) => a - b)[first.length >> 1]!,
  };
}

/** What the summary falls short of, in words; empty when it holds. */
export function shortcomings({ books, good, falseAlarms }: Summary): string[] {
  return [
    ...(good < FEWEST_GOOD * books
      ? [`only ${good} of ${books} books flag the new script in time without crying wolf`]
      : []),
    ...(falseAlarms.any > MOST_A_YEAR ? [`${falseAlarms.any.toFixed(2)} false alarms a year`] : []),
  ];
}

function inTime({ days }: ScriptTrial, monitors: readonly Monitor[]): boolean {
  return monitors.some((monitor) => days[monitor] !== null && days[monitor] <= IN_TIME);
}

function falseAlarms(trial: ScriptTrial, monitors: readonly Monitor[]): number {
  return sum(monitors.map((monitor) => trial.falseAlarms[monitor]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
