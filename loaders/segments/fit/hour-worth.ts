import { sum } from "d3-array";
import { estimateOf, noEstimate, type Estimate } from "../../../src/models/evidence.ts";
import { bootstrapSums } from "../../statistics/bootstrap-sums.ts";
import { percentileInterval } from "../../statistics/percentile-interval.ts";
import type { HourPart } from "./read-fit.ts";

const METHOD = "fit_hour";
/** Hours below which a ratio says nothing. */
const FEWEST_HOURS = 100;

/**
 * Contribution of the book in twelve months for each recorded hour of staff in contacts: an average over the book, with the interval of a bootstrap
 * over parts of the customers.
 */
export function hourWorth(
  parts: readonly HourPart[],
  lacking: string | null,
  options: { bootstraps: number; seed: number },
): Estimate {
  const people = sum(parts, (part) => part.people);
  const hours = sum(parts, (part) => part.minutes) / 60;
  if (lacking !== null) return noEstimate(lacking, people, METHOD, "C");
  if (hours < FEWEST_HOURS) return noEstimate("fit_few_hours", people, METHOD, "C");
  const columns = [parts.map((part) => part.contribution), parts.map((part) => part.minutes / 60)];
  const draws = bootstrapSums(columns, { replicates: options.bootstraps, seed: options.seed });
  const interval = percentileInterval(draws.map(([contribution, spent]) => contribution! / spent!));
  return estimateOf(sum(parts, (part) => part.contribution) / hours, people, METHOD, { ...interval, grade: "C" });
}
