import type { Row } from "../../../src/models/report.ts";
import { clusteredRatio, shareWithInterval } from "../../statistics/clustered-ratio.ts";
import { weightedMedian } from "../../statistics/weighted-median.ts";
import { FEWEST_PEOPLE } from "../../value/small-cells.ts";
import type { Answer } from "./answers.ts";
import { loyaltyType, TYPES, type LoyaltyType } from "./loyalty-types.ts";
import type { Moment } from "./read-moments.ts";
import { withheldSmall } from "./withheld-small.ts";

/** Ways to say who buys again; the first is the page's. */
export const REPEAT_CUTS = {
  two_bought: ({ bought }: Moment) => bought >= 2,
  two_held: ({ held }: Moment) => held >= 2,
  bought_lately: ({ boughtLately }: Moment) => boughtLately > 0,
} as const;

/** Middle of the scale from 1 to 10, and a score that only the pleased reach. */
const MIDDLE = 5.5;
const HIGH = 8;

export interface AttachmentCut {
  name: "median" | "middle" | "high" | "both_medians";
  /** The score above which people are attached; null where each construct has its own. */
  at: number | null;
  isAttached: (answer: Answer) => boolean;
}

/** Ways to say who is attached, fixed by the first wave for all; the first is the page's. */
export function attachmentCuts(first: readonly Answer[]): AttachmentCut[] {
  const weights = first.map(({ weight }) => weight);
  const median = (of: (answer: Answer) => number) => weightedMedian(first.map(of), weights);
  const middle = median(({ attachment }) => attachment);
  const [preference, difference] = [median((answer) => answer.preference), median((answer) => answer.difference)];
  const above = (name: AttachmentCut["name"], at: number): AttachmentCut => ({
    name,
    at,
    isAttached: ({ attachment }) => attachment > at,
  });
  return [
    above("median", middle),
    above("middle", MIDDLE),
    above("high", HIGH),
    {
      name: "both_medians",
      at: null,
      isAttached: (answer) => answer.preference > preference && answer.difference > difference,
    },
  ];
}

/**
 * Rows by way of cutting {repeat, attachment, cut, people, and each type's share with bounds} of the latest wave, weighted; small types withheld with the
 * next smallest.
 */
export function cutRows(latest: readonly Answer[], cuts: readonly AttachmentCut[]): Row[] {
  if (latest.length < FEWEST_PEOPLE) return [];
  return Object.entries(REPEAT_CUTS).flatMap(([repeat, boughtAgain]) =>
    cuts.map(({ name, at, isAttached }): Row => {
      const types = latest.map((answer) => loyaltyType(boughtAgain(answer), isAttached(answer)));
      return { repeat, attachment: name, cut: at, people: latest.length, ...sharesOf(latest, types) };
    }),
  );
}

function sharesOf(answers: readonly Answer[], types: readonly LoyaltyType[]): Row {
  const counts = TYPES.map((type) => types.filter((own) => own === type).length);
  const withheld = withheldSmall(counts);
  return Object.assign(
    {},
    ...TYPES.map((type, i) => {
      if (withheld[i]) return { [type]: null, [`${type}_low`]: null, [`${type}_high`]: null };
      const { estimate, low, high } = weightedShare(
        answers,
        types.map((own) => own === type),
      );
      return { [type]: estimate, [`${type}_low`]: low, [`${type}_high`]: high };
    }),
  ) as Row;
}

/** Share of answers that are of a kind, weighted for non-response. */
export function weightedShare(answers: readonly Answer[], isOne: readonly boolean[]) {
  const ratio = clusteredRatio({
    numerators: isOne.map(Number),
    denominators: isOne.map(() => 1),
    weights: answers.map(({ weight }) => weight),
    clusters: answers.map(({ customer }) => customer),
  });
  return shareWithInterval(ratio);
}
