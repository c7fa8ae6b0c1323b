import { sum } from "d3";
import type { Row } from "../../../src/models/report.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { PlaceRow } from "./place-rows.ts";
import { LEFT_OUT, type LeftOut, type Reach } from "./read-lifecycle.ts";

/** Whom each next step of the lifecycle is for: the place, and whether only those of the last twelve months. */
const STEPS: Record<string, { places: string[]; isRecent?: boolean }> = {
  answer_again: { places: ["asked_again"] },
  offer_again: { places: ["silent"], isRecent: true },
  fit_cover: { places: ["part_cancelled"] },
  appeal: { places: ["quiet"] },
  win_back: { places: ["left", "win_back"], isRecent: true },
};

export interface NextSteps {
  /** Rows {step, people, left_out, no_consent, target, premium, contribution, stake, stake_low, stake_high}. */
  steps: Row[];
  /** Rows {reason, people}: why people whom a step is for are left out; one person can be counted under several. */
  leftOut: Row[];
}

/**
 * Who should be called: for each next step the people it is for, those left out for the sake of conduct, those without consent, and
 * the target that remains with its money. Counts under ten are withheld together with what would give them away. Without
 * consent in the book there is no target.
 */
export function nextSteps(reach: readonly Reach[], places: readonly PlaceRow[], knowsConsent: boolean): NextSteps {
  const steps = Object.entries(STEPS).flatMap(([step, { places: names, isRecent }]) => {
    const wanted = reach.filter((row) => names.includes(row.place) && (isRecent === undefined || row.is_recent));
    const people = count(wanted);
    return people < FEWEST_PEOPLE ? [] : [{ step, wanted, people, place: names[0]! }];
  });
  const everyone = steps.flatMap(({ wanted }) => wanted);
  return {
    steps: steps.map(({ step, wanted, people, place }) => ({
      step,
      people,
      ...targetOf(wanted, places.find((row) => row.place === place) ?? null, knowsConsent),
    })),
    leftOut: LEFT_OUT.map((reason) => ({ reason, people: shown(count(everyone.filter((row) => row[reason]))) })),
  };
}

function targetOf(wanted: readonly Reach[], place: PlaceRow | null, knowsConsent: boolean): Row {
  const allowed = wanted.filter((row) => !LEFT_OUT.some((reason: LeftOut) => row[reason]));
  const target = allowed.filter((row) => row.has_consent);
  const left_out = count(wanted) - count(allowed);
  const no_consent = count(allowed) - count(target);
  const parts = knowsConsent ? [left_out, no_consent, count(target)] : [left_out, count(allowed)];
  const none = { premium: null, contribution: null, stake: null, stake_low: null, stake_high: null };
  if (parts.some((people) => people > 0 && people < FEWEST_PEOPLE))
    return { left_out: null, no_consent: null, target: null, ...none };
  if (!knowsConsent) return { left_out, no_consent: null, target: null, ...none };
  const share = (amount: number | null) => (amount === null ? null : (amount * count(target)) / place!.people);
  return {
    left_out,
    no_consent,
    target: count(target),
    premium: sum(target, ({ premium }) => premium),
    contribution: sum(target, ({ contribution }) => contribution),
    stake: share(place?.stake ?? null),
    stake_low: share(place?.stake_low ?? null),
    stake_high: share(place?.stake_high ?? null),
  };
}

function count(rows: readonly Reach[]): number {
  return sum(rows, ({ people }) => people);
}

function shown(people: number): number | null {
  return people > 0 && people < FEWEST_PEOPLE ? null : people;
}
