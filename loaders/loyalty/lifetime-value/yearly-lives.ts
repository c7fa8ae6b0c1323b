import type { PolicyCount } from "./policy-counts.ts";

/** Policy years that are kept apart. */
export const POLICY_YEARS = 60;

/** Ways to leave: given up by the owner (also converted, and without a reason), death or claim, end of the term, never taken up. */
export type Leaving = "givenUp" | "death" | "term" | "notTaken";

const LEAVING: Record<number, Leaving> = {
  1: "givenUp",
  2: "death",
  3: "term",
  4: "notTaken",
  5: "givenUp",
  6: "givenUp",
};

/** Policies at risk at the start of each policy year, and those that left in it, by way. */
export interface YearlyLives extends Record<Leaving, Float64Array> {
  atRisk: Float64Array;
}

export function noLives(): YearlyLives {
  const years = () => new Float64Array(POLICY_YEARS);
  return { atRisk: years(), givenUp: years(), death: years(), term: years(), notTaken: years() };
}

/**
 * Adds up whole policy years as they were known so many years before the as-of date: policies count from the first year that was
 * observed in full (left truncation) to the last that was over (censoring).
 *
 * @param yearsBack 0 for all that is known now
 */
export function yearlyLives(counts: Iterable<PolicyCount>, yearsBack = 0): YearlyLives {
  const lives = noLives();
  for (const count of counts) addCount(lives, count, 0, count.fullYears - yearsBack);
  return lives;
}

/** Only the policy years that were over since then: what a forecast made at that time is held against. */
export function livesSince(counts: Iterable<PolicyCount>, yearsBack: number): YearlyLives {
  const lives = noLives();
  for (const count of counts) addCount(lives, count, Math.max(0, count.fullYears - yearsBack), count.fullYears);
  return lives;
}

/** Policy years from `from` until before `until`. */
function addCount(lives: YearlyLives, count: PolicyCount, from: number, until: number): void {
  const { entryYears, exitYears, cause, policies } = count;
  const start = Math.max(from, entryYears);
  const end = Math.min(exitYears + 1, until, POLICY_YEARS);
  for (let year = start; year < end; year++) lives.atRisk[year]! += policies;
  const way = LEAVING[cause];
  if (way && exitYears >= start && exitYears < end) lives[way][exitYears]! += policies;
}

/** All who left, whatever the way. */
export function leftOf(lives: YearlyLives): Float64Array {
  return lives.givenUp.map((count, year) => count + lives.death[year]! + lives.term[year]! + lives.notTaken[year]!);
}

/**
 * What retention means here: policies given up, out of those that could have been kept. Deaths, claims, ends of term and policies never
 * taken up are taken out at the start of their year.
 */
export function givenUpOf(lives: YearlyLives): { atRisk: Float64Array; lost: Float64Array } {
  const atRisk = lives.atRisk.map(
    (count, year) => count - lives.death[year]! - lives.term[year]! - lives.notTaken[year]!,
  );
  return { atRisk, lost: lives.givenUp };
}
