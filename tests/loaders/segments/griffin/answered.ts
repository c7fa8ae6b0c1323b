import type { Answer, AnsweredWave } from "../../../../loaders/segments/griffin/answers.ts";
import type { Moment } from "../../../../loaders/segments/griffin/read-moments.ts";

/** A policyholder at a moment, a policyholder of one policy with nothing remarkable unless said otherwise. */
export function moment(customer: number, more: Partial<Moment> = {}): Moment {
  return {
    ...{ survey: customer, customer, bought: 1, boughtLately: 0, held: 1, givenUp: 0, boughtAfter: 0 },
    ...{ premium: 1000, contribution: 100 },
    signs: { referral: false, consent: false, inquiry: false, leaving: false },
    ...more,
  };
}

/** An answer with the same score on every item. */
export function answer(customer: number, attachment: number, more: Partial<Answer> = {}): Answer {
  const items = { preference: [attachment, attachment], difference: [attachment, attachment] };
  return {
    ...moment(customer),
    ...{ wave: 0, weight: 1, preference: attachment, difference: attachment, attachment, items },
    ...more,
  };
}

export function wave(name: string, answers: Answer[]): AnsweredWave {
  return { name, answers, invited: 2 * answers.length, answered: answers.length, corrected: true };
}
