import { dot, unit } from "./population.ts";

/** Fraudsters who have gone all the way look more ordinary than an ordinary request, in what the model looks at. */
const ORDINARY = -1;
/** How much of what they no longer show the model they show in a new direction, for each share of the way. */
const TO_REFUGE = 0.3;

/**
 * Moves the mean of frauds a share of the way from what the model looks at to what it lets through. They stay as far from honest requests as they
 * were: what they no longer show in one direction they show in another, as a script that leaves one sign behind brings others.
 *
 * @param mean of frauds, by signal; `direction` that the model looks in and `refuge` another one, both of length 1
 */
export function adapted(
  mean: Float64Array,
  direction: Float64Array,
  refuge: Float64Array,
  share: number,
): Float64Array {
  if (share === 0) return mean;
  const length = Math.hypot(...mean);
  const shown = dot(mean, direction);
  const next = Math.max(-length, shown + share * (ORDINARY - shown));
  const away = dot(refuge, direction);
  const step = TO_REFUGE * share * length;
  const beside = mean.map((value, j) => value - shown * direction[j]! + step * (refuge[j]! - away * direction[j]!));
  const aside = unit(beside);
  const rest = Math.sqrt(Math.max(0, length ** 2 - next ** 2));
  return mean.map((_, j) => next * direction[j]! + rest * aside[j]!);
}
