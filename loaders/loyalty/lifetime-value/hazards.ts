import { group } from "d3";
import type { PolicyCount } from "./policy-counts.ts";
import { leftOf, POLICY_YEARS, yearlyLives } from "./yearly-lives.ts";

/** Probability that a policy leaves in each policy year, by way of leaving, and how many policies it rests on. */
export interface Hazards {
  all: Float64Array;
  givenUp: Float64Array;
  policies: Float64Array;
}

// A kind's own experience counts in full once it has many times this number of policies in a policy year.
const CREDIBILITY = 25;
// Policy years with fewer policies are taken together with the four before the first of them.
const FEWEST = 100;
const TAIL_YEARS = 5;

/** Cause-specific hazards by kind and policy year, drawn towards those of all kinds where a kind has few policies (competing causes). */
export function hazardsByKind(counts: readonly PolicyCount[], yearsBack = 0): Map<string, Hazards> {
  const all = rawHazards(counts, yearsBack, null);
  const kinds = group(counts, ({ kind }) => kind);
  return new Map(Array.from(kinds, ([kind, own]) => [kind, rawHazards(own, yearsBack, all)]));
}

function rawHazards(counts: readonly PolicyCount[], yearsBack: number, prior: Hazards | null): Hazards {
  const lives = yearlyLives(counts, yearsBack);
  const left = leftOf(lives);
  const share = (events: Float64Array, of: (hazards: Hazards) => Float64Array) => {
    const own = events.map((count, year) => {
      const weight = prior ? CREDIBILITY : 0;
      const expected = prior ? of(prior)[year]! : 0;
      const exposed = lives.atRisk[year]! + weight;
      return exposed > 0 ? (count + weight * expected) / exposed : 0;
    });
    return withTail(own, events, lives.atRisk);
  };
  const policies = lives.atRisk;
  return { all: share(left, ({ all }) => all), givenUp: share(lives.givenUp, ({ givenUp }) => givenUp), policies };
}

function withTail(hazards: Float64Array, events: Float64Array, atRisk: Float64Array): Float64Array {
  const firstSparse = atRisk.findIndex((count) => count < FEWEST);
  if (firstSparse <= 0) return hazards;
  const from = Math.max(1, firstSparse - TAIL_YEARS);
  const sum = (values: Float64Array) =>
    values.subarray(Math.min(from, firstSparse)).reduce((all, value) => all + value, 0);
  const exposed = sum(atRisk);
  if (exposed === 0) return hazards.fill(hazards[firstSparse - 1]!, firstSparse);
  return hazards.fill(sum(events) / exposed, firstSparse, POLICY_YEARS);
}
