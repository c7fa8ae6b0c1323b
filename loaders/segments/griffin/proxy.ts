import { sum } from "d3-array";
import { cohensKappa } from "../../statistics/cohens-kappa.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Answer } from "./answers.ts";
import type { KnownSigns } from "./needs.ts";
import type { Moment } from "./read-moments.ts";

export interface Proxy {
  /** Signs of the book that it counts. */
  signs: (keyof KnownSigns)[];
  /** Lowest count that passes for attached. */
  from: number;
  isAttached: (moment: Moment) => boolean;
}

const COUNTS: Readonly<Record<keyof KnownSigns, number>> = { referral: 1, consent: 1, inquiry: 1, leaving: -1 };

/**
 * A stand-in for attachment from behaviour alone: one for having referred somebody, for consent to marketing that is kept, and for a question or quote of one's own in 24 months; one less
 * for asking about leaving. Cut, by an earlier day for all later ones, where the share above is nearest a half. Null where the book knows no sign or all are alike.
 */
export function proxyOf(known: KnownSigns, earlier: readonly Moment[]): Proxy | null {
  const signs = (Object.keys(COUNTS) as (keyof KnownSigns)[]).filter((sign) => known[sign]);
  const score = (moment: Moment) => sum(signs, (sign) => (moment.signs[sign] ? COUNTS[sign] : 0));
  const scores = earlier.map(score);
  const cuts = [...new Set(scores)].sort((a, b) => a - b).slice(1);
  if (cuts.length === 0) return null;
  const fromHalf = (cut: number) => Math.abs(scores.filter((own) => own >= cut).length / scores.length - 0.5);
  const from = cuts.reduce((best, cut) => (fromHalf(cut) < fromHalf(best) ? cut : best));
  return { signs, from, isAttached: (moment) => score(moment) >= from };
}

/** How far the proxy agrees with what people said; null for too few. */
export function agreementOf(proxy: Proxy, answers: readonly Answer[], isAttached: (answer: Answer) => boolean) {
  if (answers.length < FEWEST_PEOPLE) return null;
  const found = cohensKappa(
    answers.map(isAttached),
    answers.map(proxy.isAttached),
    answers.map(({ weight }) => weight),
  );
  return { ...found, people: answers.length };
}
