import { yearOf } from "../calendar.ts";
import type { Calendar } from "./levels.ts";
import { dayOf } from "./moments.ts";
import type { Story } from "./request.ts";
import { mechanismOf, mechanismSigns, type MechanismSign } from "./signs.ts";
import type { ReliefLoan } from "./write-protection.ts";
import type { ReviewsDone } from "./write-capacity.ts";

/** Counts that add up over blocks; money in cents. Keys are what truth.json shows. */
export type Tally = Record<string, number>;

export interface FraudSummary {
  requests: number;
  frauds: number;
  found: number;
  foundLater: number;
  counts: {
    kind: Tally;
    channel: Tally;
    script: Tally;
    month: Tally;
    /** Frauds and honest requests by the number of signs of the planted mechanism that came together. */
    fraudsBySigns: Tally;
    honestBySigns: Tally;
    fraudsWithSign: Tally;
    honestWithSign: Tally;
  };
  money: Tally;
  ages: Record<string, Tally>;
  reviews: ReviewsDone;
  relief: ReliefLoan[];
  newScriptPayees: string[];
}

export function summarise(
  stories: readonly Story[],
  calendar: Calendar,
  found: ReadonlySet<Story>,
  foundLater: number,
  relief: ReliefLoan[],
): FraudSummary {
  const frauds = stories.filter(({ request }) => request.script !== null);
  const signs = (of: readonly Story[]) => of.map((story) => signsOf(story));
  const fraudSigns = signs(frauds);
  const honestSigns = signs(stories.filter(({ request }) => request.script === null));
  return {
    requests: stories.length,
    frauds: frauds.length,
    found: found.size,
    foundLater,
    counts: {
      kind: tally(frauds, ({ request }) => request.kind),
      channel: tally(frauds, ({ request }) => request.channel),
      script: tally(frauds, ({ request }) => request.script!),
      month: tally(frauds, ({ request }) => new Date(request.at * 1000).toISOString().slice(0, 7)),
      fraudsBySigns: tally(fraudSigns, (present) => String(present.length)),
      honestBySigns: tally(honestSigns, (present) => String(present.length)),
      fraudsWithSign: tally(fraudSigns.flat(), (sign) => sign),
      honestWithSign: tally(honestSigns.flat(), (sign) => sign),
    },
    money: moneyOf(frauds, calendar),
    ages: agesOf(stories),
    reviews: reviewsDone(stories),
    relief,
    newScriptPayees: frauds
      .filter(({ request }) => request.script === "guided_app")
      .map(({ request }) => request.payee.token),
  };
}

function signsOf({ request }: Story): MechanismSign[] {
  const present = mechanismOf(request.signs, request.payee.isNew);
  return mechanismSigns.filter(
    (sign) => present[sign] && (sign !== "four_fifths_of_the_value" || request.amount !== null),
  );
}

function tally<T>(items: readonly T[], keyOf: (item: T) => string): Tally {
  const counts: Tally = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** What the lights did in the months since they are shown: the same frauds, the same draws, with and without them. */
function moneyOf(frauds: readonly Story[], calendar: Calendar): Tally {
  const amount = (of: readonly Story[]) => of.reduce((sum, { request }) => sum + (request.amount ?? 0), 0);
  const since = frauds.filter(({ request }) => dayOf(request.at) >= calendar.lightsFrom);
  const shown = since.filter((story) => story.shown);
  const flagged = shown.filter(({ scored }) => scored!.light !== "green");
  const reviewed = flagged.filter(({ review }) => review !== null);
  const stopped = since.filter(({ outcome }) => outcome.stopped);
  const anyway = since.filter(({ outcome }) => outcome.stoppedWithoutLights);
  const groups = { exposed: since, shown, flagged, reviewed, stopped, stopped_without_lights: anyway };
  const result: Tally = {
    amount: amount(frauds),
    with_amount: frauds.filter(({ request }) => request.amount !== null).length,
  };
  for (const [name, group] of Object.entries(groups)) {
    result[`${name}_amount`] = amount(group);
    result[`${name}_count`] = group.length;
  }
  return result;
}

/** Whom the lights met, by age band. */
function agesOf(stories: readonly Story[]): Record<string, Tally> {
  const ages: Record<string, Tally> = {};
  for (const { request, scored, review, outcome } of stories.filter((story) => story.shown)) {
    const band = ageBand(yearOf(dayOf(request.at)) - request.policy.owner.birthYear);
    const counts = (ages[band] ??= {});
    const count = (name: string, holds: boolean) => (counts[name] = (counts[name] ?? 0) + (holds ? 1 : 0));
    const fraud = request.script !== null;
    const flagged = scored!.light !== "green";
    count("frauds", fraud);
    count("frauds_flagged", fraud && flagged);
    count("frauds_stopped", outcome.stopped);
    count("honest", !fraud);
    count("honest_flagged", !fraud && flagged);
    count("honest_reviewed", !fraud && review !== null);
    count("honest_lost_to_lights", !fraud && outcome.status !== "executed" && !outcome.leftWithoutLights);
  }
  return ages;
}

export function ageBand(age: number): string {
  return age < 50 ? "under_50" : age < 65 ? "50_to_64" : age < 75 ? "65_to_74" : "75_and_over";
}

function reviewsDone(stories: readonly Story[]): ReviewsDone {
  const done = new Map<number, number>();
  for (const { request, review } of stories) {
    if (!review) continue;
    const key = request.branch! * 100_000 + dayOf(request.at);
    done.set(key, (done.get(key) ?? 0) + 1);
  }
  return [...done];
}
